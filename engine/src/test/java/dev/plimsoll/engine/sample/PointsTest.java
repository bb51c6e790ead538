package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

/** Even spread, random access, and independence of what is not named. */
final class PointsTest {

  @Test
  void withoutScramblingThePointsAreThoseOfHipparchus() {
    int count = 300;
    SobolSequenceGenerator other = new SobolSequenceGenerator(SobolPoints.DIMENSIONS);
    long[][] ours = new long[SobolPoints.DIMENSIONS][count];
    for (int d = 0; d < SobolPoints.DIMENSIONS; d++) {
      SobolPoints.unscrambled(d).fill(0, ours[d]);
    }
    for (int i = 0; i < count; i++) {
      double[] point = other.nextVector();
      for (int d = 0; d < SobolPoints.DIMENSIONS; d++) {
        assertThat((ours[d][i] >>> 12) * 0x1p-52).as("%s of %s", i, d).isEqualTo(point[d]);
      }
    }
  }

  @Test
  void eachStratumHoldsOnePointInEachDimension() {
    for (int d = 0; d < SobolPoints.DIMENSIONS; d++) {
      assertOneInEachStratum(SobolPoints.of(d, Seed.of(3, "d" + d)), 0, 1 << 10);
    }
    // Aligned later blocks are nets of their own.
    assertOneInEachStratum(SobolPoints.of(5, Seed.of(3, "d")), 7 << 10, 1 << 10);
  }

  @Test
  void theFirstPairIsEvenInEveryShapeOfBox() {
    int bits = 10;
    long[] x = new long[1 << bits];
    long[] y = new long[1 << bits];
    SobolPoints.of(0, Seed.of(8, "x")).fill(0, x);
    SobolPoints.of(1, Seed.of(8, "y")).fill(0, y);
    for (int wide = 1; wide < bits; wide++) {
      boolean[] seen = new boolean[1 << bits];
      for (int i = 0; i < x.length; i++) {
        int box = (int) ((x[i] >>> (64 - wide)) << (bits - wide) | y[i] >>> (64 - bits + wide));
        assertThat(seen[box]).isFalse();
        seen[box] = true;
      }
    }
  }

  @Test
  void pairsOfFarDimensionsFillTheirBoxesEvenly() {
    int side = 8;
    int count = 1 << 12;
    long[] x = new long[count];
    long[] y = new long[count];
    for (int d = 1; d < SobolPoints.DIMENSIONS - 1; d += 13) {
      SobolPoints.of(d, Seed.of(8, "x" + d)).fill(0, x);
      SobolPoints.of(d + 1, Seed.of(8, "y" + d)).fill(0, y);
      int[] boxes = new int[side * side];
      for (int i = 0; i < count; i++) {
        boxes[(int) (x[i] >>> 61) * side + (int) (y[i] >>> 61)]++;
      }
      for (int box : boxes) {
        // 64 on average; independent points would be off by 8.
        assertThat(box).isBetween(32, 96);
      }
    }
  }

  @Test
  void aLatinHypercubeHasOnePointInEachStratum() {
    for (int count : new int[] {1, 2, 3, 5, 100, 1000, 1024, 4097}) {
      assertOneInEachStratum(LatinHypercube.of(count, Seed.of(1, "x")), 0, count);
    }
  }

  private static void assertOneInEachStratum(Points points, long start, int count) {
    long[] column = new long[count];
    points.fill(start, column);
    boolean[] seen = new boolean[count];
    for (long point : column) {
      int stratum = (int) Math.unsignedMultiplyHigh(point, count);
      assertThat(seen[stratum]).as("%s: stratum %s", points, stratum).isFalse();
      seen[stratum] = true;
    }
  }

  @Test
  void aPointIsTheSameWhereverOneStarts() {
    Randomly.run(
        50,
        random -> {
          for (Points points : some(random)) {
            int start = random.nextInt(5000);
            long[] whole = new long[start + 100];
            long[] part = new long[100];
            points.fill(0, whole);
            points.fill(start, part);
            assertThat(part).isEqualTo(Arrays.copyOfRange(whole, start, start + 100));
          }
        });
  }

  @Test
  void pointsAreUniformAndOfDifferentNamesIndependent() {
    Randomly.run(
        20,
        random -> {
          int count = 1 << 14;
          List<Points> points = some(random);
          long[] first = new long[count];
          points.getLast().fill(0, first);
          for (Points other : points.subList(0, 2)) {
            long[] second = new long[count];
            other.fill(0, second);
            double[] x = fractions(first);
            double[] y = fractions(second);
            assertThat(Moments.of(y).mean()).isBetween(0.49, 0.51);
            assertThat(Moments.of(y).variance()).isBetween(0.081, 0.086);
            assertThat(RankCorrelation.of(x, y)).isBetween(-0.04, 0.04);
          }
        });
  }

  private static double[] fractions(long[] points) {
    return Arrays.stream(points).mapToDouble(Fraction::of).toArray();
  }

  private static List<Points> some(SplittableRandom random) {
    long seed = random.nextLong();
    return List.of(
        SobolPoints.of(random.nextInt(SobolPoints.DIMENSIONS), Seed.of(seed, "a")),
        LatinHypercube.of(1 << 14, Seed.of(seed, "b")),
        new PlainMonteCarlo(Seed.of(seed, "c")));
  }

  @Test
  void theStreamOfANameIsFixedForAllTime() {
    // A change here changes the figures of every plan.
    long[] column = new long[3];
    SobolPoints.of(2, Seed.of(1, "sessions")).fill(5, column);
    assertThat(column)
        .containsExactly(8110652579752421101L, -4567720394825933517L, 2988516001611032948L);
    new PlainMonteCarlo(Seed.of(1, "sessions")).fill(5, column);
    assertThat(column)
        .containsExactly(-1307558160749950617L, 3038532496939355559L, -6590185249332864328L);
  }

  @Test
  void theGeneratorIsThePublishedOne() {
    // SplitMix64 from the state 1234567, as printed at Rosetta Code.
    Seed seed = new Seed(1234567);
    assertThat(Long.toUnsignedString(seed.bits(0))).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(seed.bits(1))).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(seed.bits(2))).isEqualTo("9817491932198370423");
  }

  @Test
  void beyondSobolsDimensionsALatinHypercubeTakesOver() {
    Seed seed = Seed.of(1, "x");
    assertThat(PointSet.SOBOL.points(0, 100, seed)).isInstanceOf(SobolPoints.class);
    assertThat(PointSet.SOBOL.points(SobolPoints.DIMENSIONS, 100, seed))
        .isInstanceOf(LatinHypercube.class);
    assertThat(PointSet.LATIN_HYPERCUBE.points(0, 100, seed)).isInstanceOf(LatinHypercube.class);
    assertThat(PointSet.PLAIN.points(0, 100, seed)).isEqualTo(new PlainMonteCarlo(seed));
  }

  @Test
  void fractionsNeverReachTheEnds() {
    assertThat(Fraction.of(0)).isEqualTo(0x1p-54);
    assertThat(Fraction.of(-1)).isEqualTo(1 - 0x1p-53);
    assertThat(Fraction.of(Long.MIN_VALUE)).isEqualTo(0.5);
    assertThat(Fraction.of(Long.MAX_VALUE)).isLessThan(0.5);
  }
}
