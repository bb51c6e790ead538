package dev.plimsoll.engine.graph;

/** How far numbers are from each other, for guesses alone. */
final class Margins {

  private static final long DIGITS = (1L << 52) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);

  private Margins() {}

  /** The logarithm of the ratio of two numbers, or their difference where it has none. */
  static void between(double[] less, double[] more, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] =
          less[i] > 0 && more[i] > 0
              ? logarithm(more[i]) - logarithm(less[i])
              : more[i] - less[i];
    }
  }

  /** The logarithm of a number above zero to the base of 2, with three digits. */
  static double logarithm(double number) {
    long bits = Double.doubleToRawLongBits(number);
    double share = Double.longBitsToDouble((bits & DIGITS) | ONE) - 1;
    double bend = 0.4381 - share * (0.2367 - share * 0.0803);
    return bits * 0x1p-52 + share * (1 - share) * bend;
  }
}
