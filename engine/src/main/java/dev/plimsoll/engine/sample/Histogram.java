package dev.plimsoll.engine.sample;

import java.util.Arrays;
import java.util.List;

/**
 * How many values fall into each of several equal bins between two ends, and how many outside.
 *
 * @param low where the first bin begins
 * @param high where the last bin ends; a value there belongs to it
 * @param counts for each bin, from the lowest
 * @param below values under the first bin
 * @param above values over the last bin
 */
public record Histogram(double low, double high, List<Long> counts, long below, long above) {

  /** Copies the counts. */
  public Histogram {
    counts = List.copyOf(counts);
  }

  /**
   * Counts a column.
   *
   * @param bins how many bins, at least one
   * @param low the lower end; where it equals the upper one, everything there is in the first bin
   */
  public static Histogram of(double[] column, int bins, double low, double high) {
    if (bins < 1 || !(low <= high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(bins + " bins from " + low + " to " + high);
    }
    long[] counts = new long[bins];
    long below = 0;
    long above = 0;
    double scale = low == high ? 0 : bins / (high - low);
    for (double value : column) {
      if (value < low) {
        below++;
      } else if (value <= high) {
        counts[Math.min(bins - 1, (int) ((value - low) * scale))]++;
      } else {
        above++;
      }
    }
    return new Histogram(low, high, Arrays.stream(counts).boxed().toList(), below, above);
  }

  /** Where a bin begins, and with the number of bins, where the last ends. */
  public double edge(int bin) {
    double part = bin / (double) counts.size();
    return low * (1 - part) + high * part;
  }

  /** The largest count of a bin. */
  public long highest() {
    long highest = 0;
    for (long count : counts) {
      highest = Math.max(highest, count);
    }
    return highest;
  }
}
