package dev.plimsoll.model.scaling;

/**
 * A rule that adds or takes away instances.
 *
 * @param grows whether it adds
 * @param by how many
 * @param above whether the metric has to be above the limit, rather than below
 * @param limit of the metric
 * @param seconds how long without a break; at least one
 */
public record ScalingRule(boolean grows, int by, boolean above, double limit, int seconds) {

  /**
   * A mean over seconds differs from its limit by rounding alone where both are the same: what is
   * that near is not above it.
   */
  private static final double NEAR = 1e-9;

  boolean holds(double metric) {
    double near = Math.abs(limit) * NEAR;
    return above ? metric > limit + near : metric < limit - near;
  }
}
