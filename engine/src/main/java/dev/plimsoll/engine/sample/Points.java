package dev.plimsoll.engine.sample;

/**
 * One coordinate of a set of random points in the unit cube: what one uncertain input draws from.
 * Point number i is the same whenever and wherever it is asked for, so blocks of points can be made
 * in any order and by any number of threads.
 */
public sealed interface Points permits SobolPoints, LatinHypercube, PlainMonteCarlo {

  /** How many points a block holds, so that the columns of a few inputs stay in the first cache. */
  int BLOCK = 1024;

  /**
   * Fills a column with consecutive points.
   *
   * @param start the number of the first point
   * @param column receives the points as fractions of two to the 64, without sign
   */
  void fill(long start, long[] column);
}
