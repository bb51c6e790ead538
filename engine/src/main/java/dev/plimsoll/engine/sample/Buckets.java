package dev.plimsoll.engine.sample;

/**
 * A range of values cut into parts that are ordered as the values are: of equal width, or, where
 * the values span many orders of magnitude, of equally many neighbouring doubles. The second way
 * parts any values that differ within a few rounds.
 */
final class Buckets {

  private static final int FEWEST_BITS = 8;

  private static final int MOST_BITS = 13;

  /** So many values are in a part on average, unless that takes more parts than the most. */
  private static final int EACH_BITS = 3;

  private final int count;
  private final boolean byKey;
  private final double low;
  private final double scale;
  private final long lowKey;
  private final long highKey;
  private final int shift;

  /** Cuts the range from the least to the greatest value into a power of two. */
  Buckets(double low, double high, boolean byKey, int bits) {
    this.low = low;
    this.count = 1 << bits;
    this.scale = (count - 1) / (high - low);
    this.byKey = byKey || !(scale > 0 && scale < Double.POSITIVE_INFINITY);
    this.lowKey = key(low);
    this.highKey = key(high);
    this.shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(highKey - lowKey) - bits);
  }

  /**
   * Cuts the range of some values.
   *
   * @param values finite, at least one
   * @param byKey whether parts of equal width have already failed
   */
  static Buckets of(double[] values, boolean byKey) {
    Extremes extremes = Extremes.of(values);
    requireFinite(extremes.low(), extremes.high());
    return new Buckets(extremes.low(), extremes.high(), byKey, bits(values.length));
  }

  /** Into how many bits of parts some values are cut, so that parts stay in the nearest memory. */
  static int bits(int values) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(values) - EACH_BITS;
    return Math.clamp(bits, FEWEST_BITS, MOST_BITS);
  }

  /** How many parts there are. */
  int count() {
    return count;
  }

  /** Refuses a range that is none; a value that is no number is both its ends. */
  static void requireFinite(double low, double high) {
    if (!Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException("percentiles of values that are not finite");
    }
  }

  /** Whether all values are equal. */
  boolean areOne() {
    return lowKey == highKey;
  }

  /** Counts the values in each part, from one place to before another. */
  int[] counts(double[] values, int from, int to) {
    int[] counts = new int[count];
    for (int i = from; i < to; i++) {
      counts[part(values[i])]++;
    }
    return counts;
  }

  /**
   * Tells the part of each value.
   *
   * @param values as many as there is room for, or more
   */
  void parts(double[] values, short[] parts) {
    if (byKey && lowKey >= 0) {
      for (int i = 0; i < parts.length; i++) {
        parts[i] = (short) ((Double.doubleToRawLongBits(values[i]) - lowKey) >>> shift);
      }
      return;
    }
    if (byKey) {
      for (int i = 0; i < parts.length; i++) {
        parts[i] = (short) ((key(values[i]) - lowKey) >>> shift);
      }
      return;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (short) ((values[i] - low) * scale);
    }
  }

  /**
   * Collects the values of some parts in their order, from one place to before another.
   *
   * @param slots for each part one more than the place where its values go, or zero
   * @param held for each place as much room as its part has values
   * @param filled how many values are there already; is counted on
   */
  void gather(double[] values, int from, int to, int[] slots, double[][] held, int[] filled) {
    for (int i = from; i < to; i++) {
      int slot = slots[part(values[i])];
      if (slot != 0) {
        held[slot - 1][filled[slot - 1]++] = values[i];
      }
    }
  }

  private int part(double value) {
    return byKey ? (int) ((key(value) - lowKey) >>> shift) : (int) ((value - low) * scale);
  }

  /** A number that rises with the value by one from each double to the next. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ (bits >> 63) >>> 1;
  }
}
