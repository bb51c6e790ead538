package dev.plimsoll.engine.graph;

/** How far numbers are from each other in orders of magnitude, for guesses alone. */
final class Margins {

  private static final long DIGITS = (1L << 52) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);

  private Margins() {}

  /**
   * About the logarithms of numbers to the base of 2; those that have none stand for themselves.
   */
  static void logarithms(double[] numbers, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = numbers[i] > 0 ? logarithm(numbers[i]) : numbers[i];
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
