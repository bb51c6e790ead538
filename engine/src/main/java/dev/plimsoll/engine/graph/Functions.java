package dev.plimsoll.engine.graph;

import java.util.Arrays;

/** The operations on columns that are functions rather than arithmetic. */
final class Functions {

  private static final double LN_2 = StrictMath.log(2);

  private Functions() {}

  static void apply(Operation operation, double[] a, double[] b, double[] out) {
    switch (operation) {
      case ABS -> each(a, out, Math::abs);
      case CEIL -> ceil(a, b, out);
      case FLOOR -> floor(a, b, out);
      case ROUND -> round(a, b, out);
      case MOD -> mod(a, b, out);
      case SQRT -> each(a, out, Math::sqrt);
      case EXP -> each(a, out, x -> finite(x, StrictMath.exp(x)));
      case LN -> each(a, out, x -> x > 0 ? StrictMath.log(x) : Double.NaN);
      case LOG2 -> each(a, out, x -> x > 0 ? StrictMath.log(x) / LN_2 : Double.NaN);
      case LOG10 -> each(a, out, x -> x > 0 ? StrictMath.log10(x) : Double.NaN);
      case HOLDS -> holds(a, b, out);
      case TAKES -> takes(a, b, out);
      default -> throw new IllegalArgumentException(operation.name());
    }
  }

  private interface Each {
    double of(double x);
  }

  private static void each(double[] a, double[] out, Each function) {
    for (int i = 0; i < out.length; i++) {
      out[i] = function.of(a[i]);
    }
  }

  private static double finite(double x, double result) {
    return Double.isInfinite(result) && Double.isFinite(x) ? Double.NaN : result;
  }

  /** A number of steps, whole where it is meant to be. */
  private static double steps(double x, double step) {
    double steps = x / step;
    double whole = Math.rint(steps);
    double settled = Math.abs(steps - whole) <= Kernels.NEAR * Math.abs(whole) ? whole : steps;
    return step > 0 ? settled : Double.NaN;
  }

  /** Steps, not a number where one is not above zero; looked at once, as the loops are hot. */
  private static double[] positive(double[] steps) {
    for (double step : steps) {
      if (!(step > 0)) {
        return Arrays.stream(steps).map(each -> each > 0 ? each : Double.NaN).toArray();
      }
    }
    return steps;
  }

  /** How near to a whole number of steps is meant to be it: without a branch, as it is hot. */
  private static double around(double steps) {
    return Math.min(0.5, Kernels.NEAR * Math.abs(Math.rint(steps)));
  }

  private static void ceil(double[] a, double[] b, double[] out) {
    double[] step = positive(b);
    for (int i = 0; i < out.length; i++) {
      double steps = a[i] / step[i];
      out[i] = Math.ceil(steps - around(steps)) * step[i];
    }
  }

  private static void floor(double[] a, double[] b, double[] out) {
    double[] step = positive(b);
    for (int i = 0; i < out.length; i++) {
      double steps = a[i] / step[i];
      out[i] = Math.floor(steps + around(steps)) * step[i];
    }
  }

  /** A tie goes away from zero. */
  private static void round(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double twice = steps(2 * a[i], b[i]);
      out[i] = Math.copySign(Math.floor((Math.abs(twice) + 1) / 2), twice) * b[i];
    }
  }

  private static void mod(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double steps = steps(a[i], b[i]);
      double whole = Math.floor(steps);
      out[i] = steps == whole ? 0 : a[i] - whole * b[i];
    }
  }

  private static void holds(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      double endless = a[i] < 0 ? 0 : Double.POSITIVE_INFINITY;
      out[i] = room(a[i], b[i], endless);
    }
  }

  private static void takes(double[] a, double[] b, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = room(a[i], b[i], a[i] > 0 ? Double.NaN : 0);
    }
  }

  /**
   * How often one number goes into another.
   *
   * @param nothing the answer where what it takes is nothing
   */
  private static double room(double whole, double each, double nothing) {
    if (Double.isNaN(whole) || Double.isNaN(each)) {
      return Double.NaN;
    }
    if (!(each > 0)) {
      return nothing;
    }
    if (!(whole > 0)) {
      return 0;
    }
    return whole == Double.POSITIVE_INFINITY ? whole : whole / each;
  }
}
