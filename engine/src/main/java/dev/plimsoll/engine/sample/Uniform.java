package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * Hard bounds, each value between as likely as any other: what {@code between(a, b)} means.
 *
 * @param low the least value
 * @param high the greatest value
 */
public record Uniform(double low, double high) implements Distribution {

  /** Checks the bounds. */
  public Uniform {
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("between(" + low + ", " + high + ")");
    }
  }

  /** From its bounds. */
  public static Fit of(double low, double high) {
    Refusal refusal = Ends.refusal(low, high, "between({0}, {1})");
    return refusal != null ? refusal : new Fit.Fitted(new Uniform(low, high));
  }

  @Override
  public double quantile(double p) {
    return low + (high - low) * p;
  }

  @Override
  public double upperQuantile(double q) {
    return high - (high - low) * q;
  }

  @Override
  public double below(double x) {
    return (support().clamped(x) - low) / (high - low);
  }

  @Override
  public double above(double x) {
    return (high - support().clamped(x)) / (high - low);
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(low / 2 + high / 2);
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.of((high - low) * (high - low) / 12);
  }

  @Override
  public Support support() {
    return new Support(low, high);
  }
}
