package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * A whole number between two, each as likely as any other, both ends included: what {@code whole(1,
 * 6)} means. Rounding a value between 1 and 6 would make both ends half as likely as the others,
 * which nobody means.
 *
 * @param low the least, whole
 * @param high the greatest, whole
 */
public record WholeUniform(double low, double high) implements Distribution {

  private static final double MOST = 0x1p52;

  /** Checks the ends. */
  public WholeUniform {
    if (!(low < high && isWhole(low) && isWhole(high))) {
      throw new IllegalArgumentException("whole(" + low + ", " + high + ")");
    }
  }

  /** From its ends. */
  public static Fit of(double low, double high) {
    Refusal refusal = Ends.refusal(low, high, "whole({0}, {1})");
    if (refusal != null || (isWhole(low) && isWhole(high))) {
      return refusal != null ? refusal : new Fit.Fitted(new WholeUniform(low, high));
    }
    return Refusal.of(
        "Whole numbers lie between whole numbers, not between {0} and {1}.",
        "whole({2}, {3})", low, high, Math.floor(low), Math.ceil(high));
  }

  static boolean isWhole(double x) {
    return x == Math.rint(x) && Math.abs(x) <= MOST;
  }

  private double count() {
    return high - low + 1;
  }

  @Override
  public double quantile(double p) {
    return support().clamped(low - 1 + Math.ceil(p * count()));
  }

  @Override
  public double upperQuantile(double q) {
    return support().clamped(high + 1 - Math.ceil(q * count()));
  }

  @Override
  public double below(double x) {
    return x < low ? 0 : (Math.floor(support().clamped(x)) - low + 1) / count();
  }

  @Override
  public double above(double x) {
    return x < low ? 1 : (high - Math.floor(support().clamped(x))) / count();
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(low / 2 + high / 2);
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.of((count() - 1) * (count() + 1) / 12);
  }

  @Override
  public Support support() {
    return new Support(low, high);
  }

  @Override
  public boolean isDiscrete() {
    return true;
  }
}
