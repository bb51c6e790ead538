package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Points;
import java.util.ArrayList;
import java.util.List;

/** The moments of a column, its blocks shared among threads: the same bits as on one. */
public final class MomentsRun {

  /** For fewer draws starting a thread costs more than it brings. */
  private static final int WORTHWHILE = 1 << 16;

  private MomentsRun() {}

  /** The moments of a column. */
  public static Moments of(double[] column, int threads) {
    if (threads < 2 || column.length < WORTHWHILE) {
      return Moments.of(column);
    }
    Moments[] parts = new Moments[(column.length + Points.BLOCK - 1) / Points.BLOCK];
    List<Runnable> pieces = new ArrayList<>();
    for (int share = 0; share < threads; share++) {
      int from = (int) ((long) parts.length * share / threads);
      int to = (int) ((long) parts.length * (share + 1) / threads);
      pieces.add(() -> fill(column, parts, from, to));
    }
    Workers.run(pieces);
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
