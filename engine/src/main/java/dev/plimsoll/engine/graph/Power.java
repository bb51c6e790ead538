package dev.plimsoll.engine.graph;

import java.math.BigInteger;

/**
 * Powers as often as growth asks for them: within 0.52 units in the last place, several times as
 * fast as {@link StrictMath#pow}, and the same on every machine, since it is made of plain
 * arithmetic. A logarithm and an exponential over tables of 128 entries each, with more digits
 * between them than a double holds (P. T. P. Tang, Table-driven implementation of the exponential
 * function, 1989, and of the logarithm function, 1990, ACM Transactions on Mathematical Software).
 */
final class Power {

  private static final int SIZE = 128;

  /**
   * The bits of about the square root of a half, so that 1 lies within a section, not at its end.
   */
  private static final long LEAST = 0x3fe6955500000000L;

  private static final long EXPONENT = 0xfffL << 52;
  private static final long UPPER_HALF = -1L << 32;
  private static final long HALF_OF_DIGITS = -1L << 27;

  /** Beyond this power of e, results come near to what a double cannot hold. */
  private static final double FAR = 690;

  /** Fixed point in which the tables are computed. */
  private static final int DIGITS = 160;

  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(DIGITS);

  /** For each section of numbers near 1 about one by its middle, of few digits. */
  private static final double[] INVERSE = new double[SIZE];

  /** The logarithm of one by {@link #INVERSE}: digits that add up exactly with {@link #LN2}. */
  private static final double[] LOG = new double[SIZE];

  private static final double[] LOG_REST = new double[SIZE];

  /** The powers of 2 from 0 to 1. */
  private static final double[] ROOT = new double[SIZE];

  private static final double[] ROOT_REST = new double[SIZE];

  private static final int FEW_DIGITS = 42;
  private static final BigInteger LN2_EXACT = logarithm(0.5).negate();
  private static final double LN2 = rounded(LN2_EXACT, FEW_DIGITS);
  private static final double LN2_REST = rest(LN2_EXACT, LN2);
  private static final double STEPS = SIZE / 0x1.62e42fefa39efp-1;
  private static final BigInteger STEP_EXACT = LN2_EXACT.divide(BigInteger.valueOf(SIZE));
  private static final double STEP = rounded(STEP_EXACT, FEW_DIGITS);
  private static final double STEP_REST = rest(STEP_EXACT, STEP);

  static {
    for (int i = 0; i < SIZE; i++) {
      double from = start(i);
      double middle = from < 1 && start(i + 1) > 1 ? 1 : (from + start(i + 1)) / 2;
      INVERSE[i] = Math.rint(0x1p20 / middle) * 0x1p-20;
      BigInteger log = logarithm(INVERSE[i]).negate();
      LOG[i] = rounded(log, FEW_DIGITS);
      LOG_REST[i] = rest(log, LOG[i]);
    }
    BigInteger root = ONE.shiftLeft(1);
    for (int halvings = SIZE; halvings > 1; halvings /= 2) {
      root = root.shiftLeft(DIGITS).sqrt();
    }
    BigInteger power = ONE;
    for (int i = 0; i < SIZE; i++) {
      ROOT[i] = rounded(power, 52);
      ROOT_REST[i] = rest(power, ROOT[i]);
      power = power.multiply(root).shiftRight(DIGITS);
    }
  }

  private Power() {}

  /** Where a section begins. */
  private static double start(int section) {
    return Double.longBitsToDouble(LEAST + ((long) section << 45));
  }

  /** The natural logarithm of a number near 1, by the series of the inverse hyperbolic tangent. */
  private static BigInteger logarithm(double number) {
    BigInteger exact = BigInteger.valueOf((long) (number * 0x1p20)).shiftLeft(DIGITS - 20);
    BigInteger ratio = exact.subtract(ONE).shiftLeft(DIGITS).divide(exact.add(ONE));
    BigInteger square = ratio.multiply(ratio).shiftRight(DIGITS);
    BigInteger sum = BigInteger.ZERO;
    BigInteger term = ratio;
    for (int odd = 1; term.bitLength() > 1; odd += 2) {
      sum = sum.add(term.divide(BigInteger.valueOf(odd)));
      term = term.multiply(square).shiftRight(DIGITS);
    }
    return sum.shiftLeft(1);
  }

