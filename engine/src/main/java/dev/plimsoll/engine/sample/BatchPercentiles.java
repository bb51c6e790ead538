package dev.plimsoll.engine.sample;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The percentiles of a sample and of equal batches of it, exactly those of {@link Percentiles}, for
 * a fraction of what it takes to sort each batch: values are counted into buckets once, and only
 * the buckets that hold a wanted rank are sorted.
 */
public final class BatchPercentiles {

  /** Of more values the whole has too many in a bucket. */
  public static final int MOST = 1 << 12;

  private static final int BITS = 9;

  private static final double SKEWED = 8;

  /** So far that buckets of neighbouring doubles are too wide themselves. */
  private static final double FAR = 0x1p40;

  private final double[] column;
  private final double[] levels;
  private final short[] buckets;
  private final boolean areOne;
  private final int[] counts = new int[1 << BITS];

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
    this.buckets = new short[column.length];
    Buckets cut = new Buckets(low, high, isSkewed(low, high), BITS);
    this.areOne = cut.areOne();
    if (!areOne) {
      cut.parts(column, buckets);
    }
  }

  /** Whether a few great values would leave most of the others to a few buckets of equal width. */
  private static boolean isSkewed(double low, double high) {
    return low > 0 && high > SKEWED * low && high < FAR * low;
  }

  /** The percentiles of the whole column: a value for each level. */
  public double[] whole() {
    return of(0, column.length);
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
      found[batch] = of(batch * length, length);
    }
    return found;
  }

  private double[] of(int from, int length) {
    double[] found = new double[levels.length];
    if (areOne) {
      Arrays.fill(found, column[0]);
      return found;
    }
    int[] ranks = Percentiles.ranks(levels, length - 1);
    HeldBucket[] holding = holding(from, length, ranks);
    for (int i = 0; i < found.length; i++) {
      int rank = ranks[2 * i];
      double low = holding[2 * i].at(rank);
      double high = holding[2 * i + 1].at(ranks[2 * i + 1]);
      found[i] = Percentiles.between(low, high, levels[i] * (length - 1) - rank);
    }
    return found;
  }

  /** The bucket of each rank, with its values in their order. */
  private HeldBucket[] holding(int from, int length, int[] ranks) {
    count(from, from + length);
    @Nullable HeldBucket[] held = new HeldBucket[counts.length];
    HeldBucket[] holding = new HeldBucket[ranks.length];
    int bucket = 0;
    int below = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] < below) {
        bucket = 0;
        below = 0;
      }
      while (below + counts[bucket] <= ranks[i]) {
        below += counts[bucket++];
      }
      HeldBucket known = held[bucket];
      holding[i] = known == null ? new HeldBucket(below, counts[bucket]) : known;
      held[bucket] = holding[i];
    }
    for (int i = from; i < from + length; i++) {
      HeldBucket there = held[buckets[i]];
      if (there != null) {
        there.add(column[i]);
      }
    }
    for (int i = 0; i < holding.length; i++) {
      if (i == 0 || holding[i] != holding[i - 1]) {
        holding[i].sort();
      }
    }
    return holding;
  }

  private void count(int from, int to) {
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      counts[buckets[i]]++;
    }
  }
}
