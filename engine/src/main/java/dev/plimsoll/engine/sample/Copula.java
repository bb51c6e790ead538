package dev.plimsoll.engine.sample;

/**
 * Ties the points of several inputs together as if each were a rising function of one of several
 * correlated normal variables: the normal copula. What each input alone looks like stays as it is,
 * and the first input's points stay where they are. Source: R. B. Nelsen, An Introduction to
 * Copulas, 2nd ed. 2006, 2.3; the linear map is the {@link Cholesky} root.
 */
public final class Copula implements Correlation {

  private static final Sampler NORMAL = Sampler.of(new Normal(0, 1));

  private final double[][] root;

  private Copula(double[][] root) {
    this.root = root;
  }

  static Copula of(Cholesky whole) {
    double[][] root = new double[whole.size()][];
    for (int i = 0; i < root.length; i++) {
      root[i] = whole.row(i);
    }
    return new Copula(root);
  }

  /**
   * Ties a block of points.
   *
   * @param columns the points of each input, replaced by the tied ones
   */
  public void apply(long[][] columns) {
    int length = columns[0].length;
    double[][] z = new double[root.length][length];
    for (int i = 0; i < root.length; i++) {
      NORMAL.draw(columns[i], z[i]);
    }
    for (int i = root.length - 1; i >= 0; i--) {
      if (isFree(root[i])) {
        continue;
      }
      for (int k = 0; k < length; k++) {
        double sum = 0;
        for (int j = 0; j <= i; j++) {
          sum += root[i][j] * z[j][k];
        }
        columns[i][k] = Fraction.ofNormal(sum);
      }
    }
  }

  /** Whether an input follows none of those before it. */
  private static boolean isFree(double[] row) {
    for (int j = 0; j < row.length - 1; j++) {
      if (row[j] != 0) {
        return false;
      }
    }
    return true;
  }
}
