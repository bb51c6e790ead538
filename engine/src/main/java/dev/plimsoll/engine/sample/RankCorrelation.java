package dev.plimsoll.engine.sample;

import java.util.Arrays;

/**
 * How strongly two columns rise together, from -1 to 1, whatever their scales: the correlation of
 * their ranks. Source: C. Spearman, "The proof and measurement of association between two things",
 * Amer. J. Psychology 15 (1904) 72-101; equal values share the mean of their ranks.
 */
public final class RankCorrelation {

  private RankCorrelation() {}

  /**
   * The rank correlation of two columns; zero where one of them is constant.
   *
   * @param x finite values
   * @param y as many
   */
  public static double of(double[] x, double[] y) {
    return ofRanks(ranks(x), ranks(y));
  }

  /**
   * The ranks of a column, so that a column compared with many others is ranked once. They are
   * counted from the middle one, and doubled so that all are whole.
   */
  public static double[] ranks(double[] column) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      int first = firstAtLeast(sorted, column[i]);
      int behind = first + 1;
      if (behind < sorted.length && sorted[behind] == column[i]) {
        behind = firstAtLeast(sorted, Math.nextUp(column[i]));
      }
      ranks[i] = first + behind - column.length;
    }
    return ranks;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The rank correlation of two columns of {@link #ranks}. */
  public static double ofRanks(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " values beside " + y.length);
    }
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < x.length; i++) {
      both += x[i] * y[i];
      first += x[i] * x[i];
      second += y[i] * y[i];
    }
    return first == 0 || second == 0 ? 0 : both / Math.sqrt(first) / Math.sqrt(second);
  }

  /**
   * The correlation two normal variables need for some rank correlation. Source: K. Pearson, "On
   * further methods of determining correlation", Drapers' Company Research Memoirs 4, 1907.
   */
  public static double toNormal(double rank) {
    return 2 * StrictMath.sin(Math.PI * rank / 6);
  }

  /** The rank correlation of two normal variables with some correlation. */
  public static double ofNormal(double correlation) {
    return 6 / Math.PI * StrictMath.asin(correlation / 2);
  }
}
