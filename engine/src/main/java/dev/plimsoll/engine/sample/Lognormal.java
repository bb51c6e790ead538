package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The lognormal distribution, given by its 90 % interval: what {@code a to b} means. Its median is
 * the geometric mean of the ends.
 *
 * @param low 5 % of the values lie below; above zero
 * @param high 5 % of the values lie above
 */
public record Lognormal(double low, double high) implements NormalBased {

  private static final double SAME = 1e-6;

  /** Checks the ends. */
  public Lognormal {
    if (refusal(low, high) != null) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  /** From the ends of its 90 % interval. */
  public static Fit of(double low, double high) {
    Refusal refusal = refusal(low, high);
    return refusal != null ? refusal : new Fit.Fitted(new Lognormal(low, high));
  }

  /**
   * From three points of which a lognormal distribution can only choose two: refused unless the
   * middle is the geometric mean of the ends. {@link ThreePoints} takes any middle.
   */
  public static Fit of(double low, double middle, double high) {
    Refusal refusal = refusal(low, high);
    if (refusal != null) {
      return refusal;
    }
    double median = Math.sqrt(low) * Math.sqrt(high);
    return Math.abs(median / middle - 1) <= SAME
        ? new Fit.Fitted(new Lognormal(low, high))
        : Refusal.of(
            "A lognormal distribution from {0} to {2} has its middle at {3}, not at {1}.",
            "{0} to {2}", low, middle, high, median);
  }

  private static @Nullable Refusal refusal(double low, double high) {
    Refusal refusal = Ends.refusal(low, high, "{0} to {1}");
    if (refusal != null || low > 0) {
      return refusal;
    }
    return Refusal.of(
        "An interval of the form `a to b` starts above zero, not at {0}.",
        "between({0}, {1})", low, high);
  }

  /** The standard deviation of the natural logarithm. */
  double deviation() {
    return StrictMath.log(high / low) / (2 * NormalQuantile.P95);
  }

  /** The mean of the natural logarithm. */
  double logMedian() {
    return (StrictMath.log(low) + StrictMath.log(high)) / 2;
  }

  @Override
  public DoubleUnaryOperator curve() {
    double deviation = deviation();
    // Measured from the nearer end, so that both ends come out exactly.
    return z ->
        z < 0
            ? low * StrictMath.exp(deviation * (z + NormalQuantile.P95))
            : high * StrictMath.exp(deviation * (z - NormalQuantile.P95));
  }

  @Override
  public double normalOf(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x * x < low * high
        ? StrictMath.log(x / low) / deviation() - NormalQuantile.P95
        : StrictMath.log(x / high) / deviation() + NormalQuantile.P95;
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(moment(1));
  }

  @Override
  public OptionalDouble variance() {
    double squared = deviation() * deviation();
    return OptionalDouble.of(StrictMath.expm1(squared) * moment(1) * moment(1));
  }

  private double moment(int order) {
    double s = order * deviation();
    return StrictMath.exp(order * logMedian() + s * s / 2);
  }

  @Override
  public Support support() {
    return Support.POSITIVE;
  }
}
