package dev.plimsoll.engine.sample;

/**
 * Draws a whole number between two, by one multiplication.
 *
 * @param whole what is drawn from
 */
record WholeSampler(WholeUniform whole) implements Sampler {

  @Override
  public void draw(long[] points, double[] column) {
    long count = (long) (whole.high() - whole.low()) + 1;
    for (int i = 0; i < column.length; i++) {
      column[i] = whole.low() + Math.unsignedMultiplyHigh(points[i], count);
    }
  }
}
