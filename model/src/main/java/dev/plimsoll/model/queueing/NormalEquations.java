package dev.plimsoll.model.queueing;

import org.jspecify.annotations.Nullable;

/** Linear least squares in a few unknowns, some of which are held at zero. */
final class NormalEquations {

  /** A pivot this small beside its own square sum says nothing of its unknown. */
  private static final double SINGULAR = 1e-13;

  private final boolean[] free;
  private final double[][] products;
  private final double[] right;

  NormalEquations(boolean[] free) {
    this.free = free;
    this.products = new double[free.length][free.length];
    this.right = new double[free.length];
  }

  /** Adds what is to be met: the row times the unknowns is the value. */
  void add(double[] row, double value) {
    for (int i = 0; i < free.length; i++) {
      for (int j = 0; j < free.length; j++) {
        products[i][j] += row[i] * row[j];
      }
      right[i] += row[i] * value;
    }
  }

  /**
   * The unknowns, or null where the rows do not tell them.
   *
   * @param damping by how much of itself the diagonal is raised
   */
  double @Nullable [] solution(double damping) {
    int size = free.length;
    double[][] left = new double[size][];
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = free[i] && products[i][i] > 0 ? 1 / Math.sqrt(products[i][i]) : 0;
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      left[i] = new double[size];
      values[i] = right[i] * scale[i];
      for (int j = 0; j < size; j++) {
        left[i][j] = products[i][j] * scale[i] * scale[j];
      }
      left[i][i] = scale[i] == 0 ? 1 : 1 + damping;
    }
    for (int i = 0; i < size; i++) {
      if (!(left[i][i] > SINGULAR)) {
        return null;
      }
      for (int below = i + 1; below < size; below++) {
        double factor = left[below][i] / left[i][i];
        for (int j = i; j < size; j++) {
          left[below][j] -= factor * left[i][j];
        }
        values[below] -= factor * values[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        values[i] -= left[i][j] * values[j];
      }
      values[i] /= left[i][i];
    }
    for (int i = 0; i < size; i++) {
      values[i] *= scale[i];
    }
    return values;
  }
}
