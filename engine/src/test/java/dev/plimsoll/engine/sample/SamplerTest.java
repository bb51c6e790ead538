package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws from distributions with jumps, bounds and roundings. */
final class SamplerTest {

  private static final int COUNT = 1 << 14;

  @Test
  void everyDrawIsTheQuantileOfItsPoint() {
    long[] points = new long[COUNT];
    new PlainMonteCarlo(new Seed(4)).fill(0, points);
    double[] column = new double[COUNT];
    for (Distribution distribution : DistributionLawsTest.ALL) {
      Sampler.of(distribution).draw(points, column);
      for (int i = 0; i < COUNT; i++) {
        double exact = ExactSampler.value(distribution, points[i]);
        assertThat(column[i])
            .as("%s at %s", distribution, Fraction.of(points[i]))
            .isCloseTo(exact, within(1e-9 * (1 + Math.abs(exact))));
      }
    }
  }

  @Test
  void choicesComeAsOftenAsTheyWeigh() {
    Distribution choice = Choice.of(List.of(2.0, 1.0, 5.0), List.of(1.0, 2.0, 1.0)).orThrow();
    Histogram counts = Histogram.of(draws(choice), 5, 0.5, 5.5);
    assertThat(counts.counts()).containsExactly(COUNT / 2L, COUNT / 4L, 0L, 0L, COUNT / 4L);
  }

  @Test
  void eachFaceOfADieComesAsOften() {
    Histogram counts = Histogram.of(draws(new WholeUniform(1, 6)), 6, 0.5, 6.5);
    assertThat(counts.counts())
        .allSatisfy(count -> assertThat(count).isBetween(COUNT / 6L - 1, COUNT / 6L + 2));
  }

  @Test
  void roundedDrawsAreWhole() {
    double[] column = draws(new Rounded(new Lognormal(3, 8)));
    assertThat(Arrays.stream(column)).allMatch(x -> x == Math.rint(x));
  }

  @Test
  void clippingKeepsWhatTruncatingLeavesOut() {
    Lognormal lognormal = new Lognormal(4, 7);
    double[] clipped = draws(new Clipped(lognormal, 0, 7));
    double[] truncated = draws(new Truncated(lognormal, 0, 7));
    assertThat(count(clipped, 7)).isBetween(COUNT / 20L - 1, COUNT / 20L + 1);
    assertThat(count(truncated, 7)).isZero();
    assertThat(Moments.of(truncated).mean()).isLessThan(Moments.of(clipped).mean());
  }

  private static long count(double[] column, double value) {
    return Arrays.stream(column).filter(x -> x == value).count();
  }

  private static double[] draws(Distribution distribution) {
    double[] column = new double[COUNT];
    new Draws(SobolPoints.of(3, new Seed(9)), Sampler.of(distribution)).fill(0, column);
    return column;
  }
}
