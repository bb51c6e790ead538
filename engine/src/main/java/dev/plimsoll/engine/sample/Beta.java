package dev.plimsoll.engine.sample;

/**
 * The beta distribution on 0 to 1. Its distribution function is the continued fraction of J. F.
 * Hart (Abramowitz and Stegun 26.5.8) by the method of W. J. Lentz (Applied Optics 15, 1976); its
 * quantile solves that for the logarithms by Newton's method, in which it is nearly straight
 * towards the end, with bisection where a step would leave the bracket.
 *
 * @param a the shape towards one, above zero
 * @param b the shape towards zero, above zero
 */
record Beta(double a, double b) {

  private static final double TINY = 1e-300;
  private static final double DONE = 1e-16;
  private static final double NEAR = 1e-15;
  private static final int MANY = 500;

  Beta {
    if (!(a > 0 && b > 0) || !Double.isFinite(a + b)) {
      throw new IllegalArgumentException("beta(" + a + ", " + b + ")");
    }
  }

  /** The distribution of what is missing to one. */
  Beta mirrored() {
    return new Beta(b, a);
  }

  /** The logarithm of the complete beta function. */
  double logBeta() {
    return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
  }

  /** The probability of a value of at most {@code x}. */
  double below(double x) {
    return x <= 0 ? 0 : x >= 1 ? 1 : below(x, logBeta());
  }

  private double below(double x, double logBeta) {
    double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
    return x < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, x) / a
        : 1 - front * fraction(b, a, 1 - x) / b;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MANY; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double step = d * c;
      value *= step;
      if (Math.abs(step - 1) <= DONE) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /** The value that is not passed with probability {@code p}. */
  double quantile(double p) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? 0 : 1;
    }
    double logBeta = logBeta();
    // Near zero the distribution function is x^a / (a B).
    double guess = StrictMath.exp((StrictMath.log(p) + StrictMath.log(a) + logBeta) / a);
    return solve(p, logBeta, guess < 0.5 ? guess : a / (a + b));
  }

  /**
   * The quantile from a guess.
   *
   * @param logBeta what {@link #logBeta} says
   */
  double solve(double p, double logBeta, double guess) {
    double low = 0;
    double high = 1;
    double x = guess;
    for (int i = 0; i < MANY; i++) {
      double below = below(x, logBeta);
      if (below < p) {
        low = x;
      } else {
        high = x;
      }
      double next = x * StrictMath.exp(-step(x, below, p, logBeta));
      if (!(next > low && next < high)) {
        next = low == 0 ? high / 16 : low / 2 + high / 2;
      }
      if (Math.abs(next - x) <= NEAR * x || high - low <= NEAR * x) {
        return next;
      }
      x = next;
    }
    return x;
  }

  /** Newton's step for the logarithm of the distribution function over that of x. */
  private double step(double x, double below, double p, double logBeta) {
    return StrictMath.log(below / p) * below / (x * density(x, logBeta));
  }

  /** The density. */
  double density(double x, double logBeta) {
    return StrictMath.exp((a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x) - logBeta);
  }
}
