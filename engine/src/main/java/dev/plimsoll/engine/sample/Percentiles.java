package dev.plimsoll.engine.sample;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles of a sample, exact and several at once. Values are counted into buckets between the
 * least and the greatest, and only the buckets that hold a wanted rank are sorted. Between two
 * ranks the percentile is interpolated: type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50 (1996) 361-365.
 */
public final class Percentiles {

  /** So few values are sorted; more are cut into buckets. */
  private static final int FEW = 1 << 11;

  /** For fewer values starting a thread costs more than it brings. */
  private static final int MANY = 1 << 17;

  private final int[] ranks;
  private final int threads;
  private final double[] ordered;

  private Percentiles(int[] ranks, int threads) {
    this.ranks = ranks;
    this.threads = threads;
    this.ordered = new double[ranks.length];
  }

  /**
   * The percentiles of a column.
   *
   * @param column finite values in any order, at least one; is not changed
   * @param levels probabilities from 0 to 1, in any order
   * @return a value for each level, in the unit of the column
   */
  public static double[] of(double[] column, double... levels) {
    if (column.length == 0) {
      throw new IllegalArgumentException("percentiles of no values");
    }
    return of(column, null, 1, levels);
  }

  /**
   * The same where the extremes are known, on some threads.
   *
   * @param low the least value of the column
   * @param high the greatest
   */
  public static double[] within(
      double low, double high, double[] column, int threads, double... levels) {
    Buckets.requireFinite(low, high);
    return of(column, new Buckets(low, high, false, Buckets.bits(column.length)), threads, levels);
  }

  private static double[] of(
      double[] column, @Nullable Buckets buckets, int threads, double[] levels) {
    int last = column.length - 1;
    int[] wanted = ranks(levels, last);
    Percentiles search = new Percentiles(distinct(wanted), threads);
    if (buckets == null || column.length <= FEW) {
      search.find(column, 0, search.ranks.length, 0, false);
    } else {
      search.part(buckets, column, 0, search.ranks.length, 0);
    }
    double[] percentiles = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      double low = search.at(wanted[2 * i]);
      double high = search.at(wanted[2 * i + 1]);
      percentiles[i] = between(low, high, levels[i] * last - wanted[2 * i]);
    }
    return percentiles;
  }

  /** For each level the ranks on either side of it. */
  static int[] ranks(double[] levels, int last) {
    int[] ranks = new int[2 * levels.length];
    for (int i = 0; i < levels.length; i++) {
      if (!(levels[i] >= 0 && levels[i] <= 1)) {
        throw new IllegalArgumentException("the level " + levels[i]);
      }
      ranks[2 * i] = (int) (levels[i] * last);
      ranks[2 * i + 1] = Math.min(ranks[2 * i] + 1, last);
    }
    return ranks;
  }

  /** In this form the result stays within both after rounding, and rises with the part. */
  static double between(double low, double high, double part) {
    return low == high ? low : Math.max(low, Math.min(high, low * (1 - part) + high * part));
  }

  /**
   * The ranks in rising order, each once. Without a stream, which would cost a first use dearly.
   */
  private static int[] distinct(int[] wanted) {
    int[] ranks = wanted.clone();
    Arrays.sort(ranks);
    int count = 0;
    for (int rank : ranks) {
      if (count == 0 || ranks[count - 1] != rank) {
        ranks[count++] = rank;
      }
    }
    return Arrays.copyOf(ranks, count);
  }

  private double at(int rank) {
    return ordered[Arrays.binarySearch(ranks, rank)];
  }

  /**
   * Finds the values of some ranks, those from one place to before another.
   *
   * @param values all values that come into question
   * @param below how many values of the sample come before these
   * @param again whether buckets of equal width have already failed to part them
   */
  private void find(double[] values, int from, int to, int below, boolean again) {
    if (values.length <= FEW) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      Buckets.requireFinite(sorted[0], sorted[sorted.length - 1]);
      for (int i = from; i < to; i++) {
        ordered[i] = sorted[ranks[i] - below];
      }
      return;
    }
    part(Buckets.of(values, again), values, from, to, below);
  }

  private void part(Buckets buckets, double[] values, int from, int to, int below) {
    if (buckets.areOne()) {
      Arrays.fill(ordered, from, to, values[0]);
      return;
    }
    findWithin(buckets, values, from, to, below);
  }

  private void findWithin(Buckets buckets, double[] values, int from, int to, int below) {
    BucketCounts counts = BucketCounts.of(buckets, values, values.length < MANY ? 1 : threads);
    int[] wanted = new int[to - from];
    int[] firsts = new int[to - from + 1];
    int[] before = new int[to - from];
    int used = 0;
    int bucket = 0;
    int sum = below;
    for (int i = from; i < to; used++) {
      while (sum + counts.of(bucket) <= ranks[i]) {
        sum += counts.of(bucket++);
      }
      wanted[used] = bucket;
      firsts[used] = i;
      before[used] = sum;
      while (i < to && ranks[i] < sum + counts.of(bucket)) {
        i++;
      }
    }
    firsts[used] = to;
    double[][] held = counts.values(Arrays.copyOf(wanted, used));
    for (int slot = 0; slot < used; slot++) {
      find(held[slot], firsts[slot], firsts[slot + 1], before[slot], true);
    }
  }
}
