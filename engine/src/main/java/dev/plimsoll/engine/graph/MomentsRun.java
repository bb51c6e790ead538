package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Points;

/** The moments of a column, its blocks shared among threads: the same bits as on one. */
public final class MomentsRun {

  /** For fewer draws starting a thread costs more than it brings. */
  private static final int WORTHWHILE = 1 << 16;

  /** How many blocks a thread takes at a time. */
  private static final int PIECE = 1 << 5;

  private MomentsRun() {}

  /** The moments of a column. */
  public static Moments of(double[] column, int threads) {
    if (threads < 2 || column.length < WORTHWHILE) {
      return Moments.of(column);
    }
    Moments[] parts = new Moments[Math.ceilDiv(column.length, Points.BLOCK)];
    int pieces = Math.ceilDiv(parts.length, PIECE);
    Workers.run(
        threads,
        pieces,
        () ->
            piece ->
                fill(column, parts, piece * PIECE, Math.min((piece + 1) * PIECE, parts.length)));
    Moments all = Moments.NONE;
    for (Moments part : parts) {
      all = all.and(part);
    }
    return all;
  }

  private static void fill(double[] column, Moments[] parts, int from, int to) {
    for (int block = from; block < to; block++) {
      int start = block * Points.BLOCK;
      parts[block] = Moments.ofBlock(column, start, Math.min(start + Points.BLOCK, column.length));
    }
  }
}
