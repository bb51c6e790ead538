package dev.plimsoll.engine.graph;

import java.util.List;

/** Finds numbers by their rank, draw by draw. */
final class Ranking {

  private Ranking() {}

  /** For each draw the number of some rank, or its label; of equal ones the first comes first. */
  static void apply(Node.Ranked ranked, double[][] columns, double[] out) {
    int[] order = new int[columns.length];
    List<Double> labels = ranked.labels();
    for (int i = 0; i < out.length; i++) {
      int found = find(columns, i, ranked.greatest(), ranked.place(), order);
      if (found < 0) {
        out[i] = Double.NaN;
      } else {
        out[i] = labels == null ? columns[found][i] : labels.get(found);
      }
    }
  }

  /** Sorts by insertion as far as the place that is asked for; -1 where a number has no value. */
  private static int find(double[][] columns, int lane, boolean greatest, int place, int[] order) {
    for (int i = 0; i < columns.length; i++) {
      double value = columns[i][lane];
      if (Double.isNaN(value)) {
        return -1;
      }
      int at = i;
      while (at > 0 && comes(value, columns[order[at - 1]][lane], greatest)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order[place];
  }

  private static boolean comes(double value, double before, boolean greatest) {
    boolean first = greatest ? value > before : value < before;
    return first
        && !(Math.abs(value - before)
            <= Kernels.NEAR * Math.min(Math.abs(value), Math.abs(before)));
  }
}
