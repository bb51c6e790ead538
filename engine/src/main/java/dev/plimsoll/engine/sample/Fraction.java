package dev.plimsoll.engine.sample;

/**
 * Random points between zero and one as 64 bits without sign. The probability above a point is the
 * one below its complement {@code ~point}, so both tails keep all their digits.
 */
public final class Fraction {

  private static final int DROPPED = 10;
  private static final double LARGEST = 1 - 0x1p-53;

  private Fraction() {}

  /**
   * A point as a probability, never zero and never one: its upper 53 bits below one half, where it
   * is meant for, fewer above.
   */
  public static double of(long point) {
    // An odd number of 53 bits is exact, and never zero.
    return point >= 0
        ? (double) (point >>> DROPPED | 1) * 0x1p-54
        : Math.min(1 - of(~point), LARGEST);
  }

  /** The point of a standard normal variable. */
  static long ofNormal(double z) {
    long tail = (long) (NormalProbability.below(-Math.abs(z)) * 0x1p64);
    return z < 0 ? tail : ~tail;
  }
}
