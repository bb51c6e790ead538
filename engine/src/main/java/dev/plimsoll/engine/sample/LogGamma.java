package dev.plimsoll.engine.sample;

/**
 * The natural logarithm of the gamma function for positive arguments, to about 1e-15 of its
 * ingredients: Stirling's series beyond 12, reached by the recurrence. Source: M. Abramowitz and I.
 * A. Stegun, Handbook of Mathematical Functions, 1964, 6.1.15 and 6.1.41.
 */
final class LogGamma {

  private static final double FAR = 12;
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** The Bernoulli numbers of even order, each over n (n - 1). */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private LogGamma() {}

  static double of(double x) {
    double product = 1;
    double far = x;
    while (far < FAR) {
      product *= far;
      far++;
    }
    double inverse = 1 / (far * far);
    double series = 0;
    for (int i = STIRLING.length - 1; i >= 0; i--) {
      series = series * inverse + STIRLING[i];
    }
    return (far - 0.5) * StrictMath.log(far)
        - far
        + HALF_LOG_TWO_PI
        + series / far
        - StrictMath.log(product);
  }
}
