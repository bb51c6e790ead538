package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** Percentiles against sorting, another library, and columns made to hurt. */
final class PercentilesTest {

  private static final double[] LEVELS = {0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1};

  @Test
  void theyAreThoseOfHipparchus() {
    Randomly.run(
        60,
        random -> {
          double[] column = column(random, random.nextInt(1, 20_000));
          Percentile other = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
          double[] ours = Percentiles.of(column, LEVELS);
          for (int i = 1; i < LEVELS.length; i++) {
            double theirs = other.evaluate(column, 100 * LEVELS[i]);
            assertThat(ours[i]).isCloseTo(theirs, within(1e-9 * (1 + Math.abs(theirs))));
          }
        });
  }

  @Test
  void everyRankIsThatOfTheSortedColumn() {
    Randomly.run(
        60,
        random -> {
          int last = 1 << random.nextInt(1, 16);
          double[] column = column(random, last + 1);
          double[] sorted = column.clone();
          Arrays.sort(sorted);
          int rank = random.nextInt(last + 1);
          assertThat(Percentiles.of(column, rank / (double) last)[0]).isEqualTo(sorted[rank]);
        });
  }

  @Test
  void theyRiseWithTheLevelAndTheColumnIsLeftAlone() {
    Randomly.run(
        20,
        random -> {
          double[] column = column(random, 10_000);
          double[] before = column.clone();
          double[] levels = random.doubles(50).sorted().toArray();
          double[] found = Percentiles.of(column, levels);
          assertThat(found).isSorted();
          assertThat(column).isEqualTo(before);
        });
  }

  @Test
  void thoseOfBatchesAreThoseOfEachBatchAlone() {
    Randomly.run(
        60,
        random -> {
          double[] column = column(random, random.nextInt(16, 5_000));
          Moments moments = Moments.of(column);
          BatchPercentiles search =
              new BatchPercentiles(moments.low(), moments.high(), column, LEVELS);
          assertThat(search.whole()).isEqualTo(Percentiles.of(column, LEVELS));
          double[][] batches = search.batches(8);
          int length = column.length / 8;
          for (int i = 0; i < 8; i++) {
            double[] batch = Arrays.copyOfRange(column, i * length, (i + 1) * length);
            assertThat(batches[i]).isEqualTo(Percentiles.of(batch, LEVELS));
          }
        });
  }

  @Test
  void knownExtremesChangeNothing() {
    Randomly.run(
        60,
        random -> {
          double[] column = column(random, random.nextInt(1, 20_000));
          Moments moments = Moments.of(column);
          assertThat(Percentiles.within(moments.low(), moments.high(), column, 1, LEVELS))
              .isEqualTo(Percentiles.of(column, LEVELS));
        });
  }

  @Test
  void threadsChangeNothing() {
    Randomly.run(
        12,
        random -> {
          double[] column = column(random, random.nextInt(1, 1_000_000));
          Moments moments = Moments.of(column);
          assertThat(
                  Percentiles.within(
                      moments.low(), moments.high(), column, random.nextInt(2, 9), LEVELS))
              .isEqualTo(Percentiles.of(column, LEVELS));
        });
  }

  /** Columns of all kinds, from even ones to such that span hundreds of orders of magnitude. */
  private static double[] column(SplittableRandom random, int count) {
    int kind = random.nextInt(6);
    return random
        .doubles(count)
        .map(u ->
            switch (kind) {
              case 0 -> u;
              case 1 -> Math.rint(u * 5) - 2;
              case 2 -> StrictMath.exp(1400 * (u - 0.5));
              case 3 -> -StrictMath.exp(30 * u);
              case 4 -> u < 0.999 ? 1 + u * 1e-9 : u * 1e300;
              default -> u < 0.5 ? 3 : 4 + u;
            })
        .toArray();
  }

  @Test
  void equalValuesAndASingleOne() {
    double[] column = new double[100_000];
    Arrays.fill(column, 7);
    assertThat(Percentiles.of(column, 0.05, 0.5)).containsExactly(7, 7);
    assertThat(Percentiles.of(new double[] {3}, 0, 0.4, 1)).containsExactly(3, 3, 3);
  }

  @Test
  void valuesAtTheEdgeOfWhatADoubleHolds() {
    double[] column = new double[10_000];
    for (int i = 0; i < column.length; i++) {
      column[i] = i % 2 == 0 ? -Double.MAX_VALUE : Double.MAX_VALUE;
    }
    assertThat(Percentiles.of(column, 0.2, 0.8))
        .containsExactly(-Double.MAX_VALUE, Double.MAX_VALUE);
    for (int i = 0; i < column.length; i++) {
      column[i] = (i % 5) * Double.MIN_VALUE;
    }
    assertThat(Percentiles.of(column, 0.5)).containsExactly(2 * Double.MIN_VALUE);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    double[] column = new double[10_000];
    column[77] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> Percentiles.of(column, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    column[77] = Double.NaN;
    assertThatThrownBy(() -> Percentiles.of(column, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Percentiles.of(new double[] {1, Double.NaN}, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Percentiles.of(new double[] {1}, 1.5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Percentiles.of(new double[0], 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
