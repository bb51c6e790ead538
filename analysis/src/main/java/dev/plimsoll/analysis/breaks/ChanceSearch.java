package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Along;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.StandardError;
import dev.plimsoll.model.program.Term;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds in each draw of the uncertain values where each limit is passed: at some values of the
 * driver for all limits at once, then closer for each, every draw halving a distance of its own.
 */
final class ChanceSearch {

  private static final int SPREAD = 24;
  private static final int BATCHES = 8;

  private final Drive drive;
  private final Drive.Numbers numbers;
  private final Along along;
  private final List<Limit> limits;
  private final List<Term> conditions;
  private final IdentityHashMap<Limit, double[]> columns = new IdentityHashMap<>();

  ChanceSearch(Drive drive, Along along, List<Limit> limits) {
    this.drive = drive;
    this.numbers = drive.numbers();
    this.along = along;
    this.limits = limits;
    this.conditions = limits.stream().map(Limit::opened).toList();
  }

  /** The steps after which a limit is passed in each draw; infinite where it is kept to the end. */
  IdentityHashMap<Limit, double[]> columns() {
    int draws = along.options().count();
    long[] steps = Steps.spread(drive.last(), SPREAD);
    double[][] low = new double[limits.size()][draws];
    double[][] high = new double[limits.size()][draws];
    for (double[] each : high) {
      Arrays.fill(each, Double.POSITIVE_INFINITY);
    }
    double before = -1;
    for (long step : steps) {
      double[] values = new double[draws];
      Arrays.fill(values, numbers.at(step));
      List<double[]> answers = along.drawn(conditions, values);
      for (int i = 0; i < low.length; i++) {
        for (int draw = 0; draw < draws; draw++) {
          if (answers.get(i)[draw] == 1 && Double.isInfinite(high[i][draw])) {
            low[i][draw] = before;
            high[i][draw] = step;
          }
        }
      }
      before = step;
    }
    for (int i = 0; i < low.length; i++) {
      halve(conditions.get(i), low[i], high[i]);
      columns.put(limits.get(i), high[i]);
    }
    return columns;
  }

  private void halve(Term condition, double[] low, double[] high) {
    while (true) {
      double[] values = new double[low.length];
      double[] middle = new double[low.length];
      boolean open = false;
      for (int draw = 0; draw < low.length; draw++) {
        boolean apart = Double.isFinite(high[draw]) && high[draw] - low[draw] > 1;
        open |= apart;
        middle[draw] = apart ? Math.floor((low[draw] + high[draw]) / 2) : Double.NaN;
        values[draw] = numbers.at(apart ? (long) middle[draw] : 0);
      }
      if (!open) {
        return;
      }
      double[] answers = along.drawn(List.of(condition), values).getFirst();
      for (int draw = 0; draw < low.length; draw++) {
        if (!Double.isNaN(middle[draw])) {
          double[] end = answers[draw] == 1 ? high : low;
          end[draw] = middle[draw];
        }
      }
    }
  }

  /**
   * Of each draw the place of the limit that breaks first among some, the first of several that
   * break at once; -1 where none does.
   */
  static int[] first(List<double[]> columns, int draws) {
    int[] first = new int[draws];
    Arrays.fill(first, -1);
    for (int draw = 0; draw < draws; draw++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i)[draw] < least) {
          least = columns.get(i)[draw];
          first[draw] = i;
        }
      }
    }
    return first;
  }

  /** What a column of steps says of a limit. */
  BreakChance chance(double[] column, @Nullable Estimate first) {
    boolean varies = false;
    double[] passed = new double[column.length];
    for (int draw = 0; draw < passed.length; draw++) {
      passed[draw] = Double.isFinite(column[draw]) ? 1 : 0;
      varies |= column[draw] != column[0];
    }
    return new BreakChance(
        varies,
        first,
        share(passed),
        percentile(column, 0.1),
        percentile(column, 0.5),
        percentile(column, 0.9));
  }

  /** How many of some draws there are, as a share; each is 1 or 0. */
  static Estimate share(double[] draws) {
    return estimate(draws, values -> Moments.of(values).mean());
  }

  private Estimate percentile(double[] column, double level) {
    return estimate(column, values -> ranked(values, level));
  }

  /** Whole steps have no values between two ranks. */
  private double ranked(double[] column, double level) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    double step = sorted[(int) Math.ceil(level * sorted.length) - 1];
    return Double.isFinite(step) ? numbers.at((long) step) : step;
  }

  private static Estimate estimate(double[] column, ToDoubleFunction<double[]> statistic) {
    double error =
        column.length < Estimate.LEAST
            ? Double.NaN
            : StandardError.ofBatches(column, BATCHES, statistic);
    return new Estimate(statistic.applyAsDouble(column), error);
  }
}
