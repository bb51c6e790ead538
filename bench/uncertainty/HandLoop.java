import dev.plimsoll.engine.sample.Draws;
import dev.plimsoll.engine.sample.Lognormal;
import dev.plimsoll.engine.sample.Moments;
import dev.plimsoll.engine.sample.Percentiles;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Points;
import dev.plimsoll.engine.sample.Sampler;
import dev.plimsoll.engine.sample.Seed;

/**
 * The reference model as one would write it by hand if it were all there is: the same points, draws
 * and percentiles, and one loop over a block for the arithmetic.
 */
final class HandLoop {

  private HandLoop() {}

  /** Mean, p5, p50 and p95 of the total. */
  static double[] figures(int count) {
    Draws[] draws = {
      draws(0, "per_session", 4, 7, count),
      draws(1, "sessions", 15, 30, count),
      draws(2, "per_client", 0.5, 2, count),
      draws(3, "clients", 30, 80, count),
      draws(4, "sub", 15, 30, count),
      draws(5, "subs", 3, 8, count)
    };
    double[][] blocks = new double[draws.length][Points.BLOCK];
    long[] scratch = new long[Points.BLOCK];
    double[] total = new double[count];
    for (int start = 0; start < count; start += Points.BLOCK) {
      for (int i = 0; i < draws.length; i++) {
        draws[i].fill(start, scratch, blocks[i]);
      }
      total(blocks, total, start, Math.min(Points.BLOCK, count - start));
    }
    double[] percentiles = Percentiles.of(total, 0.05, 0.5, 0.95);
    return new double[] {Moments.of(total).mean(), percentiles[0], percentiles[1], percentiles[2]};
  }

  private static void total(double[][] blocks, double[] total, int start, int length) {
    double[] perSession = blocks[0];
    double[] sessions = blocks[1];
    double[] perClient = blocks[2];
    double[] clients = blocks[3];
    double[] sub = blocks[4];
    double[] subs = blocks[5];
    for (int i = 0; i < length; i++) {
      total[start + i] =
          50 + sessions[i] * perSession[i] + clients[i] * perClient[i] + subs[i] * sub[i];
    }
  }

  private static Draws draws(int dimension, String name, double low, double high, int count) {
    return new Draws(
        PointSet.SOBOL.points(dimension, count, Seed.of(0, name)),
        Sampler.of(new Lognormal(low, high)));
  }
}
