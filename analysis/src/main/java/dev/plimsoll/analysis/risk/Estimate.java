package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.StandardError;
import java.util.Arrays;
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

  /** A percentile; draws in which the figure is unlimited count as the highest. */
  static Estimate ofPercentile(Sample sample, double level) {
    return new Estimate(sample.percentile(level), sample.errorOfPercentile(level));
  }

  /** The mean, of yes or no the chance of yes. */
  static Estimate ofMean(Sample sample) {
    return new Estimate(sample.mean(), sample.errorOfMean());
  }

  /** The share of the draws for which something holds, among some of them. */
  static Estimate ofDraws(Sample sample, DoublePredicate holds, DoublePredicate among) {
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

  /** The next whole number of a step; itself where there is no step. */
  Estimate upTo(double step) {
    return step > 0 && Double.isFinite(value)
        ? new Estimate(Math.ceil(value / step - ROUNDING) * step, error)
        : this;
  }

  /** How far it may be off as a share of a size; zero where it is unlimited or nothing is told. */
  double relative(double size) {
    return Double.isFinite(value) && error > 0 && size > 0 ? error / size : 0;
  }
}
