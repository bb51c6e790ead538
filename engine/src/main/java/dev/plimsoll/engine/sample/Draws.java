package dev.plimsoll.engine.sample;

/**
 * One uncertain input: its points and what they are turned into.
 *
 * @param points its coordinate of the point set
 * @param sampler the distribution
 */
public record Draws(Points points, Sampler sampler) {

  /**
   * Fills a column with consecutive draws.
   *
   * @param start the number of the first
   * @param scratch room for the points; as long as the column; each thread has its own
   */
  public void fill(long start, long[] scratch, double[] column) {
    points.fill(start, scratch);
    sampler.draw(scratch, column);
  }

  /** The same with room of its own. */
  public void fill(long start, double[] column) {
    fill(start, new long[column.length], column);
  }
}
