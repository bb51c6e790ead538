package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The normal quantile and distribution functions against published values and another library. */
final class NormalTest {

  private static final NormalDistribution OTHER = new NormalDistribution();

  @Test
  void theQuantilesThatWichuraPublished() {
    assertThat(NormalQuantile.of(0.25)).isCloseTo(-0.6744897501960817, within(1e-15));
    assertThat(NormalQuantile.of(0.001)).isCloseTo(-3.090232306167814, within(1e-14));
    assertThat(NormalQuantile.of(1e-20)).isCloseTo(-9.262340089798409, within(1e-14));
  }

  @Test
  void theBorders() {
    assertThat(NormalQuantile.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(NormalQuantile.of(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertThat(NormalQuantile.of(-0.1)).isNaN();
    assertThat(NormalProbability.below(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalProbability.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalProbability.below(0)).isEqualTo(0.5);
  }

  @Test
  void bothAgreeWithHipparchus() {
    for (double z = -8; z <= 8; z += 1.0 / 64) {
      assertThat(NormalProbability.below(z))
          .isCloseTo(OTHER.cumulativeProbability(z), within(1e-15));
    }
    for (double p = 1.0 / 1024; p < 1; p += 1.0 / 1024) {
      assertThat(NormalQuantile.of(p))
          .isCloseTo(OTHER.inverseCumulativeProbability(p), within(1e-12));
    }
  }

  @Test
  void eachUndoesTheOtherFarIntoTheTail() {
    for (double p = 0.5; p > 1e-300; p *= 0.83) {
      double back = NormalProbability.below(NormalQuantile.of(p));
      // A quantile rounded at z moves the probability by z² times as much.
      assertThat(back).isCloseTo(p, Percentage.withPercentage(1e-10));
    }
  }

  @Test
  void publishedTailProbabilities() {
    // Abramowitz and Stegun, table 26.1 and 26.2.
    assertThat(NormalProbability.below(1)).isCloseTo(0.841344746068543, within(1e-15));
    assertThat(NormalProbability.below(-2)).isCloseTo(0.022750131948179, within(1e-15));
    assertThat(-StrictMath.log10(NormalProbability.below(-5))).isCloseTo(6.54265, within(5e-6));
    assertThat(-StrictMath.log10(NormalProbability.below(-30))).isCloseTo(197.30921, within(5e-6));
  }
}
