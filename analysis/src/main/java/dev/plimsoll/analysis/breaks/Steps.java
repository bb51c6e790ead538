package dev.plimsoll.analysis.breaks;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers of steps on the way of a driver, from its start to its end. */
final class Steps {

  private Steps() {}

  /**
   * Some of them, the first and the last included: half of them evenly spread, half of them closer
   * together near the start, where a driver that grows by a factor spends its time.
   */
  static long[] spread(long last, int count) {
    if (last < count) {
      return LongStream.rangeClosed(0, last).toArray();
    }
    int half = count / 2;
    double growth = StrictMath.pow((double) last, 1.0 / half);
    long[] found = new long[2 * half + 2];
    double power = 1;
    for (int i = 0; i <= half; i++) {
      found[2 * i] = Math.min(last, Math.round((double) last / half * i));
      found[2 * i + 1] = Math.min(last, Math.round(power));
      power *= growth;
    }
    Arrays.sort(found);
    return Arrays.stream(found).distinct().toArray();
  }

  /** Those strictly between two, all of them where they are few, evenly spread otherwise. */
  static long[] between(long low, long high, int count) {
    long inside = high - low - 1;
    if (inside <= count) {
      return LongStream.range(low + 1, high).toArray();
    }
    return LongStream.rangeClosed(1, count)
        .map(i -> low + Math.max(1, Math.round((double) inside / count * i)))
        .distinct()
        .toArray();
  }
}
