package dev.plimsoll.engine.sample;

/** Draws one of several values. */
final class ChoiceSampler implements Sampler {

  private final long[] ends;
  private final double[] values;

  private ChoiceSampler(long[] ends, double[] values) {
    this.ends = ends;
    this.values = values;
  }

  static ChoiceSampler of(Choice choice) {
    int count = choice.values().size();
    long[] ends = new long[count - 1];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = choice.values().get(i);
      if (i < count - 1) {
        // Shifted by half the range, points compare as numbers with sign.
        ends[i] = (long) ((choice.cumulated().get(i) - 0.5) * 0x1p64);
      }
    }
    return new ChoiceSampler(ends, values);
  }

  @Override
  public void draw(long[] points, double[] column) {
    for (int i = 0; i < column.length; i++) {
      column[i] = values[place(points[i] ^ Long.MIN_VALUE)];
    }
  }

  private int place(long point) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (point < ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
