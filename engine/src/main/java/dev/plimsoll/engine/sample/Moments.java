package dev.plimsoll.engine.sample;

/**
 * Count, mean and spread of a sample, in the unit of the values. Blocks are summed on their own and
 * merged in their order, so the result is the same to the last bit however many threads made the
 * blocks. Sources: the two-pass and merging formulas of T. F. Chan, G. H. Golub and R. J. LeVeque,
 * "Algorithms for computing the sample variance", The American Statistician 37 (1983) 242-247.
 *
 * @param count how many values
 * @param mean their mean; zero where there are none
 * @param squares the sum of the squared distances from it
 * @param low the least value; infinity where there are none
 * @param high the greatest value; minus infinity where there are none
 */
public record Moments(long count, double mean, double squares, double low, double high) {

  /** Of no values. */
  public static final Moments NONE =
      new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of a whole column, block by block. */
  public static Moments of(double[] column) {
    Moments all = NONE;
    for (int start = 0; start < column.length; start += Points.BLOCK) {
      all = all.and(ofBlock(column, start, Math.min(start + Points.BLOCK, column.length)));
    }
    return all;
  }

  /**
   * Of one block.
   *
   * @param from the first place
   * @param to behind the last place
   */
  public static Moments ofBlock(double[] column, int from, int to) {
    if (from == to) {
      return NONE;
    }
    // Around a value of the block there is little to lose by cancellation.
    double around = column[from];
    double mean = around + sum(column, from, to, around) / (to - from);
    double low = around;
    double high = around;
    for (int i = from; i < to; i++) {
      low = Math.min(low, column[i]);
      high = Math.max(high, column[i]);
    }
    double rest = sum(column, from, to, mean);
    double squares = squares(column, from, to, mean);
    int count = to - from;
    return new Moments(
        count, mean + rest / count, Math.max(0, squares - rest * rest / count), low, high);
  }

  /** The sum of the distances from a value: four sums side by side, none of which waits. */
  private static double sum(double[] column, int from, int to, double around) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a += column[i] - around;
      b += column[i + 1] - around;
      c += column[i + 2] - around;
      d += column[i + 3] - around;
    }
    for (; i < to; i++) {
      a += column[i] - around;
    }
    return (a + b) + (c + d);
  }

  /** The sum of the squared distances from a value, in the same way. */
  private static double squares(double[] column, int from, int to, double around) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      double first = column[i] - around;
      double second = column[i + 1] - around;
      double third = column[i + 2] - around;
      double fourth = column[i + 3] - around;
      a += first * first;
      b += second * second;
      c += third * third;
      d += fourth * fourth;
    }
    for (; i < to; i++) {
      a += (column[i] - around) * (column[i] - around);
    }
    return (a + b) + (c + d);
  }

  /** Of these values and those that follow. */
  public Moments and(Moments next) {
    if (count == 0 || next.count == 0) {
      return count == 0 ? next : this;
    }
    long sum = count + next.count;
    double gap = next.mean - mean;
    return new Moments(
        sum,
        mean + gap * next.count / sum,
        squares + next.squares + gap * gap * ((double) count * next.count / sum),
        Math.min(low, next.low),
        Math.max(high, next.high));
  }

  /** The variance of what the sample was drawn from, in the squared unit; zero for one value. */
  public double variance() {
    return count < 2 ? 0 : squares / (count - 1);
  }

  /** The standard deviation. */
  public double deviation() {
    return Math.sqrt(variance());
  }
}
