package dev.plimsoll.engine.sample;

/**
 * The quantile function of a beta distribution at the {@link TableNodes}, row by row, far quicker
 * than solving for each value. The quantile function is the solution of a differential equation, so
 * in the middle of each row its power series follows from its value there, and gives the values of
 * the row and the middle of the next one. Source: G. Steinbrecher and W. T. Shaw, "Quantile
 * mechanics", European J. Applied Mathematics 19 (2008) 87-112.
 */
final class BetaSeries {

  /** The next coefficient would be less than the rounding of a double. */
  private static final int TERMS = 12;

  private final Beta beta;
  private final double logBeta;
  private final double[] x = new double[TERMS + 1];
  private final double[] slope = new double[TERMS + 1];
  private final double[] square = new double[TERMS];
  private final double[] inverse = new double[TERMS];
  private final double[] inverseRest = new double[TERMS];
  private final double[] bend = new double[TERMS];

  BetaSeries(Beta beta) {
    this.beta = beta;
    this.logBeta = beta.logBeta();
  }

  /**
   * Fills the values of a row, which has to follow the one asked for before, or to be the first.
   */
  void fill(int row, double[] values) {
    double middle = TableNodes.middle(row);
    double radius = TableNodes.radius(row);
    if (row % TableNodes.SEGMENTS == 0) {
      // Rounding is taken off once an octave.
      double guess = row == 0 ? beta.a() / (beta.a() + beta.b()) : next(row, middle);
      x[0] = beta.solve(middle, logBeta, guess);
    } else {
      x[0] = next(row, middle);
    }
    expand(radius);
    for (int k = 0; k < TableNodes.POINTS; k++) {
      values[k] = at((TableNodes.probability(row, k) - middle) / radius);
    }
  }

  /** The middle of a row by the series around the middle of the one before. */
  private double next(int row, double middle) {
    return at((middle - TableNodes.middle(row - 1)) / TableNodes.radius(row - 1));
  }

  private double at(double step) {
    double sum = x[TERMS];
    for (int k = TERMS - 1; k >= 0; k--) {
      sum = sum * step + x[k];
    }
    return sum;
  }

  /**
   * The coefficients of the quantile x in steps of the radius. With s for its slope, which is the
   * radius over the density, s' = s² ((1 - a) / x + (b - 1) / (1 - x)).
   */
  private void expand(double radius) {
    double rest = 1 - x[0];
    slope[0] = radius / beta.density(x[0], logBeta);
    for (int k = 0; k < TERMS; k++) {
      x[k + 1] = slope[k] / (k + 1);
      inverse[k] = k == 0 ? 1 / x[0] : -convolved(x, inverse, k, 1) / x[0];
      inverseRest[k] = k == 0 ? 1 / rest : convolved(x, inverseRest, k, 1) / rest;
      bend[k] = (1 - beta.a()) * inverse[k] + (beta.b() - 1) * inverseRest[k];
      square[k] = convolved(slope, slope, k, 0);
      slope[k + 1] = convolved(square, bend, k, 0) / (k + 1);
    }
  }

  /** The sum of the products of coefficients whose orders add up to k. */
  private static double convolved(double[] f, double[] g, int k, int from) {
    double sum = 0;
    for (int j = from; j <= k; j++) {
      sum += f[j] * g[k - j];
    }
    return sum;
  }
}
