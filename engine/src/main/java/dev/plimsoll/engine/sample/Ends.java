package dev.plimsoll.engine.sample;

import org.jspecify.annotations.Nullable;

/** What the two ends of any interval have to obey. */
final class Ends {

  private Ends() {}

  /**
   * Why two numbers are no interval, or null where they are one.
   *
   * @param form how such an interval is written, with places for its low and high end
   */
  static @Nullable Refusal refusal(double low, double high, String form) {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      return notFinite(low, high);
    }
    if (low == high) {
      return Refusal.of("Both ends of this interval are {0}: it is a plain value.", "{0}", low);
    }
    return low > high
        ? Refusal.of("The low end {1} is not below the high end {0}.", form, high, low)
        : null;
  }

  /** What is said of unlimited amounts. */
  static Refusal notFinite(double... amounts) {
    return Refusal.of("An uncertain value is described by finite numbers.", "", amounts);
  }
}
