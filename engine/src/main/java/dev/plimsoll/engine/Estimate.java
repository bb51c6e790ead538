package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.StandardError;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * A statistic of a sample.
 *
 * @param value in base units; infinite where it is unlimited, not a number where there is none
 * @param error its standard error, at most; not a number where nothing tells it
 */
public record Estimate(double value, double error) {

  private static final int BATCHES = 8;

  /** Arithmetic on doubles may leave a whole number a little above itself. */
  private static final double ROUNDING = 1e-6;

  /** Fewer draws than this do not tell how far they are off. */
  public static final int LEAST = 2 * BATCHES;

  /**
   * A percentile of a figure; draws in which it is unlimited count as the highest. Of whole numbers
   * it is one: there are none between two ranks.
   */
  public static Estimate ofPercentile(Sample sample, Typed typed, double level) {
    return ofPercentiles(sample, typed, level).getFirst();
  }

  /** The same of several percentiles, in the order of the levels. */
  public static List<Estimate> ofPercentiles(Sample sample, Typed typed, double... levels) {
    double[][] found = sample.percentilesAndErrors(levels);
    double unit = typed.unit() == null ? 1 : typed.unit().factor().doubleValue();
    boolean whole = isWhole(sample.column(), unit);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < levels.length; i++) {
      double value = found[0][i];
      estimates.add(
          new Estimate(
              whole && Double.isFinite(value) ? Math.ceil(value / unit - ROUNDING) * unit : value,
              found[1][i]));
    }
    return estimates;
  }

  private static boolean isWhole(double[] column, double unit) {
    for (double value : column) {
      double number = value / unit;
      // What is unlimited or no number is not apart from itself rounded either.
      if (Math.abs(number - Math.rint(number)) > ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** The mean, of yes or no the chance of yes. */
  public static Estimate ofMean(Sample sample) {
    return new Estimate(sample.mean(), sample.errorOfMean());
  }

  /** The share of the draws for which something holds, among some of them. */
  public static Estimate ofDraws(Sample sample, DoublePredicate holds, DoublePredicate among) {
    double[] column = sample.column();
    double[] answers = new double[column.length];
    int count = 0;
    for (double value : column) {
      if (among.test(value)) {
        answers[count++] = holds.test(value) ? 1 : 0;
      }
    }
    double[] all = Arrays.copyOf(answers, count);
    double error =
        count < LEAST
            ? Double.NaN
            : StandardError.ofBatches(all, BATCHES, part -> Moments.of(part).mean());
    return new Estimate(Moments.of(all).mean(), error);
  }

  /** How far it may be off as a share of a size; zero where it is unlimited or nothing is told. */
  public double relative(double size) {
    return Double.isFinite(value) && error > 0 && size > 0 ? error / size : 0;
  }
}
