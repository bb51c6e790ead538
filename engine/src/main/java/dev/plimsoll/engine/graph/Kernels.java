package dev.plimsoll.engine.graph;

/**
 * The operations on columns, one plain loop each, which the compiler turns into vector code where
 * it can. The result may be one of the operands. Conditions are one, zero or not a number, and are
 * looked at by their bits: whether one holds is as uncertain as the draws are, so a branch on it is
 * mispredicted as often as not.
 */
final class Kernels {

  /**
   * Doubles this near to each other, relatively, are the same number computed in two ways: what is
   * whole or equal in exact arithmetic stays so.
   */
  static final double NEAR = 1e-11;

  /** The lowest bit of the exponent is set in one and in what is no number, not in zero. */
  private static final int LEAST_OF_EXPONENT = 52;

  private static final long ONE = Double.doubleToRawLongBits(1);

  private Kernels() {}

  static void apply(Operation operation, double[] a, double[] b, double[] out) {
    switch (operation) {
      case PLUS -> plus(a, b, out);
      case MINUS -> minus(a, b, out);
      case TIMES -> times(a, b, out);
      case DIVIDED_BY -> dividedBy(a, b, out);
      case POWER -> power(a, b, out);
      case MIN -> min(a, b, out);
      case MAX -> max(a, b, out);
      case LESS -> less(a, b, out);
      case AT_MOST -> atMost(a, b, out);
      case EQUAL -> equal(a, b, out);
      case NOT_EQUAL -> notEqual(a, b, out);
      case AND -> and(a, b, out);
      case OR -> or(a, b, out);
      default -> Functions.apply(operation, a, b, out);
    }
  }

  private static void plus(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] + b[i];
    }
  }

  private static void minus(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] - b[i];
    }
  }

  private static void times(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] * b[i];
    }
  }

  private static void dividedBy(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double quotient = a[i] / b[i];
      out[i] = b[i] == 0 ? Double.NaN : quotient;
    }
  }

  private static void power(double[] a, double[] b, double[] out) {
    double[] logs = new double[out.length];
    double[] rests = new double[out.length];
    Power.logarithms(a, logs, rests);
    power(a, b, logs, rests, out);
  }

  /** Powers of numbers of which the logarithms are known. */
  static void power(double[] a, double[] b, double[] logs, double[] rests, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double power = Power.of(a[i], b[i], logs[i], rests[i]);
      out[i] = Double.isInfinite(power) && Double.isFinite(a[i]) ? Double.NaN : power;
    }
  }

  private static void min(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(a[i], b[i]);
    }
  }

  private static void max(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(a[i], b[i]);
    }
  }

  private static boolean isNear(double a, double b) {
    double apart = Math.abs(a - b);
    boolean near = apart <= NEAR * Math.abs(a) && apart <= NEAR * Math.abs(b);
    return near && apart < Double.POSITIVE_INFINITY;
  }

  private static boolean isSame(double a, double b) {
    return a == b || isNear(a, b);
  }

  private static double truth(double a, double b, boolean holds) {
    double answer = holds ? 1 : 0;
    return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : answer;
  }

  /**
   * One where a number is above another and not the same, zero where it is not. What is limited
   * takes no branch, since which way it goes is as uncertain as the numbers are; signs of sums are
   * a few instructions, whatever compiler makes them.
   */
  private static double above(double a, double b) {
    double beyond = a - b;
    if (!Double.isFinite(beyond)) {
      return truth(a, b, a > b);
    }
    long left = Double.doubleToRawLongBits(NEAR * Math.abs(a) - beyond);
    long right = Double.doubleToRawLongBits(NEAR * Math.abs(b) - beyond);
    return Double.longBitsToDouble(ONE & ((left | right) >> (Long.SIZE - 1)));
  }

  private static void less(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = above(b[i], a[i]);
    }
  }

  private static void atMost(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = 1 - above(a[i], b[i]);
    }
  }

  private static void equal(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = truth(a[i], b[i], isSame(a[i], b[i]));
    }
  }

  private static void notEqual(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = truth(a[i], b[i], !isSame(a[i], b[i]));
    }
  }

  /** All bits set where an answer is yes or has no value, none where it is no. */
  private static long unlessNo(long answer) {
    return -(answer >>> LEAST_OF_EXPONENT & 1);
  }

  /** A no decides, even beside what has no value. */
  private static void and(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      long x = Double.doubleToRawLongBits(a[i]);
      long y = Double.doubleToRawLongBits(b[i]);
      out[i] = Double.longBitsToDouble((x | y) & unlessNo(x & y));
    }
  }

  /** A yes decides, even beside what has no value. */
  private static void or(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a[i] == 1 || b[i] == 1 ? 1 : a[i] + b[i];
    }
  }

  /** One of two columns, row by row; no value where the condition has none. */
  static void select(double[] condition, double[] then, double[] otherwise, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double holds = condition[i];
      long chosen = unlessNo(Double.doubleToRawLongBits(holds));
      long yes = Double.doubleToRawLongBits(then[i]) & chosen;
      long no = Double.doubleToRawLongBits(otherwise[i]) & ~chosen;
      out[i] = Double.longBitsToDouble(yes | no) + 0 * holds;
    }
  }
}
