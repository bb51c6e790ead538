package dev.plimsoll.engine.sample;

/**
 * Independent random points, a stream for each name: the slowest to converge, and the yardstick for
 * the others.
 *
 * @param seed that of the stream
 */
public record PlainMonteCarlo(Seed seed) implements Points {

  @Override
  public void fill(long start, long[] column) {
    for (int i = 0; i < column.length; i++) {
      column[i] = seed.bits(start + i);
    }
  }
}
