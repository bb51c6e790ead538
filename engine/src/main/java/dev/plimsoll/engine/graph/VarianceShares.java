package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each factor has to do with the variance of a number. Sources: I. M. Sobol, Math. Comp.
 * Simul. 55 (2001) 271-280; the estimators of M. J. W. Jansen, Computer Physics Communications 117
 * (1999) 35-43.
 *
 * @param first for each factor the part of the variance that vanishes on average once it is known
 * @param total the part that is left on average while it alone is unknown
 */
public record VarianceShares(List<Double> first, List<Double> total) {

  /** Copies the lists. */
  public VarianceShares {
    first = List.copyOf(first);
    total = List.copyOf(total);
  }

  /** Estimates the shares with one evaluation of the number for each factor and two more. */
  public static VarianceShares of(
      Graph graph, Inputs inputs, SampleDesign design, int root, Factors factors) {
    SampleRun run = new SampleRun(graph, inputs, design);
    List<Integer> draws = factors.draws().stream().flatMap(List::stream).toList();
    Map<Integer, double[]> a = run.columns(draws, KnownColumns.NONE, 1);
    Map<Integer, double[]> b =
        new SampleRun(graph, inputs.again(), design).columns(draws, KnownColumns.NONE, 1);
    double[] atA = evaluate(run, root, a);
    double[] atB = evaluate(run, root, b);
    Moments moments = Moments.of(valued(atA)).and(Moments.of(valued(atB)));
    double variance = moments.squares() / Math.max(1, moments.count());
    List<Double> first = new ArrayList<>();
    List<Double> total = new ArrayList<>();
    for (List<Integer> factor : factors.draws()) {
      Map<Integer, double[]> mixed = new HashMap<>(a);
      factor.forEach(place -> mixed.put(place, b.get(place)));
      double[] atMixed = evaluate(run, root, mixed);
      double all = variance > 0 ? clamped(halfSquares(atA, atMixed) / variance) : 0;
      double alone = variance > 0 ? clamped(1 - halfSquares(atB, atMixed) / variance) : 0;
      // What a factor does alone is part of what it does; estimates of both have errors of their
      // own.
      first.add(Math.min(alone, all));
      total.add(all);
    }
    return new VarianceShares(first, total);
  }

  private static double[] evaluate(SampleRun run, int root, Map<Integer, double[]> known) {
    double[] column = known.get(root);
    return column != null
        ? column
        : Objects.requireNonNull(run.columns(List.of(root), known::get, 1).get(root));
  }

  private static double[] valued(double[] column) {
    double[] finite = new double[column.length];
    int count = 0;
    for (double value : column) {
      if (Double.isFinite(value)) {
        finite[count++] = value;
      }
    }
    return Arrays.copyOf(finite, count);
  }

  /** Half the mean of the squared differences, where both have a value. */
  private static double halfSquares(double[] x, double[] y) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      double square = (x[i] - y[i]) * (x[i] - y[i]);
      if (Double.isFinite(square)) {
        sum += square;
        count++;
      }
    }
    return count == 0 ? 0 : sum / (2.0 * count);
  }

  /** An estimate may fall a little outside. */
  private static double clamped(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
