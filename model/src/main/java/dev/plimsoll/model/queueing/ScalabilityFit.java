package dev.plimsoll.model.queueing;

import org.jspecify.annotations.Nullable;

/**
 * Fits the Universal Scalability Law to measured throughputs: the coefficients, none of them
 * negative, for which the squares of what is measured less what is computed add up to the least.
 *
 * <p>Over {@code n} the law is a fraction with a denominator that is linear in its three
 * coefficients. The linear regression of load by throughput is where the search starts; it would
 * weigh the smallest throughputs most. The method of Levenberg and Marquardt goes on from there.
 */
public final class ScalabilityFit {

  private static final int COEFFICIENTS = 3;
  private static final int MOST_STEPS = 500;
  private static final double SETTLED = 1e-14;

  private final double[] loads;
  private final double[] throughputs;

  /**
   * A fit.
   *
   * @param loads from 1 on, three of them different
   * @param throughputs what is measured at each, above zero
   */
  public ScalabilityFit(double[] loads, double[] throughputs) {
    this.loads = loads.clone();
    this.throughputs = throughputs.clone();
  }

  /** The law that fits best, or null where none does. */
  public @Nullable Scalability law() {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (boolean contends : new boolean[] {true, false}) {
      for (boolean coheres : new boolean[] {true, false}) {
        double[] fitted = fitted(new boolean[] {true, contends, coheres});
        if (fitted != null && squares(fitted) < least) {
          best = fitted;
          least = squares(fitted);
        }
      }
    }
    return best == null ? null : new Scalability(1 / best[0], best[1] / best[0], best[2] / best[0]);
  }

  /** The best coefficients of the denominator with some of them zero; null if one is negative. */
  private double @Nullable [] fitted(boolean[] free) {
    double[] at = regression(free);
    if (at == null || at[0] <= 0) {
      return null;
    }
    double squares = squares(at);
    double damping = 1e-3;
    for (int step = 0; step < MOST_STEPS && damping < 1e12; step++) {
      double[] next = next(at, free, damping);
      double there = next == null || next[0] <= 0 ? Double.NaN : squares(next);
      if (next != null && there <= squares) {
        boolean settled = isSettled(at, next);
        at = next;
        squares = there;
        damping = Math.max(damping / 10, 1e-15);
        if (settled) {
          break;
        }
      } else {
        damping *= 10;
      }
    }
    return at[1] < 0 || at[2] < 0 ? null : at;
  }

  private static boolean isSettled(double[] before, double[] after) {
    double moved = 0;
    for (int i = 0; i < COEFFICIENTS; i++) {
      double size = Math.abs(before[i]) + Math.abs(after[i]);
      moved = Math.max(moved, size == 0 ? 0 : Math.abs(before[i] - after[i]) / size);
    }
    return moved < SETTLED;
  }

  /** What the three coefficients of the denominator are multiplied with at a load. */
  private static double[] factors(double load) {
    return new double[] {1, load - 1, load * (load - 1)};
  }

  private static double denominator(double[] at, double load) {
    double[] factors = factors(load);
    return at[0] + at[1] * factors[1] + at[2] * factors[2];
  }

  private double squares(double[] at) {
    double sum = 0;
    for (int i = 0; i < loads.length; i++) {
      double denominator = denominator(at, loads[i]);
      double gap = throughputs[i] - loads[i] / denominator;
      sum += denominator > 0 ? gap * gap : Double.NaN;
    }
    return sum;
  }

  /** The coefficients by which load over throughput is nearest to linear, relative to itself. */
  private double @Nullable [] regression(boolean[] free) {
    NormalEquations equations = new NormalEquations(free);
    for (int i = 0; i < loads.length; i++) {
      double weight = throughputs[i] / loads[i];
      double[] row = factors(loads[i]);
      for (int j = 0; j < COEFFICIENTS; j++) {
        row[j] *= weight;
      }
      equations.add(row, 1);
    }
    return equations.solution(0);
  }

  private double @Nullable [] next(double[] at, boolean[] free, double damping) {
    NormalEquations equations = new NormalEquations(free);
    for (int i = 0; i < loads.length; i++) {
      double denominator = denominator(at, loads[i]);
      double slope = -loads[i] / (denominator * denominator);
      double[] row = factors(loads[i]);
      for (int j = 0; j < COEFFICIENTS; j++) {
        row[j] *= slope;
      }
      equations.add(row, throughputs[i] - loads[i] / denominator);
    }
    double[] change = equations.solution(damping);
    if (change == null) {
      return null;
    }
    double[] next = at.clone();
    for (int j = 0; j < COEFFICIENTS; j++) {
      next[j] += change[j];
    }
    return next;
  }
}
