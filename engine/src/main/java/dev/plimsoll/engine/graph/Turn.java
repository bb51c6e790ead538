package dev.plimsoll.engine.graph;

import org.jspecify.annotations.Nullable;

/**
 * About where a condition on one number turns.
 *
 * @param at about the number, within {@link #NEAR}
 * @param rising whether the condition holds above it, not below
 */
record Turn(double at, boolean rising) {

  /** So many numbers are tried at once. */
  static final int AT_ONCE = 64;

  /** How near it is, as a share of the number: far more than rounding makes of it. */
  static final double NEAR = 0x1p-26;

  /** Two numbers whose bits differ by no more than this are as near as half of that. */
  private static final long CLOSE = 1L << 25;

  /** Whether the condition holds, for some numbers at once. */
  @FunctionalInterface
  interface Condition {
    /** One where it does. */
    double[] of(double[] numbers);
  }

  /**
   * Finds it by ever finer parts of an interval, each a row of doubles.
   *
   * @param among where the number is; the condition turns once there at most
   * @return null where the interval begins below zero, or the condition does not turn in it or has
   *     no value
   */
  static @Nullable Turn of(Condition condition, Interval among) {
    if (!(among.low() >= 0)) {
      return null;
    }
    long low = Double.doubleToRawLongBits(among.low() + 0.0);
    long high = Double.doubleToRawLongBits(Math.min(among.high(), Double.MAX_VALUE));
    double[] numbers = new double[AT_ONCE];
    boolean rising = false;
    do {
      long part = (high - low) / (AT_ONCE - 1) + 1;
      for (int i = 0; i < AT_ONCE; i++) {
        numbers[i] = Double.longBitsToDouble(Math.min(low + i * part, high));
      }
      double[] holds = condition.of(numbers);
      int turned = 1;
      while (turned < AT_ONCE && holds[turned] == holds[0]) {
        turned++;
      }
      if (turned == AT_ONCE) {
        return null;
      }
      if (Double.isNaN(holds[0]) || Double.isNaN(holds[turned])) {
        return null;
      }
      rising = holds[turned] == 1;
      low = Double.doubleToRawLongBits(numbers[turned - 1]);
      high = Double.doubleToRawLongBits(numbers[turned]);
    } while (high - low > CLOSE);
    return new Turn(Double.longBitsToDouble(high), rising);
  }

  /** A number so near to it that the condition may turn there. */
  double maybe() {
    return at * (rising ? 1 - NEAR : 1 + NEAR);
  }

  /** A number beyond which the condition surely holds. */
  double surely() {
    return at * (rising ? 1 + NEAR : 1 - NEAR);
  }
}
