package dev.plimsoll.engine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pair to blame where correlations contradict each other: in the smallest leading block
 * that is not positive definite, the one whose change mends the block with the least change. With
 * all others fixed, the block is positive definite for an open interval of each coefficient, whose
 * ends are the roots of its determinant, a quadratic: the Schur complement of the block without one
 * of the two inputs (R. A. Horn and C. R. Johnson, Matrix Analysis, 2nd ed. 2013, 7.7).
 */
final class Culprit {

  /** How far inside the interval a coefficient has to be, so that rounding does not lead out. */
  private static final double MARGIN = 1e-6;

  private final double[][] block;

  private Culprit(double[][] block) {
    this.block = block;
  }

  /**
   * The culprit.
   *
   * @param size of the smallest leading block that fails
   */
  static Correlation.Conflict of(double[][] matrix, int size, List<Correlation.Pair> pairs) {
    Culprit block = new Culprit(without(matrix, size, -1));
    List<Integer> among = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      among.add(i);
    }
    Correlation.Conflict best = null;
    double change = Double.POSITIVE_INFINITY;
    Correlation.Pair last = null;
    for (Correlation.Pair pair : pairs) {
      if (pair.first() >= size || pair.second() >= size) {
        continue;
      }
      last = pair;
      double[] ends = block.ends(pair.first(), pair.second());
      if (ends != null) {
        double least = RankCorrelation.ofNormal(ends[0]);
        double most = RankCorrelation.ofNormal(ends[1]);
        double away = Math.max(least - pair.rank(), pair.rank() - most);
        if (away < change) {
          change = away;
          best = new Correlation.Conflict(among, pair, least, most);
        }
      }
    }
    return best != null
        ? best
        : new Correlation.Conflict(among, Objects.requireNonNull(last), 1, -1);
  }

  /** Between which normal correlations of two places the block is positive definite, or null. */
  private double @Nullable [] ends(int i, int j) {
    int size = block.length;
    Cholesky rest = Cholesky.of(without(block, size, j));
    if (!rest.isWhole()) {
      return null;
    }
    // 1 - (c + x e)' A (c + x e) > 0, where A inverts the rest and e picks i.
    double[] column = new double[size - 1];
    double[] unit = new double[size - 1];
    for (int k = 0; k < size; k++) {
      if (k != j && k != i) {
        column[k < j ? k : k - 1] = block[k][j];
      }
    }
    int place = i < j ? i : i - 1;
    unit[place] = 1;
    double[] solved = rest.solve(unit);
    double[] fixed = rest.solve(column);
    double square = solved[place];
    double half = fixed[place];
    double constant = -1;
    for (int k = 0; k < size - 1; k++) {
      constant += column[k] * fixed[k];
    }
    double discriminant = half * half - square * constant;
    if (!(discriminant > 0)) {
      return null;
    }
    double root = Math.sqrt(discriminant);
    double least = (-half - root) / square + MARGIN;
    double most = (-half + root) / square - MARGIN;
    return least < most ? new double[] {least, most} : null;
  }

  private static double[][] without(double[][] matrix, int size, int dropped) {
    int left = dropped < 0 ? size : size - 1;
    double[][] part = new double[left][left];
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < left; j++) {
        int row = dropped >= 0 && i >= dropped ? i + 1 : i;
        int column = dropped >= 0 && j >= dropped ? j + 1 : j;
        part[i][j] = matrix[row][column];
      }
    }
    return part;
  }
}
