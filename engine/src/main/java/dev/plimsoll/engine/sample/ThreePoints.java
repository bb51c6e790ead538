package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A positive value given by three points that it keeps exactly: a 90 % interval and its median.
 * Where the middle is the geometric mean of the ends it is the lognormal distribution; elsewhere it
 * leans. It fits any three rising positive numbers. Source: C. C. Hadlock and J. E. Bickel,
 * "Johnson quantile-parameterized distributions", Decision Analysis 14 (2017) 35-64, form J-QPD-S
 * with its lower bound at zero.
 *
 * @param low 5 % of the values lie below; above zero
 * @param middle half of the values lie below
 * @param high 5 % of the values lie above
 */
public record ThreePoints(double low, double middle, double high) implements NormalBased {

  /** Below this relative difference of the halves the square root would lose all digits. */
  private static final double ALIKE = 1e-12;

  /** Checks the points. */
  public ThreePoints {
    if (refusal(low, middle, high) != null) {
      throw new IllegalArgumentException(low + ", " + middle + ", " + high);
    }
  }

  /** From the ends of the 90 % interval and the median between. */
  public static Fit of(double low, double middle, double high) {
    Refusal refusal = refusal(low, middle, high);
    return refusal != null ? refusal : new Fit.Fitted(new ThreePoints(low, middle, high));
  }

  private static @Nullable Refusal refusal(double low, double middle, double high) {
    if (!Double.isFinite(low) || !Double.isFinite(middle) || !Double.isFinite(high)) {
      return Ends.notFinite(low, middle, high);
    }
    if (low > high) {
      return low > middle && middle > high
          ? Refusal.of(
              "The low end {0} is not below the high end {2}.",
              "about({2}, {1}, {0})", low, middle, high)
          : Ends.refusal(low, high, "{0} to {1}");
    }
    if (!(low < middle && middle < high)) {
      return Refusal.of(
          "The middle {1} does not lie between the ends {0} and {2}.",
          low == high ? "{0}" : "{0} to {2}", low, middle, high);
    }
    return low > 0
        ? null
        : Refusal.of(
            "An interval with a middle starts above zero, not at {0}.",
            "pert({0}, {1}, {2})", low, middle, high);
  }

  /** Distances of the logarithms of the ends from that of the middle. */
  private double down() {
    return StrictMath.log(middle / low);
  }

  private double up() {
    return StrictMath.log(high / middle);
  }

  @Override
  public DoubleUnaryOperator curve() {
    double down = down();
    double up = up();
    double least = Math.min(down, up);
    double cosh = (down + up) / (2 * least);
    double slope = least * cosh / NormalQuantile.P95;
    if (cosh - 1 < ALIKE) {
      return z -> middle * StrictMath.exp(slope * z);
    }
    double bend = up > down ? least : -least;
    double delta = Math.sqrt((cosh - 1) * (cosh + 1)) / NormalQuantile.P95;
    // The published sinh(asinh(δz) ± asinh(δc)) / δc by the addition theorem, measured from z = 0.
    return z -> {
      double root = Math.sqrt(1 + delta * delta * z * z) - 1;
      return middle * StrictMath.exp(slope * z + bend * root);
    };
  }

  @Override
  public double normalOf(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double target = StrictMath.log(x / middle);
    double least = Math.min(down(), up());
    double cosh = (down() + up()) / (2 * least);
    if (cosh - 1 < ALIKE) {
      return target * NormalQuantile.P95 / least;
    }
    double side = up() > down() ? 1 : -1;
    double sinh = Math.sqrt((cosh - 1) * (cosh + 1));
    double t = target / least + side;
    // From t = cosh * s + side * sqrt(1 + sinh² s²), where s = z / c.
    double s = cosh * t - side * Math.sqrt(sinh * sinh * t * t + 1);
    return s * NormalQuantile.P95;
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.empty();
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }
}
