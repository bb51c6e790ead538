package dev.plimsoll.model.queueing;

/**
 * Requests that come at random and wait in one line for the first free of several servers, first
 * come, first served. Times are multiples of the mean service time; where servers are saturated
 * they are infinite.
 *
 * @param load arrivals times mean service time, in busy servers
 * @param servers a whole number from 1 on, or infinity
 */
public record MultiServerQueue(double load, double servers) {

  private static final int MOST_STEPS = 200;

  /** The mean wait where service times are exponential: M/M/c. */
  public double meanWait() {
    if (isSaturated()) {
      return Double.POSITIVE_INFINITY;
    }
    double waits = Erlang.waits(load, servers);
    return waits == 0 ? 0 : waits / (servers - load);
  }

  /** The wait that a share of requests does not exceed in M/M/c: its tail is exponential. */
  public double wait(double share) {
    if (isSaturated()) {
      return Double.POSITIVE_INFINITY;
    }
    double waits = Erlang.waits(load, servers);
    return waits <= 1 - share ? 0 : StrictMath.log(waits / (1 - share)) / (servers - load);
  }

  /**
   * The time from arrival to answer that a share of requests does not exceed in M/M/c. Its tail has
   * two exponentials, that of the service and that of the wait, and no inverse in closed form, so
   * it is halved down to the last bit.
   */
  public double response(double share) {
    if (isSaturated()) {
      return Double.POSITIVE_INFINITY;
    }
    double waits = Erlang.waits(load, servers);
    double rest = StrictMath.log(1 - share);
    double low = -rest;
    if (waits == 0) {
      return low;
    }
    double high = low + wait(share) + 1;
    while (logTail(high, waits) > rest) {
      high *= 2;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double middle = (low + high) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (logTail(middle, waits) > rest) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * The logarithm of the share of requests that take longer than a time:
   *
   * <p>{@code e^-t (1 + C t (1 - e^-z) / z)} with {@code z = (c - a - 1) t}, which is {@code (1 -
   * C) e^-t + C ((c - a) e^-t - e^-(c - a)t) / (c - a - 1)} in a form that nothing happens to where
   * both rates are the same.
   */
  private double logTail(double time, double waits) {
    double z = (servers - load - 1) * time;
    if (z < -500) {
      // 1 is lost beside e^-z here; taken out, since it would overflow further on.
      return -time - z + StrictMath.log(waits * time / -z);
    }
    double mean = z == 0 ? 1 : -StrictMath.expm1(-z) / z;
    return -time + StrictMath.log1p(waits * time * mean);
  }

  /**
   * The mean wait where all service times are the same, M/D/c, by the approximation of G. P.
   * Cosmetatos (Some approximate equilibrium results for the multi-server queue M/G/r, Operational
   * Research Quarterly 27, 1976). Exact for one server. It is not taken beyond what it is in light
   * traffic, where one waits for the first of c evenly spread ends of service.
   */
  public double constantWait() {
    double wait = meanWait();
    if (wait == 0 || wait == Double.POSITIVE_INFINITY) {
      return wait;
    }
    double used = load / servers;
    double correction =
        (1 - used) * (servers - 1) * (Math.sqrt(4 + 5 * servers) - 2) / (16 * used * servers);
    double lightTraffic = (servers - 1) / (servers + 1);
    return wait / 2 * (1 + Math.min(correction, lightTraffic));
  }

  /**
   * The mean wait where service times are spread in any way, M/G/c, by the approximation of T.
   * Kimura (A two-moment approximation for the mean waiting time in the GI/G/s queue, Management
   * Science 32, 1986): a weighted harmonic mean of the waits for exponential and for constant
   * service times. For one server it is the formula of Pollaczek and Khinchine, which is exact.
   *
   * @param variation the squared coefficient of variation: the variance of service times over the
   *     square of their mean
   */
  public double generalWait(double variation) {
    double exponential = meanWait();
    if (exponential == 0 || exponential == Double.POSITIVE_INFINITY) {
      return exponential;
    }
    double constant = constantWait();
    return (1 + variation) / (2 * variation / exponential + (1 - variation) / constant);
  }

  private boolean isSaturated() {
    return Erlang.isSaturated(load, servers);
  }
}
