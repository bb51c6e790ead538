package dev.plimsoll.engine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The model by which samplers are compared: the memory of a daemon, {@code 50 + sessions *
 * perSession + clients * perClient + subs * sub}, all six inputs lognormal.
 */
final class ReferenceModel {

  static final double MEAN = 333.499;
  static final double P5 = 246.23;
  static final double P50 = 326.66;
  static final double P95 = 443.96;

  private static final double[][] INTERVALS = {
    {4, 7}, {15, 30}, {0.5, 2}, {30, 80}, {15, 30}, {3, 8}
  };

  static final int INPUTS = INTERVALS.length;

  private static final List<Sampler> SAMPLERS = samplers();

  private ReferenceModel() {}

  private static List<Sampler> samplers() {
    List<Sampler> samplers = new ArrayList<>();
    for (double[] interval : INTERVALS) {
      samplers.add(Sampler.of(new Lognormal(interval[0], interval[1])));
    }
    return samplers;
  }

  /** The exact mean: that of a product of independents is the product of the means. */
  static double exactMean() {
    double[] means = new double[INPUTS];
    for (int i = 0; i < INPUTS; i++) {
      means[i] = new Lognormal(INTERVALS[i][0], INTERVALS[i][1]).mean().orElseThrow();
    }
    return 50 + means[0] * means[1] + means[2] * means[3] + means[4] * means[5];
  }

  /** The inputs, each with its own coordinate of a point set. */
  static List<Draws> inputs(IntFunction<Points> points) {
    List<Draws> inputs = new ArrayList<>();
    for (int i = 0; i < INPUTS; i++) {
      inputs.add(new Draws(points.apply(i), SAMPLERS.get(i)));
    }
    return inputs;
  }

  /** A sample of the total, with scrambled Sobol points. */
  static double[] sample(int count, long seed) {
    return sample(count, i -> SobolPoints.of(i, Seed.of(seed, "input" + i)));
  }

  static double[] sample(int count, IntFunction<Points> points) {
    List<Draws> inputs = inputs(points);
    double[][] columns = new double[INPUTS][count];
    for (int i = 0; i < INPUTS; i++) {
      inputs.get(i).fill(0, columns[i]);
    }
    double[] total = new double[count];
    evaluate(columns, total);
    return total;
  }

  static void evaluate(double[][] x, double[] total) {
    for (int k = 0; k < total.length; k++) {
      total[k] = 50 + x[0][k] * x[1][k] + x[2][k] * x[3][k] + x[4][k] * x[5][k];
    }
  }
}
