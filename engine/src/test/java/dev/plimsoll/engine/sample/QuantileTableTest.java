package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tables against the functions they stand for, and the order in which blocks are made. */
final class QuantileTableTest {

  private static final List<Distribution> SMOOTH =
      List.of(
          new Lognormal(4, 7),
          new Lognormal(1, 10_000),
          new Normal(1000, 1),
          new Share(0.2, 0.4),
          new Share(0.001, 0.999),
          new ThreePoints(1, 2, 100),
          new ThreePoints(1_000, 10_000, 100_000),
          new Uniform(3, 9),
          new Triangular(1, 2, 9),
          new Triangular(1, 1, 9),
          new Pert(1, 2, 9),
          new Pert(1, 9, 9),
          new Truncated(new Lognormal(4, 7), 3, 8),
          new Truncated(new Pert(1, 2, 9), 2, 5));

  @Test
  void aDrawIsTheQuantileOfItsPoint() {
    for (Distribution distribution : SMOOTH) {
      QuantileTable table = QuantileTable.of(distribution);
      double[] column = new double[20_000];
      long[] points = random(column.length);
      table.draw(points, column);
      for (int i = 0; i < column.length; i++) {
        double exact = ExactSampler.value(distribution, points[i]);
        assertThat(Math.abs(column[i] - exact) / Math.abs(exact))
            .as("%s at %s", distribution, Fraction.of(points[i]))
            .isLessThan(1e-9);
      }
    }
  }

  @Test
  void farTailsAreExact() {
    Lognormal lognormal = new Lognormal(4, 7);
    QuantileTable table = QuantileTable.of(lognormal);
    long[] points = {0, -1, 1L << 50, ~(1L << 50)};
    double[] column = new double[points.length];
    table.draw(points, column);
    for (int i = 0; i < points.length; i++) {
      assertThat(column[i]).isEqualTo(ExactSampler.value(lognormal, points[i]));
    }
    assertThat(column[0]).isBetween(0.1, 2.0);
    assertThat(column[1]).isBetween(14.0, 300.0);
  }

  @Test
  void segmentsAPolynomialCannotFollowAreLeftOut() {
    assertThat(QuantileTable.of(new Lognormal(4, 7)).missing()).isZero();
    // The turn of a triangle lies within one segment, unless it falls between two.
    assertThat(QuantileTable.of(new Triangular(0, 0.3, 1)).missing()).isBetween(0.002, 0.003);
    assertThat(QuantileTable.of(new Triangular(0, 0.5, 1)).missing()).isZero();
  }

  @Test
  void drawsRiseWithTheirPoints() {
    for (Distribution distribution : SMOOTH) {
      long[] points = random(5000);
      for (int i = 0; i < points.length; i++) {
        points[i] ^= Long.MIN_VALUE;
      }
      Arrays.sort(points);
      for (int i = 0; i < points.length; i++) {
        points[i] ^= Long.MIN_VALUE;
      }
      double[] column = new double[points.length];
      QuantileTable.of(distribution).draw(points, column);
      for (int i = 1; i < column.length; i++) {
        assertThat(column[i]).isGreaterThanOrEqualTo(column[i - 1] - 1e-9 * Math.abs(column[i]));
      }
    }
  }

  @Test
  void drawsStayWithinTheSupport() {
    long[] points = random(1 << 16);
    double[] column = new double[points.length];
    for (Distribution distribution : SMOOTH) {
      QuantileTable.of(distribution).draw(points, column);
      Moments moments = Moments.of(column);
      assertThat(moments.low()).isGreaterThanOrEqualTo(distribution.support().low());
      assertThat(moments.high()).isLessThanOrEqualTo(distribution.support().high());
    }
  }

  @Test
  void blocksAreEqualInAnyOrderAndOnAnyNumberOfThreads() throws Exception {
    List<Draws> inputs = new ArrayList<>();
    for (Distribution distribution : DistributionLawsTest.ALL) {
      int place = inputs.size();
      inputs.add(
          new Draws(SobolPoints.of(place, Seed.of(1, "input" + place)), Sampler.of(distribution)));
    }
    int blocks = 16;
    long[] expected = new long[blocks];
    for (int block = 0; block < blocks; block++) {
      expected[block] = digest(inputs, block);
    }
    for (int block = blocks - 1; block >= 0; block--) {
      assertThat(digest(inputs, block)).isEqualTo(expected[block]);
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Long>> found = new ArrayList<>();
      for (int block = 0; block < blocks; block++) {
        int start = block;
        found.add(threads.submit(() -> digest(inputs, start)));
      }
      for (int block = 0; block < blocks; block++) {
        assertThat(found.get(block).get()).isEqualTo(expected[block]);
      }
    }
  }

  /** A number made of all bits of a block. */
  private static long digest(List<Draws> inputs, int block) {
    long digest = 0;
    double[] column = new double[Points.BLOCK];
    for (Draws draws : inputs) {
      draws.fill((long) block * Points.BLOCK, column);
      for (double value : column) {
        digest = Seed.mix(digest ^ Double.doubleToRawLongBits(value));
      }
    }
    return digest;
  }

  @Test
  void intervalsOfAnyWidthAreDrawnFromWithTheirEndsAsPercentiles() {
    Randomly.run(
        30,
        random -> {
          double low = StrictMath.exp(random.nextDouble(-10, 10));
          double high = low * StrictMath.exp(random.nextDouble(0.01, 8));
          double[] column = new double[1 << 13];
          Draws draws =
              new Draws(
                  SobolPoints.of(random.nextInt(300), new Seed(random.nextLong())),
                  Sampler.of(new Lognormal(low, high)));
          draws.fill(0, column);
          double[] ends = Percentiles.of(column, 0.05, 0.95);
          double step = StrictMath.pow(high / low, 0.001);
          assertThat(ends[0] / low).isBetween(1 / step, step);
          assertThat(ends[1] / high).isBetween(1 / step, step);
        });
  }

  private static long[] random(int count) {
    SplittableRandom random = new SplittableRandom(5);
    return random.longs(count).toArray();
  }
}
