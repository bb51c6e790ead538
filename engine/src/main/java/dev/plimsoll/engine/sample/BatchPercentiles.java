package dev.plimsoll.engine.sample;

import java.util.Arrays;

/**
 * The percentiles of a sample and of equal batches of it, exactly those of {@link Percentiles}, for
 * a fraction of what it takes to sort each batch: values are counted into buckets once, and only
 * the buckets that hold a wanted rank are sorted.
 */
public final class BatchPercentiles {

  /** Of more values the whole has too many in a bucket. */
  public static final int MOST = 1 << 12;

  private static final int BITS = 9;

  /** How many bits fewer tell the buckets of a batch apart, which has fewer values. */
  private static final int COARSER = 3;

  private static final double SKEWED = 8;

  /** So far that buckets of neighbouring doubles are too wide themselves. */
  private static final double FAR = 0x1p40;

  private final double[] column;
  private final int[] buckets;
  private final double[] levels;

  /**
   * Percentiles of a column.
   *
   * @param low the least value of the column
   * @param high the greatest
   * @param column finite values in any order, at least one; is not changed
   * @param levels probabilities from 0 to 1, in any order
   */
  public BatchPercentiles(double low, double high, double[] column, double... levels) {
    Buckets.requireFinite(low, high);
    this.column = column;
    this.levels = levels;
    this.buckets = new int[column.length];
    if (low < high) {
      new Buckets(low, high, isSkewed(low, high), BITS).parts(column, buckets);
    }
  }

  /** Whether a few great values would leave most of the others to a few buckets of equal width. */
  private static boolean isSkewed(double low, double high) {
    return low > 0 && high > SKEWED * low && high < FAR * low;
  }

  /** The percentiles of the whole column: a value for each level. */
  public double[] whole() {
    return of(0, column.length, 0);
  }

  /**
   * The percentiles of each batch; what is left over behind the last is not looked at.
   *
   * @return for each batch a value of each level
   */
  public double[][] batches(int count) {
    double[][] found = new double[count][];
    int length = column.length / count;
    for (int batch = 0; batch < count; batch++) {
      found[batch] = of(batch * length, length, COARSER);
    }
    return found;
  }

  private double[] of(int from, int length, int coarser) {
    int[] ends = new int[1 << (BITS - coarser)];
    for (int i = from; i < from + length; i++) {
      ends[buckets[i] >> coarser]++;
    }
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    double[][] held = new double[ends.length][];
    int[] wanted = new int[2 * levels.length];
    for (int i = 0; i < wanted.length; i++) {
      int bucket = bucket(rank(i, length), ends);
      wanted[i] = bucket;
      held[bucket] = new double[ends[bucket] - before(bucket, ends)];
    }
    collect(from, length, coarser, held);
    double[] found = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      double low = at(2 * i, length, wanted, ends, held);
      double high = at(2 * i + 1, length, wanted, ends, held);
      found[i] = Percentiles.between(low, high, levels[i] * (length - 1) - rank(2 * i, length));
    }
    return found;
  }

  /** For each level the ranks on either side of it. */
  private int rank(int end, int length) {
    return Math.min((int) (levels[end / 2] * (length - 1)) + end % 2, length - 1);
  }

  /** The bucket of a rank: the first that ends behind it. */
  private static int bucket(int rank, int[] ends) {
    int low = 0;
    int high = ends.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] > rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int before(int bucket, int[] ends) {
    return bucket == 0 ? 0 : ends[bucket - 1];
  }

  private double at(int end, int length, int[] wanted, int[] ends, double[][] held) {
    return held[wanted[end]][rank(end, length) - before(wanted[end], ends)];
  }

  /** Collects the values of the buckets for which there is room, and sorts them. */
  private void collect(int from, int length, int coarser, double[][] held) {
    int[] filled = new int[held.length];
    for (int i = from; i < from + length; i++) {
      int bucket = buckets[i] >> coarser;
      double[] room = held[bucket];
      if (room != null) {
        room[filled[bucket]++] = column[i];
      }
    }
    for (double[] each : held) {
      if (each != null) {
        Arrays.sort(each);
      }
    }
  }
}
