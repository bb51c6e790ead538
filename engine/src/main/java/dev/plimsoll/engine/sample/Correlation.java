package dev.plimsoll.engine.sample;

import java.util.List;

/** What came of asking for correlations: a way to make them, or why no numbers can have them. */
public sealed interface Correlation permits Copula, Correlation.Conflict {

  /**
   * What is asked for.
   *
   * @param first the place of one input
   * @param second that of another
   * @param rank their rank correlation, between -1 and 1
   */
  record Pair(int first, int second, double rank) {}

  /**
   * No numbers are correlated like this.
   *
   * @param among the places of the inputs among which it shows, as few as the order of the inputs
   *     yields; the others contradict nothing
   * @param culprit the pair whose change mends it with the least change
   * @param least the least rank correlation of the pair that would do
   * @param most the greatest; below the least where changing no one pair is enough
   */
  record Conflict(List<Integer> among, Pair culprit, double least, double most)
      implements Correlation {

    /** Copies the list. */
    public Conflict {
      among = List.copyOf(among);
    }

    /** Whether a change of the culprit alone is enough. */
    public boolean isMendable() {
      return least < most;
    }
  }

  /**
   * Ties inputs together; pairs that are not named are independent as far as the others allow.
   *
   * @param inputs how many inputs there are
   * @param pairs each of two different places below that number, no two of the same places
   */
  static Correlation of(int inputs, List<Pair> pairs) {
    for (Pair pair : pairs) {
      if (!(pair.rank() > -1 && pair.rank() < 1)) {
        return new Conflict(List.of(pair.first(), pair.second()), pair, -1, 1);
      }
    }
    double[][] matrix = new double[inputs][inputs];
    for (int i = 0; i < inputs; i++) {
      matrix[i][i] = 1;
    }
    for (Pair pair : pairs) {
      double correlation = RankCorrelation.toNormal(pair.rank());
      matrix[pair.first()][pair.second()] = correlation;
      matrix[pair.second()][pair.first()] = correlation;
    }
    Cholesky root = Cholesky.of(matrix);
    return root.isWhole() ? Copula.of(root) : Culprit.of(matrix, root.rank() + 1, pairs);
  }
}
