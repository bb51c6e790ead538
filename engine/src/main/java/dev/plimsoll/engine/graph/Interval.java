package dev.plimsoll.engine.graph;

/**
 * All numbers between two. Ends that cannot be told exactly are rounded outwards, so that what was
 * inside stays inside. Nothing times infinity is nothing: a factor of zero does not move.
 *
 * @param low no number is below; minus infinity where nothing is known
 * @param high no number is above
 */
public record Interval(double low, double high) {

  /** All numbers. */
  static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static final Interval ZERO = new Interval(0, 0);

  /** A yes or a no. */
  static final Interval EITHER = new Interval(0, 1);

  /** What is no number may be any. */
  static Interval of(double low, double high) {
    return Double.isNaN(low) || Double.isNaN(high) ? ALL : new Interval(low, high);
  }

  /** One number. */
  static Interval of(double value) {
    return of(value, value);
  }

  /** The same with both ends moved outwards, for functions that are not rounded correctly. */
  static Interval around(double low, double high) {
    return of(down(down(low)), up(up(high)));
  }

  private static double down(double x) {
    return Math.nextDown(x);
  }

  private static double up(double x) {
    return Math.nextUp(x);
  }

  /** Whether it is one number. */
  public boolean isPoint() {
    return low == high;
  }

  boolean isZero() {
    return low == 0 && high == 0;
  }

  boolean holds(double x) {
    return low <= x && x <= high;
  }

  /** Whether both ends are numbers. */
  public boolean isFinite() {
    return !Double.isInfinite(low) && !Double.isInfinite(high);
  }

  Interval negated() {
    return new Interval(-high, -low);
  }

  Interval plus(Interval other) {
    return of(sum(low, other.low, true), sum(high, other.high, false));
  }

  Interval minus(Interval other) {
    return plus(other.negated());
  }

  /** A sum with the error of rounding told by Knuth's exact transformation. */
  private static double sum(double a, double b, boolean isLow) {
    double sum = a + b;
    if (Double.isInfinite(sum) || Double.isNaN(sum)) {
      return beyond(sum, isLow, Double.isInfinite(a) || Double.isInfinite(b));
    }
    double part = sum - a;
    boolean exact = (a - (sum - part)) + (b - part) == 0;
    return exact ? sum : isLow ? down(sum) : up(sum);
  }

  /** An end that overflowed is the largest number where infinity would be too far inside. */
  private static double beyond(double end, boolean isLow, boolean meant) {
    if (meant || Double.isNaN(end)) {
      return end;
    }
    return isLow ? Math.min(end, Double.MAX_VALUE) : Math.max(end, -Double.MAX_VALUE);
  }

  Interval times(Interval other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 4; i++) {
      double a = (i & 1) == 0 ? low : high;
      double b = (i & 2) == 0 ? other.low : other.high;
      least = Math.min(least, product(a, b, true));
      most = Math.max(most, product(a, b, false));
    }
    return of(least, most);
  }

  private static double product(double a, double b, boolean isLow) {
    if (a == 0 || b == 0) {
      return 0;
    }
    double product = a * b;
    if (Double.isInfinite(product)) {
      return beyond(product, isLow, Double.isInfinite(a) || Double.isInfinite(b));
    }
    boolean exact = Math.abs(product) > 0x1p-900 && Math.fma(a, b, -product) == 0;
    return exact ? product : isLow ? down(product) : up(product);
  }

  /** All numbers where the divisor may be zero. */
  Interval over(Interval other) {
    if (other.holds(0)) {
      return isZero() && !other.isZero() ? ZERO : ALL;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 4; i++) {
      double a = (i & 1) == 0 ? low : high;
      double b = (i & 2) == 0 ? other.low : other.high;
      double quotient = a / b;
      if (Double.isNaN(quotient)) {
        return ALL;
      }
      boolean exact =
          Double.isInfinite(a)
              || a == 0
              || (Math.abs(a) > 0x1p-900 && Math.fma(quotient, b, -a) == 0);
      least = Math.min(least, exact ? quotient : down(quotient));
      most = Math.max(most, exact ? quotient : up(quotient));
    }
    return of(least, most);
  }

  Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** What lies in both; this one where nothing does, which only rounding can cause. */
  Interval within(Interval other) {
    double least = Math.max(low, other.low);
    double most = Math.min(high, other.high);
    return least <= most ? new Interval(least, most) : this;
  }

  Interval atLeast(double least) {
    return new Interval(Math.max(low, least), Math.max(high, least));
  }

  /** Natural logarithms of numbers that are not below zero; that of one is exact. */
  Interval logarithms() {
    double from = StrictMath.log(low);
    double to = StrictMath.log(high);
    return of(from == 0 ? 0 : down(down(from)), to == 0 ? 0 : up(up(to)));
  }

  /**
   * As the slope of a figure that moves in steps: any amount of what direction this one may have.
   */
  Interval steps() {
    return new Interval(
        low < 0 ? Double.NEGATIVE_INFINITY : 0, high > 0 ? Double.POSITIVE_INFINITY : 0);
  }

  /** What of it has a sign that another has, too. */
  Interval withSignsOf(Interval other) {
    double least = other.low < 0 ? low : Math.max(low, 0);
    double most = other.high > 0 ? high : Math.min(high, 0);
    return least <= most ? new Interval(least, most) : ZERO;
  }

  /** A power with a whole exponent, which is not zero. */
  private Interval whole(int exponent) {
    if (exponent < 0) {
      return Interval.of(1).over(whole(-exponent));
    }
    if (exponent == 1) {
      return this;
    }
    if (exponent % 2 == 0 && holds(0)) {
      double furthest = Math.max(-low, high);
      return new Interval(
          0, exponent == 2 ? product(furthest, furthest, false) : raised(furthest, exponent).high);
    }
    if (exponent == 2) {
      double a = Math.min(Math.abs(low), Math.abs(high));
      double b = Math.max(Math.abs(low), Math.abs(high));
      return new Interval(product(a, a, true), product(b, b, false));
    }
    Interval first = raised(low, exponent);
    return first.hull(raised(high, exponent));
  }

  private static Interval raised(double x, double exponent) {
    double power = StrictMath.pow(x, exponent);
    return x == 0 || x == 1 ? of(power) : around(power, power);
  }

  /** A power with a constant exponent; what is below zero has none unless the exponent is whole. */
  Interval power(double exponent) {
    if (exponent == 0) {
      return of(1);
    }
    if (exponent == Math.rint(exponent) && Math.abs(exponent) <= 64) {
      return whole((int) exponent);
    }
    Interval base = atLeast(0);
    return raised(base.low, exponent).hull(raised(base.high, exponent));
  }
}
