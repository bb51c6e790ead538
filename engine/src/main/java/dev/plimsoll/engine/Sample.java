package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.MomentsRun;
import dev.plimsoll.engine.sample.BatchPercentiles;
import dev.plimsoll.engine.sample.Extremes;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Percentiles;
import dev.plimsoll.engine.sample.StandardError;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to in many draws of the uncertain values, in base units. In a draw in which
 * it has no value it is not a number; unlimited is infinity. Statistics leave out the draws without
 * a value.
 */
public final class Sample {

  /** Into how many batches a sample is cut to tell how far its statistics may be off. */
  private static final int BATCHES = 8;

  private final double[] column;
  private final Type type;
  private final Codes codes;
  private final int threads;
  private @Nullable Present present;

  /** A column, and how many threads may look at it. */
  Sample(double[] column, Type type, Codes codes, int threads) {
    this.column = column;
    this.type = type;
    this.codes = codes;
    this.threads = threads;
  }

  /** The draws in which the figure has a value. */
  private static final class Present {
    private final double[] values;
    private final int threads;
    private final Extremes extremes;
    private @Nullable Moments moments;

    private Present(double[] values, int threads, Extremes extremes, @Nullable Moments moments) {
      this.values = values;
      this.threads = threads;
      this.extremes = extremes;
      this.moments = moments;
    }

    static Present of(double[] column, int threads) {
      // What is no number shows in the extremes, so nothing is looked for where they are fine.
      Present all = ofNumbers(column, threads);
      return Double.isNaN(all.extremes.low())
          ? ofNumbers(
              Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray(), threads)
          : all;
    }

    /** A long column is gone over once, a short one twice where its moments are asked for. */
    private static Present ofNumbers(double[] values, int threads) {
      if (values.length <= BatchPercentiles.MOST) {
        return new Present(values, threads, Extremes.of(values), null);
      }
      Moments moments = MomentsRun.of(values, threads);
      return new Present(values, threads, new Extremes(moments.low(), moments.high()), moments);
    }

    /** Whether it is limited in all of them. */
    boolean isFinite() {
      return extremes.areFinite();
    }

    Moments moments() {
      Moments known = moments;
      if (known == null) {
        known = MomentsRun.of(values, threads);
        moments = known;
      }
      return known;
    }
  }

  private Present present() {
    Present known = present;
    if (known == null) {
      known = Present.of(column, threads);
      present = known;
    }
    return known;
  }

  /** The value in each draw; not to be changed. */
  public double[] column() {
    return column;
  }

  /** How many draws there are. */
  public int count() {
    return column.length;
  }

  /** Whether not all draws are the same. */
  public boolean moves() {
    for (double value : column) {
      if (Double.compare(value, column[0]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The type of the figure. */
  public Type type() {
    return type;
  }

  /** The share of the draws in which the figure has a value. */
  public double valued() {
    return (double) present().values.length / column.length;
  }

  /** The mean; infinite where the figure may be unlimited. */
  public double mean() {
    return present().isFinite() ? present().moments().mean() : mean(present().values);
  }

  private double mean(double[] values) {
    return present().isFinite()
        ? Moments.of(values).mean()
        : Arrays.stream(values).sum() / values.length;
  }

  /** The standard deviation; not a number where the figure may be unlimited. */
  public double deviation() {
    return present().isFinite() ? present().moments().deviation() : Double.NaN;
  }

  /** The value that a share of the draws does not exceed. */
  public double percentile(double level) {
    return percentiles(level)[0];
  }

  /** Several percentiles at once, one for each level from 0 to 1. */
  public double[] percentiles(double... levels) {
    Present there = present();
    if (!there.isFinite() || there.values.length == 0) {
      return percentiles(there.values, levels);
    }
    Extremes ends = there.extremes;
    return there.values.length > BatchPercentiles.MOST
        ? Percentiles.within(ends.low(), ends.high(), there.values, threads, levels)
        : search(levels).whole();
  }

  /** Of values some of which are unlimited: those at the nearest ranks. */
  private static double[] percentiles(double[] values, double... levels) {
    if (values.length == 0) {
      double[] none = new double[levels.length];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] found = new double[levels.length];
    for (int i = 0; i < levels.length; i++) {
      found[i] = sorted[(int) Math.rint(levels[i] * (sorted.length - 1))];
    }
    return found;
  }

  /** The share of the draws in which a condition holds, among those in which it has an answer. */
  public double chance() {
    return mean();
  }

  /** How far the mean, or the chance, may be off: its standard error, at most. */
  public double errorOfMean() {
    return error(this::mean);
  }

  /** How far the standard deviation may be off: its standard error, at most. */
  public double errorOfDeviation() {
    return error(values -> Moments.of(values).deviation());
  }

  /** How far a percentile may be off: its standard error, at most. */
  public double errorOfPercentile(double level) {
    return percentilesAndErrors(level)[1][0];
  }

  /**
   * Several percentiles and how far each may be off, for less work than one after the other.
   *
   * @return the percentiles, then the errors, in the order of the levels
   */
  double[][] percentilesAndErrors(double... levels) {
    double[] errors = new double[levels.length];
    if (present().values.length < 2 * BATCHES) {
      Arrays.fill(errors, Double.NaN);
      return new double[][] {percentiles(levels), errors};
    }
    boolean few = present().values.length <= BatchPercentiles.MOST;
    BatchPercentiles search = present().isFinite() ? search(levels) : null;
    double[][] batches = search == null ? batches(levels) : search.batches(BATCHES);
    double[] results = new double[BATCHES];
    for (int i = 0; i < errors.length; i++) {
      for (int batch = 0; batch < BATCHES; batch++) {
        results[batch] = batches[batch][i];
      }
      errors[i] = StandardError.ofReplicates(results);
    }
    return new double[][] {search != null && few ? search.whole() : percentiles(levels), errors};
  }

  /** The percentiles of each batch where some values are unlimited. */
  private double[][] batches(double... levels) {
    double[] values = present().values;
    int length = values.length / BATCHES;
    double[][] batches = new double[BATCHES][];
    for (int i = 0; i < BATCHES; i++) {
      batches[i] = percentiles(Arrays.copyOfRange(values, i * length, (i + 1) * length), levels);
    }
    return batches;
  }

  private BatchPercentiles search(double... levels) {
    Extremes ends = present().extremes;
    return new BatchPercentiles(ends.low(), ends.high(), present().values, levels);
  }

  private double error(ToDoubleFunction<double[]> statistic) {
    double[] values = present().values;
    return values.length < 2 * BATCHES
        ? Double.NaN
        : StandardError.ofBatches(values, BATCHES, statistic);
  }

  /**
   * For a text, a rung or a yes or no: how often it is each of its values, the most frequent first.
   */
  public Map<Value, Double> shares() {
    Map<Double, Integer> counts = new LinkedHashMap<>();
    for (double value : present().values) {
      counts.merge(value, 1, Integer::sum);
    }
    Map<Value, Double> shares = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
        .forEach(entry ->
            shares.put(
                codes.value(entry.getKey(), type),
                (double) entry.getValue() / present().values.length));
    return shares;
  }
}
