package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** How far the figures of the reference model are off, over many seeds, and how far they say so. */
final class AccuracyTest {

  private static final int COUNT = 4096;
  private static final int SEEDS = 300;

  /** The promise is kept by a narrow margin, so that the error itself has to be known well. */
  private static final int MANY_SEEDS = 3000;

  @Test
  void manySamplesFindTheTruth() {
    assertThat(ReferenceModel.exactMean()).isCloseTo(ReferenceModel.MEAN, within(5e-4));
    double[] total = ReferenceModel.sample(1 << 20, 1);
    assertThat(Moments.of(total).mean()).isCloseTo(ReferenceModel.exactMean(), within(1e-3));
    double[] found = Percentiles.of(total, 0.05, 0.5, 0.95);
    assertThat(found[0]).isCloseTo(ReferenceModel.P5, within(0.1));
    assertThat(found[1]).isCloseTo(ReferenceModel.P50, within(0.1));
    assertThat(found[2]).isCloseTo(ReferenceModel.P95, within(0.1));
  }

  @Test
  void scrambledSobolPointsReachThePromisedAccuracy() {
    LongFunction<double[]> sobol = seed -> ReferenceModel.sample(COUNT, seed);
    assertThat(meanError(sobol)).isLessThan(0.0001);
    assertThat(error(MANY_SEEDS, sobol, ReferenceModel.P95, AccuracyTest::p95)).isLessThan(0.0035);
  }

  @Test
  void latinHypercubesLieBetweenSobolPointsAndPlainMonteCarlo() {
    double latin =
        meanError(seed ->
            ReferenceModel.sample(
                COUNT, i -> LatinHypercube.of(COUNT, Seed.of(seed, "input" + i))));
    double plain =
        meanError(seed ->
            ReferenceModel.sample(COUNT, i -> new PlainMonteCarlo(Seed.of(seed, "input" + i))));
    assertThat(latin).isBetween(0.0003, 0.0008);
    assertThat(plain).isBetween(0.0023, 0.0035);
  }

  private static double meanError(LongFunction<double[]> sample) {
    return error(SEEDS, sample, ReferenceModel.exactMean(), column -> Moments.of(column).mean());
  }

  private static double p95Error(LongFunction<double[]> sample) {
    return error(SEEDS, sample, ReferenceModel.P95, AccuracyTest::p95);
  }

  private static double p95(double[] column) {
    return Percentiles.of(column, 0.95)[0];
  }

  /** The root of the mean squared error, as a share of the truth. */
  private static double error(
      int seeds, LongFunction<double[]> sample, double truth, ToDoubleFunction<double[]> figure) {
    double sum = 0;
    for (int seed = 0; seed < seeds; seed++) {
      double error = figure.applyAsDouble(sample.apply(seed)) / truth - 1;
      sum += error * error;
    }
    return Math.sqrt(sum / seeds);
  }

  @Test
  void batchesNeverPromiseMoreThanIsTrue() {
    double mean = 0;
    double p95 = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] total = ReferenceModel.sample(COUNT, seed);
      mean += square(StandardError.ofBatches(total, 8, x -> Moments.of(x).mean()));
      p95 += square(StandardError.ofBatches(total, 8, AccuracyTest::p95));
    }
    LongFunction<double[]> sobol = seed -> ReferenceModel.sample(COUNT, seed);
    double meanRatio = Math.sqrt(mean / SEEDS) / ReferenceModel.MEAN / meanError(sobol);
    double p95Ratio = Math.sqrt(p95 / SEEDS) / ReferenceModel.P95 / p95Error(sobol);
    assertThat(meanRatio).isBetween(1.0, 4.0);
    assertThat(p95Ratio).isBetween(1.0, 1.3);
  }

  @Test
  void replicatesTellTheTruth() {
    int replicates = 8;
    double claimed = 0;
    double[] means = new double[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] results = new double[replicates];
      for (int r = 0; r < replicates; r++) {
        results[r] = Moments.of(ReferenceModel.sample(512, seed * 1000L + r)).mean();
      }
      means[seed] = Moments.of(results).mean();
      claimed += square(StandardError.ofReplicates(results));
    }
    assertThat(Math.sqrt(claimed / SEEDS) / Moments.of(means).deviation()).isBetween(0.85, 1.15);
  }

  @Test
  void independentDrawsHaveTheTextbookErrors() {
    double[] figures = new double[SEEDS];
    double claimed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      long base = seed;
      double[] total =
          ReferenceModel.sample(COUNT, i -> new PlainMonteCarlo(Seed.of(base, "input" + i)));
      figures[seed] = p95(total);
      claimed += square(StandardError.ofPercentile(total, 0.95));
      assertThat(StandardError.ofMean(Moments.of(total))).isBetween(0.85, 1.05);
    }
    assertThat(Math.sqrt(claimed / SEEDS) / Moments.of(figures).deviation()).isBetween(0.85, 1.2);
  }

  private static double square(double x) {
    return x * x;
  }
}
