package dev.plimsoll.engine.sample;

/**
 * Between which values a distribution lies. Ends may be infinite.
 *
 * @param low no value is below
 * @param high no value is above
 */
public record Support(double low, double high) {

  /** All numbers. */
  static final Support ALL = new Support(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** All numbers above zero. */
  static final Support POSITIVE = new Support(0, Double.POSITIVE_INFINITY);

  /** The nearest value within. */
  public double clamped(double x) {
    return Math.max(low, Math.min(high, x));
  }

  /** The part of it that lies between two values. */
  Support within(double least, double most) {
    return new Support(Math.max(low, least), Math.min(high, most));
  }

  /** Whether values can press against an end. */
  boolean isBounded() {
    return low > Double.NEGATIVE_INFINITY || high < Double.POSITIVE_INFINITY;
  }
}
