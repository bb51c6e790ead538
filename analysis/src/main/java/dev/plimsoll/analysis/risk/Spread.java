package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.sample.Histogram;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an uncertain number is spread.
 *
 * @param figure what it is
 * @param point its value with each uncertain value at its point
 * @param sample its draws
 * @param low what one in twenty draws stays below
 * @param middle what half of the draws stay below
 * @param high what one in twenty draws exceeds
 * @param mean the mean
 * @param withoutValue the share of the draws in which it has no value
 * @param unlimited the share of the draws in which it is unlimited, of those with a value
 */
public record Spread(
    Definition figure,
    Value point,
    Sample sample,
    Estimate low,
    Estimate middle,
    Estimate high,
    Estimate mean,
    Estimate withoutValue,
    Estimate unlimited) {

  private static final double FIRST = 0.005;
  private static final double LAST = 0.995;

  static Spread of(Definition figure, Value point, Sample sample) {
    Typed typed = figure.formula().typed();
    List<Estimate> percentiles = Estimate.ofPercentiles(sample, typed, 0.05, 0.5, 0.95);
    return new Spread(
        figure,
        point,
        sample,
        percentiles.get(0),
        percentiles.get(1),
        percentiles.get(2),
        Estimate.ofMean(sample),
        Estimate.ofDraws(sample, Double::isNaN, value -> true),
        Estimate.ofDraws(sample, value -> value == Double.POSITIVE_INFINITY, Spread::isThere));
  }

  private static boolean isThere(double value) {
    return !Double.isNaN(value);
  }

  /** Its figures in the order in which they are shown. */
  public List<Estimate> shown() {
    return List.of(low, middle, high, mean);
  }

  /**
   * How far the ends may be off, as a share of them; of one near zero, as a share of the distance
   * between the two.
   */
  double error() {
    double between = high.value() - low.value();
    double distance = Double.isFinite(between) ? between : 0;
    if (figure.type() instanceof Type.Day) {
      return Math.max(low.relative(distance), high.relative(distance));
    }
    return Math.max(
        low.relative(Math.max(Math.abs(low.value()), distance)),
        high.relative(Math.max(Math.abs(high.value()), distance)));
  }

  /**
   * How many draws lie where, over all but the outermost hundredth; null where there is no number.
   */
  public @Nullable Histogram histogram(int bins) {
    double[] ends = sample.percentiles(FIRST, LAST);
    double[] column = sample.column();
    if (!Double.isFinite(ends[0])) {
      return null;
    }
    double last = Double.isFinite(ends[1]) ? ends[1] : greatest(column);
    return Histogram.of(column, bins, ends[0], last);
  }

  private static double greatest(double[] column) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : column) {
      greatest = Double.isFinite(value) ? Math.max(greatest, value) : greatest;
    }
    return greatest;
  }
}
