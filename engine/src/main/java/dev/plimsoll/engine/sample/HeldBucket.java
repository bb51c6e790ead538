package dev.plimsoll.engine.sample;

import java.util.Arrays;

/**
 * The values of a bucket that holds a wanted rank. The value that came first is only counted when
 * it comes again, so that of a few whole numbers next to nothing is kept and sorted.
 */
final class HeldBucket {

  private final int below;
  private final int count;
  private final double[] others;
  private long first;
  private boolean any;
  private int different;
  private int lower;

  /**
   * A bucket that is still empty.
   *
   * @param below how many values come before those of the bucket
   * @param count how many values it is going to hold
   */
  HeldBucket(int below, int count) {
    this.below = below;
    this.count = count;
    this.others = new double[count];
  }

  /** Takes another value. */
  void add(double value) {
    long bits = Double.doubleToRawLongBits(value);
    if (bits == first && any) {
      return;
    }
    if (any) {
      others[different++] = value;
    } else {
      first = bits;
      any = true;
    }
  }

  /** Puts the values in their order, once all have been added. */
  void sort() {
    Arrays.sort(others, 0, different);
    lower = -1 - Arrays.binarySearch(others, 0, different, Double.longBitsToDouble(first));
  }

  /** The value of a rank among all, which is one of the bucket. */
  double at(int rank) {
    int within = rank - below;
    if (within < lower) {
      return others[within];
    }
    int equal = count - different;
    return within < lower + equal ? Double.longBitsToDouble(first) : others[within - equal];
  }
}
