package dev.plimsoll.engine.sample;

/**
 * Evaluates the quantile function for each point.
 *
 * @param distribution what is drawn from
 */
record ExactSampler(Distribution distribution) implements Sampler {

  @Override
  public void draw(long[] points, double[] column) {
    for (int i = 0; i < column.length; i++) {
      column[i] = value(distribution, points[i]);
    }
  }

  /** The exact value at a point. */
  static double value(Distribution distribution, long point) {
    return point >= 0
        ? distribution.quantile(Fraction.of(point))
        : distribution.upperQuantile(Fraction.of(~point));
  }
}
