import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.PointSet;

/** How far the figures of the reference model lie from the true ones, over many seeds. */
final class Accuracy {

  private static final double MEAN = 333.499;
  private static final double P95 = 443.96;

  private final ReferenceModel model;
  private final int seeds;

  Accuracy(ReferenceModel model, int seeds) {
    this.model = model;
    this.seeds = seeds;
  }

  /** Standard errors of the mean and of p95, each as a share of the true value. */
  double[] errors(PointSet points, int count) {
    double[] means = new double[seeds];
    double[] percentiles = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      double[] figures = model.figures(new SamplingOptions(count, seed, points, 1));
      means[seed] = figures[0];
      percentiles[seed] = figures[3];
    }
    return new double[] {
      Moments.of(means).deviation() / MEAN, Moments.of(percentiles).deviation() / P95
    };
  }

  /** The least power of two of samples whose p95 has at most this standard error. */
  int enough(PointSet points, double error) {
    int count = 1024;
    while (errors(points, count)[1] > error) {
      count *= 2;
    }
    return count;
  }
}