  private static double rounded(BigInteger exact, int digits) {
    BigInteger half = BigInteger.ONE.shiftLeft(DIGITS - digits - 1);
    return Math.scalb((double) exact.add(half).shiftRight(DIGITS - digits).longValue(), -digits);
  }

  /** What a rounded number leaves. */
  private static double rest(BigInteger exact, double rounded) {
    BigInteger taken = BigInteger.valueOf((long) (rounded * 0x1p52)).shiftLeft(DIGITS - 52);
    return Math.scalb(exact.subtract(taken).doubleValue(), -DIGITS);
  }

  /**
   * The natural logarithms of many numbers, which their powers have in common.
   *
   * @param logs what is written to; not a number where a logarithm is of no use
   * @param rests what is to be added to each
   */
  static void logarithms(double[] bases, double[] logs, double[] rests) {
    for (int i = 0; i < bases.length; i++) {
      double base = bases[i];
      if (base >= Double.MIN_NORMAL && base <= Double.MAX_VALUE) {
        logarithm(base, i, logs, rests);
      } else {
        logs[i] = Double.NaN;
        rests[i] = Double.NaN;
      }
    }
  }

  private static void logarithm(double base, int i, double[] logs, double[] rests) {
    long bits = Double.doubleToRawLongBits(base);
    long above = bits - LEAST;
    int section = (int) (above >> 45) & SIZE - 1;
    double twos = above >> 52;
    long near = bits - (above & EXPONENT);

    // How far it is from the middle of its section, exactly.
    double inverse = INVERSE[section];
    double upper = Double.longBitsToDouble(near & UPPER_HALF);
    double most = upper * inverse - 1;
    double least = (Double.longBitsToDouble(near) - upper) * inverse;
    double off = most + least;

    double whole = twos * LN2 + LOG[section];
    double log = whole + off;
    double series =
        off
            * off
            * (-1 / 2.0
                + off
                    * (1 / 3.0
                        + off
                            * (-1 / 4.0
                                + off
                                    * (1 / 5.0
                                        + off * (-1 / 6.0 + off * (1 / 7.0 + off * (-1 / 8.0)))))));
    double rest =
        whole - log + off + (most - off + least) + (twos * LN2_REST + LOG_REST[section]) + series;
    double logarithm = log + rest;
    logs[i] = logarithm;
    rests[i] = log - logarithm + rest;
  }

  /** The power of a number of which the logarithm is known, as {@link StrictMath#pow} has it. */
  static double of(double base, double exponent, double logarithm, double rest) {
    // Products of halves are exact.
    double exponentUpper = cut(exponent);
    double logUpper = cut(logarithm);
    double product = exponentUpper * logUpper;
    double productRest =
        (exponent - exponentUpper) * logUpper + exponent * (logarithm - logUpper + rest);
    if (!(Math.abs(product) < FAR)) {
      return StrictMath.pow(base, exponent);
    }

    double steps = Math.rint(product * STEPS);
    double left = product - steps * STEP - steps * STEP_REST + productRest;
    double growth =
        left + left * left * (1 / 2.0 + left * (1 / 6.0 + left * (1 / 24.0 + left / 120)));
    int step = (int) steps;
    int root = step & SIZE - 1;
    double scale = Double.longBitsToDouble((long) ((step >> 7) + 1023) << 52);
    double result = ROOT[root] + (ROOT_REST[root] + ROOT[root] * growth);
    return result * scale;
  }

  private static double cut(double number) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(number) & HALF_OF_DIGITS);
  }
}
