package dev.plimsoll.engine.sample;

/**
 * The lower triangular matrix whose product with its transpose is a symmetric positive definite
 * one. Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. 2013, 4.2.
 */
final class Cholesky {

  /** Correlations nearer to contradiction than this leave no digits for what follows. */
  private static final double LEAST = 1e-9;

  private final double[][] root;
  private final int rank;

  private Cholesky(double[][] root, int rank) {
    this.root = root;
    this.rank = rank;
  }

  static Cholesky of(double[][] matrix) {
    double[][] root = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      root[i] = new double[i + 1];
      for (int j = 0; j < i; j++) {
        root[i][j] = (matrix[i][j] - product(root[i], root[j], j)) / root[j][j];
      }
      double rest = matrix[i][i] - product(root[i], root[i], i);
      if (!(rest > LEAST)) {
        return new Cholesky(root, i);
      }
      root[i][i] = Math.sqrt(rest);
    }
    return new Cholesky(root, matrix.length);
  }

  private static double product(double[] a, double[] b, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** How many leading rows and columns are positive definite. */
  int rank() {
    return rank;
  }

  /** Whether all are. */
  boolean isWhole() {
    return rank == root.length;
  }

  /** How many rows there are. */
  int size() {
    return root.length;
  }

  /** Row i, from its first element to that on the diagonal. */
  double[] row(int i) {
    return root[i].clone();
  }

  /** The solution x of the whole system for a right side. */
  double[] solve(double[] right) {
    int n = root.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      x[i] = (x[i] - product(root[i], x, i)) / root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
