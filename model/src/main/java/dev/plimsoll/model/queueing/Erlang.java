package dev.plimsoll.model.queueing;

/**
 * The formulas of A. K. Erlang (Solution of some problems in the theory of probabilities of
 * significance in automatic telephone exchanges, 1917) for requests that come at random.
 */
public final class Erlang {

  /** What a sum of positive terms is no longer moved by. */
  private static final double NEGLIGIBLE = 0x1p-54;

  /** How near to the number of servers a load counts as just that: it may be a few bits off. */
  private static final double NEAR = 1e-12;

  private Erlang() {}

  /**
   * Erlang's B formula: the share of requests that find all servers busy where they cannot wait.
   *
   * @param load arrivals times service time, in busy servers, not negative
   * @param servers a whole number from 1 on, or infinity
   */
  public static double blocked(double load, double servers) {
    return 1 / inverseBlocked(load, servers);
  }

  /**
   * Erlang's C formula: the share of requests that have to wait where all can; 1 where servers are
   * saturated.
   */
  public static double waits(double load, double servers) {
    if (isSaturated(load, servers)) {
      return 1;
    }
    double inverse = inverseBlocked(load, servers);
    double used = load / servers;
    return inverse == Double.POSITIVE_INFINITY
        ? 0
        : 1 / (inverse * ((servers - load) / servers) + used);
  }

  /** Whether as much comes as can be served, or more, so that a queue grows without end. */
  static boolean isSaturated(double load, double servers) {
    return load >= servers * (1 - NEAR) && load > 0;
  }

  /**
   * The inverse of the B formula, {@code sum over k of c! / (c - k)! / a^k}: its terms are all
   * positive, so nothing cancels for any number of servers. It is infinite where the share of
   * blocked requests is too small for a double.
   */
  private static double inverseBlocked(double load, double servers) {
    if (load == Double.POSITIVE_INFINITY) {
      return servers == Double.POSITIVE_INFINITY ? Double.NaN : 1;
    }
    if (load == 0 || servers == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 1;
    double term = 1;
    for (double free = servers; free > 0; free--) {
      term *= free / load;
      sum += term;
      boolean falls = free <= load;
      if (sum == Double.POSITIVE_INFINITY || (falls && term < sum * NEGLIGIBLE)) {
        break;
      }
    }
    return sum;
  }
}
