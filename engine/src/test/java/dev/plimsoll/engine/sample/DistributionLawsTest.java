package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for every distribution. */
final class DistributionLawsTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static final Lognormal WIDE = new Lognormal(1, 1000);

  /** One of each kind and of each way to change one. */
  static final List<Distribution> ALL =
      List.of(
          new Normal(3, 2),
          new Lognormal(4, 7),
          WIDE,
          new Share(0.2, 0.4),
          new ThreePoints(1, 2, 10),
          new ThreePoints(1, 8, 10),
          new Uniform(-2, 9),
          new Triangular(1, 2, 9),
          new Triangular(1, 9, 9),
          new Pert(-1, 2, 9),
          new Pert(0, 0, 4),
          new WholeUniform(1, 6),
          Choice.of(List.of(3.0, 1.0, 7.0), List.of(1.0, 2.0, 0.5)).orThrow(),
          new Rounded(new Lognormal(3, 8)),
          new Truncated(new Lognormal(4, 7), 5, INFINITY),
          new Truncated(new Normal(0, 1), 1, 3),
          new Truncated(new Normal(0, 1), 4, INFINITY),
          new Truncated(new WholeUniform(1, 6), 2, 4),
          new Clipped(new Lognormal(4, 7), 4.5, 6),
          new Clipped(new Normal(0, 1), -1, INFINITY),
          new Clipped(new WholeUniform(1, 6), 2, 4));

  @Test
  void theProbabilityBelowAQuantileIsWhatWasAskedFor() {
    forAll((distribution, random) -> {
      double p = random.nextDouble(1e-6, 0.5);
      double low = distribution.quantile(p);
      double high = distribution.upperQuantile(p);
      if (isContinuous(distribution)) {
        assertThat(distribution.below(low)).isCloseTo(p, CLOSE);
        assertThat(distribution.above(high)).isCloseTo(p, CLOSE);
      } else {
        assertThat(distribution.below(low)).isGreaterThanOrEqualTo(p - 1e-12);
        assertThat(distribution.strictlyBelow(low)).isLessThanOrEqualTo(p + 1e-12);
      }
    });
  }

  @Test
  void bothTailsMeetAndAddUpToOne() {
    forAll((distribution, random) -> {
      double p = random.nextDouble(0.001, 0.999);
      double x = distribution.quantile(p);
      assertThat(distribution.upperQuantile(1 - p)).isCloseTo(x, within(1e-9 * (1 + Math.abs(x))));
      assertThat(distribution.below(x) + distribution.above(x)).isCloseTo(1, CLOSE);
    });
  }

  @Test
  void quantilesRiseAndStayWithinTheSupport() {
    for (Distribution distribution : ALL) {
      double before = distribution.support().low();
      for (double p = 1e-9; p < 1; p = p * 1.01 + 1e-5) {
        double x = distribution.quantile(p);
        // Where the formula changes hands, the last digit may step back.
        assertThat(x).isGreaterThanOrEqualTo(before - 1e-14 * Math.abs(before));
        assertThat(x).isLessThanOrEqualTo(distribution.support().high());
        before = x;
      }
    }
  }

  @Test
  void meanAndVarianceAreThoseOfTheQuantiles() {
    int strata = 1 << 16;
    for (Distribution distribution : ALL) {
      if (distribution.mean().isEmpty()) {
        continue;
      }
      double[] column = new double[strata];
      for (int i = 0; i < strata; i++) {
        double p = (i + 0.5) / strata;
        column[i] = p < 0.5 ? distribution.quantile(p) : distribution.upperQuantile(1 - p);
      }
      Moments moments = Moments.of(column);
      double deviation = Math.sqrt(distribution.variance().orElseThrow());
      // So few strata miss most of what a very wide distribution's tail adds to its variance.
      double precision = distribution.equals(WIDE) ? 0.25 : 3e-3;
      assertThat(moments.mean())
          .as("mean of %s", distribution)
          .isCloseTo(distribution.mean().orElseThrow(), within(2e-3 * deviation));
      assertThat(moments.deviation() / deviation)
          .as("deviation of %s", distribution)
          .isCloseTo(1, within(precision));
    }
  }

  @Test
  void theProbabilityOutsideTheSupportIsNone() {
    for (Distribution distribution : ALL) {
      Support support = distribution.support();
      if (support.low() > Double.NEGATIVE_INFINITY) {
        assertThat(distribution.below(support.low() - 1)).isZero();
        assertThat(distribution.above(support.low() - 1)).isEqualTo(1);
      }
      if (support.high() < INFINITY) {
        assertThat(distribution.below(support.high())).isEqualTo(1);
        assertThat(distribution.above(support.high())).isZero();
      }
    }
  }

  private static boolean isContinuous(Distribution distribution) {
    return !distribution.isDiscrete() && !(distribution instanceof Clipped);
  }

  private interface Law {
    void check(Distribution distribution, SplittableRandom random);
  }

  private static void forAll(Law law) {
    Randomly.run(
        40,
        random -> {
          for (Distribution distribution : ALL) {
            law.check(distribution, random);
          }
        });
  }
}
