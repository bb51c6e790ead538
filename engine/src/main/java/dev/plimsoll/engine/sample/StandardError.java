package dev.plimsoll.engine.sample;

import java.util.function.ToDoubleFunction;

/**
 * How far a figure computed from a sample may be from the true one: the standard deviation of its
 * error, in the unit of the figure.
 *
 * <p>For evenly spread points the textbook formulas are far too cautious, since the points of one
 * set know of each other. Sound is to repeat the set with independent scramblings and look at how
 * the results differ ({@link #ofReplicates}): A. B. Owen, "Monte Carlo variance of scrambled net
 * quadrature", SIAM J. Numer. Anal. 34 (1997) 1884-1910; P. L'Ecuyer, "Randomized quasi-Monte
 * Carlo: an introduction for practitioners", MCQMC 2016. Where there is only one set, its aligned
 * blocks of 2^k points are scrambled sets of their own; they complement each other, so treating
 * them as independent ({@link #ofBatches}) errs on the safe side.
 */
public final class StandardError {

  private static final double TWO_SIDED_95 = 1.959963984540054;

  private StandardError() {}

  /**
   * Of the mean of results from independent scramblings.
   *
   * @param results one from each, at least two
   */
  public static double ofReplicates(double... results) {
    if (results.length < 2) {
      throw new IllegalArgumentException("one replicate says nothing of its error");
    }
    return Moments.of(results).deviation() / Math.sqrt(results.length);
  }

  /**
   * Of a statistic of one sample, at most: from the same statistic of equal batches.
   *
   * @param column the sample; what is left over behind the last batch is not looked at
   * @param batches how many batches, at least two; best a power of two, so that each is a net
   * @param statistic a mean, a percentile, a chance
   */
  public static double ofBatches(
      double[] column, int batches, ToDoubleFunction<double[]> statistic) {
    double[] results = new double[batches];
    int length = column.length / batches;
    for (int i = 0; i < batches; i++) {
      double[] batch = new double[length];
      System.arraycopy(column, i * length, batch, 0, length);
      results[i] = statistic.applyAsDouble(batch);
    }
    return ofReplicates(results);
  }

  /** Of the mean of independent draws. */
  public static double ofMean(Moments moments) {
    return moments.deviation() / Math.sqrt((double) moments.count());
  }

  /**
   * Of a percentile of independent draws: half of the distance between the ranks that enclose it
   * with 95 %, over the normal quantile. Source: R. S. Woodruff, "Confidence intervals for medians
   * and other position measures", J. Amer. Statist. Assoc. 47 (1952) 635-646.
   */
  public static double ofPercentile(double[] column, double level) {
    double spread = TWO_SIDED_95 * Math.sqrt(level * (1 - level) / column.length);
    double[] ends =
        Percentiles.of(column, Math.max(0, level - spread), Math.min(1, level + spread));
    return (ends[1] - ends[0]) / (2 * TWO_SIDED_95);
  }
}
