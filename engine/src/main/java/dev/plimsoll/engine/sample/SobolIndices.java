package dev.plimsoll.engine.sample;

import java.util.Arrays;
import java.util.List;

/**
 * What each input has to do with the variance of a figure. Sources: I. M. Sobol, Math. Comp. Simul.
 * 55 (2001) 271-280; the estimators of M. J. W. Jansen, "Analysis of variance designs for model
 * output", Computer Physics Communications 117 (1999) 35-43; the design with matrices A, B and A
 * with one column of B of A. Saltelli et al., ibid. 181 (2010) 259-270.
 *
 * @param first the part of the variance that vanishes on average once the input is known
 * @param total the part that is left on average while only this input is unknown: with all
 *     interactions; zero exactly where the input does not matter
 * @param moments of the figure itself, over both matrices
 */
public record SobolIndices(List<Double> first, List<Double> total, Moments moments) {

  /** Copies the lists. */
  public SobolIndices {
    first = List.copyOf(first);
    total = List.copyOf(total);
  }

  /**
   * Estimates the indices with {@code (inputs + 2) * count} evaluations, block by block.
   *
   * @param count samples in each matrix, best a power of two
   * @param a an independent draw for each input
   * @param b another for each input: with {@link SobolPoints}, of other dimensions than those of a
   * @param figure the figure
   */
  public static SobolIndices of(int count, List<Draws> a, List<Draws> b, ColumnFunction figure) {
    Design design = new Design(a.size(), Math.min(count, Points.BLOCK));
    for (int start = 0; start < count; start += Points.BLOCK) {
      int length = Math.min(Points.BLOCK, count - start);
      design = design.length == length ? design : new Design(design, length);
      design.add(start, a, b, figure);
    }
    double variance = design.moments.squares() / Math.max(1, design.moments.count());
    return new SobolIndices(
        design.indices(design.firsts, variance, true),
        design.indices(design.totals, variance, false),
        design.moments);
  }

  /** The matrices of one block, and the sums so far. */
  private static final class Design {

    final int length;
    final double[] firsts;
    final double[] totals;
    Moments moments;
    private final double[][] fromA;
    private final double[][] fromB;
    private final double[] atA;
    private final double[] atB;
    private final double[] atMixed;
    private final long[] points;

    Design(int inputs, int length) {
      this.length = length;
      this.firsts = new double[inputs];
      this.totals = new double[inputs];
      this.moments = Moments.NONE;
      this.fromA = new double[inputs][length];
      this.fromB = new double[inputs][length];
      this.atA = new double[length];
      this.atB = new double[length];
      this.atMixed = new double[length];
      this.points = new long[length];
    }

    /** The same sums with blocks of another length. */
    Design(Design before, int length) {
      this(before.firsts.length, length);
      System.arraycopy(before.firsts, 0, firsts, 0, firsts.length);
      System.arraycopy(before.totals, 0, totals, 0, totals.length);
      moments = before.moments;
    }

    void add(int start, List<Draws> a, List<Draws> b, ColumnFunction figure) {
      for (int i = 0; i < fromA.length; i++) {
        a.get(i).fill(start, points, fromA[i]);
        b.get(i).fill(start, points, fromB[i]);
      }
      figure.evaluate(fromA, atA);
      figure.evaluate(fromB, atB);
      moments = moments.and(Moments.of(atA)).and(Moments.of(atB));
      double[][] mixed = fromA.clone();
      for (int i = 0; i < fromA.length; i++) {
        mixed[i] = fromB[i];
        figure.evaluate(mixed, atMixed);
        mixed[i] = fromA[i];
        firsts[i] += squares(atB, atMixed);
        totals[i] += squares(atA, atMixed);
      }
    }

    private static double squares(double[] x, double[] y) {
      double sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += (x[k] - y[k]) * (x[k] - y[k]);
      }
      return sum;
    }

    List<Double> indices(double[] sums, double variance, boolean fromOne) {
      double samples = moments.count() / 2.0;
      return Arrays.stream(sums)
          .map(sum -> variance > 0 ? sum / (2 * samples * variance) : fromOne ? 1 : 0)
          .map(index -> fromOne ? 1 - index : index)
          .boxed()
          .toList();
    }
  }
}
