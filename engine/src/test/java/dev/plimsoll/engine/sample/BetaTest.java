package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import org.assertj.core.data.Percentage;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

/** The beta distribution against closed forms and another library. */
final class BetaTest {

  @Test
  void theLogarithmOfTheGammaFunction() {
    for (double x = 0.1; x < 60; x += 0.37) {
      assertThat(LogGamma.of(x)).isCloseTo(Gamma.logGamma(x), within(1e-13));
    }
    assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-14));
    assertThat(LogGamma.of(11)).isCloseTo(StrictMath.log(3_628_800), within(1e-14));
  }

  @Test
  void densityAndProbabilityAgreeWithHipparchus() {
    Randomly.run(
        200,
        random -> {
          Beta beta = new Beta(random.nextDouble(0.3, 20), random.nextDouble(0.3, 20));
          BetaDistribution other = new BetaDistribution(beta.a(), beta.b());
          double x = random.nextDouble(0.001, 0.999);
          assertThat(beta.below(x)).isCloseTo(other.cumulativeProbability(x), within(1e-12));
          assertThat(beta.density(x, beta.logBeta()))
              .isCloseTo(other.density(x), Percentage.withPercentage(1e-9));
        });
  }

  @Test
  void closedForms() {
    Beta line = new Beta(1, 1);
    Beta power = new Beta(3, 1);
    for (double p = 1e-12; p < 1; p = p * 1.7 + 1e-13) {
      assertThat(line.quantile(p)).isCloseTo(p, Percentage.withPercentage(1e-11));
      assertThat(power.quantile(p)).isCloseTo(StrictMath.cbrt(p), Percentage.withPercentage(1e-11));
    }
    assertThat(new Beta(2.5, 2.5).quantile(0.5)).isCloseTo(0.5, within(1e-14));
  }

  @Test
  void theQuantileUndoesTheProbability() {
    Randomly.run(
        200,
        random -> {
          Beta beta = new Beta(random.nextDouble(0.2, 30), random.nextDouble(0.2, 30));
          double p = StrictMath.exp(-random.nextDouble(0.7, 30));
          double x = beta.quantile(p);
          assertThat(beta.below(x)).isCloseTo(p, Percentage.withPercentage(1e-9));
        });
  }

  @Test
  void theSeriesFindsWhatSolvingFinds() {
    for (double a = 1; a <= 5; a += 0.25) {
      Beta beta = new Beta(a, 6 - a);
      BetaSeries series = new BetaSeries(beta);
      double[] values = new double[TableNodes.POINTS];
      for (int row = 0; row < TableNodes.ROWS; row++) {
        series.fill(row, values);
        if (row % 7 == 0) {
          double exact = beta.quantile(TableNodes.probability(row, 3));
          assertThat(values[3]).isCloseTo(exact, Percentage.withPercentage(1e-10));
        }
      }
    }
  }
}
