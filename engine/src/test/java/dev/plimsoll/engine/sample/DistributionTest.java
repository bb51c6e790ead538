package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.LogNormalDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TriangularDistribution;
import org.hipparchus.distribution.continuous.UniformRealDistribution;
import org.junit.jupiter.api.Test;

/** Each distribution against another library, published moments and what its description says. */
final class DistributionTest {

  @Test
  void lognormalAgainstHipparchus() {
    Lognormal lognormal = new Lognormal(4, 7);
    compare(
        lognormal, new LogNormalDistribution(lognormal.logMedian(), lognormal.deviation()), 1e-9);
  }

  @Test
  void normalUniformAndTriangularAgainstHipparchus() {
    compare(new Normal(3, 2), new NormalDistribution(3, 2), 1e-9);
    compare(new Uniform(-2, 9), new UniformRealDistribution(-2, 9), 1e-12);
    compare(new Triangular(1, 2, 9), new TriangularDistribution(1, 2, 9), 1e-12);
  }

  @Test
  void pertAgainstTheBetaDistributionOfHipparchus() {
    // Vose: shapes 1 + 4 (mode - low) / (high - low) and 1 + 4 (high - mode) / (high - low).
    Pert pert = new Pert(0, 0.25, 1);
    compare(pert, new BetaDistribution(2, 4), 1e-7);
  }

  private static void compare(Distribution ours, RealDistribution other, double precision) {
    for (double p = 0.01; p < 1; p += 0.01) {
      double x = other.inverseCumulativeProbability(p);
      assertThat(ours.quantile(p)).isCloseTo(x, within(precision * (1 + Math.abs(x))));
      assertThat(ours.below(x)).isCloseTo(other.cumulativeProbability(x), within(precision));
      // The slope of our distribution function is the other's density.
      double h = 1e-5;
      assertThat((ours.below(x + h) - ours.below(x - h)) / (2 * h))
          .isCloseTo(other.density(x), within(1e-5));
    }
    assertThat(ours.mean().orElseThrow()).isCloseTo(other.getNumericalMean(), within(1e-12));
    assertThat(ours.variance().orElseThrow())
        .isCloseTo(other.getNumericalVariance(), Percentage.withPercentage(1e-10));
  }

  @Test
  void pertHasTheMeanOfMalcolmAndOthers() {
    assertThat(new Pert(2, 5, 14).mean().orElseThrow()).isEqualTo(6);
    assertThat(new Triangular(2, 5, 14).mean().orElseThrow()).isCloseTo(7, within(1e-14));
  }

  @Test
  void theHalfNormalAndItsMirror() {
    double infinity = Double.POSITIVE_INFINITY;
    Truncated half = new Truncated(new Normal(0, 1), 0, infinity);
    assertThat(half.mean().orElseThrow()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
    assertThat(half.variance().orElseThrow()).isCloseTo(1 - 2 / Math.PI, within(1e-14));
    Clipped rectified = new Clipped(new Normal(0, 1), 0, infinity);
    assertThat(rectified.mean().orElseThrow()).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-15));
  }

  @Test
  void theEndsOfAnIntervalAreItsPercentiles() {
    assertThat(new Lognormal(4, 7).quantile(0.05)).isEqualTo(4);
    assertThat(new Lognormal(4, 7).upperQuantile(0.05)).isEqualTo(7);
    assertThat(new Lognormal(4, 7).quantile(0.5)).isCloseTo(Math.sqrt(28), within(1e-14));
    Distribution normal = Normal.ofInterval(-5, 15).orThrow();
    assertThat(normal.quantile(0.05)).isCloseTo(-5, within(1e-14));
    assertThat(normal.upperQuantile(0.05)).isCloseTo(15, within(1e-14));
    assertThat(new Share(0.2, 0.4).quantile(0.05)).isEqualTo(0.2);
    assertThat(new Share(0.2, 0.4).upperQuantile(0.05)).isEqualTo(0.4);
  }

  @Test
  void threePointsAreKept() {
    for (double middle : new double[] {1_001, 2_000, 10_000, 40_000, 99_000}) {
      ThreePoints three = new ThreePoints(1_000, middle, 100_000);
      assertThat(three.quantile(0.05)).isCloseTo(1_000, Percentage.withPercentage(1e-11));
      assertThat(three.quantile(0.5)).isEqualTo(middle);
      assertThat(three.upperQuantile(0.05)).isCloseTo(100_000, Percentage.withPercentage(1e-11));
    }
  }

  @Test
  void threePointsInEvenProportionAreTheLognormalDistribution() {
    ThreePoints three = new ThreePoints(1_000, 10_000, 100_000);
    Lognormal lognormal = new Lognormal(1_000, 100_000);
    for (double p = 1e-6; p < 1; p += 0.01) {
      assertThat(three.quantile(p))
          .isCloseTo(lognormal.quantile(p), Percentage.withPercentage(1e-9));
    }
  }

  @Test
  void aFairDieIsFair() {
    WholeUniform die = new WholeUniform(1, 6);
    assertThat(die.mean().orElseThrow()).isEqualTo(3.5);
    assertThat(die.variance().orElseThrow()).isCloseTo(35.0 / 12, within(1e-15));
    assertThat(Rounded.of(new Uniform(1, 6)).orThrow()).isEqualTo(die);
  }

  @Test
  void roundedEndsStayTheEnds() {
    Rounded whole = new Rounded(new Lognormal(3, 8));
    assertThat(whole.quantile(0.05)).isEqualTo(3);
    assertThat(whole.upperQuantile(0.05)).isEqualTo(8);
  }

  @Test
  void choicesThatNameOneValueTwiceAddItsWeights() {
    assertThat(Choice.of(List.of(2.0, 1.0, 2.0), List.of(1.0, 2.0, 1.0)))
        .isEqualTo(Choice.of(List.of(1.0, 2.0), List.of(5.0, 5.0)));
  }
}
