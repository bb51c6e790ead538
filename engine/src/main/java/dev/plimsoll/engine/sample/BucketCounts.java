package dev.plimsoll.engine.sample;

import dev.plimsoll.engine.parallel.Workers;

/**
 * How many values lie in each bucket, and which. The values are counted piece by piece, so that
 * threads can share the work and every value still has the place it would have on one.
 */
final class BucketCounts {

  /** How many values make a piece worth a thread. */
  private static final int PIECE = 1 << 16;

  private final Buckets buckets;
  private final double[] values;
  private final int threads;
  private final int[][] pieces;
  private final int[] counts;

  private BucketCounts(Buckets buckets, double[] values, int threads) {
    this.buckets = buckets;
    this.values = values;
    this.threads = threads;
    this.pieces = new int[threads < 2 ? 1 : Math.ceilDiv(values.length, PIECE)][];
    Workers.run(
        threads,
        pieces.length,
        () -> i -> pieces[i] = buckets.counts(values, from(i), from(i + 1)));
    this.counts = sum(pieces);
  }

  /** Counts some values on some threads. */
  static BucketCounts of(Buckets buckets, double[] values, int threads) {
    return new BucketCounts(buckets, values, threads);
  }

  /** How many values are in a bucket. */
  int of(int bucket) {
    return counts[bucket];
  }

  /** The values of some buckets, each in the order in which they were given. */
  double[][] values(int... wanted) {
    double[][] held = new double[wanted.length][];
    int[] slots = new int[buckets.count()];
    for (int i = 0; i < wanted.length; i++) {
      held[i] = new double[counts[wanted[i]]];
      slots[wanted[i]] = i + 1;
    }
    int[][] filled = new int[pieces.length][wanted.length];
    for (int piece = 1; piece < pieces.length; piece++) {
      for (int i = 0; i < wanted.length; i++) {
        filled[piece][i] = filled[piece - 1][i] + pieces[piece - 1][wanted[i]];
      }
    }
    Workers.run(
        threads,
        pieces.length,
        () -> i -> buckets.gather(values, from(i), from(i + 1), slots, held, filled[i]));
    return held;
  }

  private int from(int piece) {
    return (int) ((long) values.length * piece / pieces.length);
  }

  private static int[] sum(int[][] pieces) {
    int[] sum = pieces[0];
    if (pieces.length > 1) {
      sum = sum.clone();
      for (int piece = 1; piece < pieces.length; piece++) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += pieces[piece][i];
        }
      }
    }
    return sum;
  }
}
