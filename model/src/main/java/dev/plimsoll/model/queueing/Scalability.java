package dev.plimsoll.model.queueing;

/**
 * The Universal Scalability Law of N. J. Gunther (Guerrilla Capacity Planning, Springer 2007):
 * throughput under more and more load, or with more and more processors.
 *
 * @param lambda the throughput at a load of one
 * @param sigma contention: the share of work that only one can do at a time
 * @param kappa coherency: what each pair costs by keeping each other up to date
 */
public record Scalability(double lambda, double sigma, double kappa) {

  /** The throughput at a load. */
  public double throughput(double load) {
    return lambda * load / (1 + (load - 1) * (sigma + kappa * load));
  }

  /** The load beyond which more load gives less throughput; infinite where nothing bends it. */
  public static double peak(double sigma, double kappa) {
    if (sigma >= 1) {
      return 1;
    }
    return kappa == 0 ? Double.POSITIVE_INFINITY : Math.max(1, Math.sqrt((1 - sigma) / kappa));
  }
}
