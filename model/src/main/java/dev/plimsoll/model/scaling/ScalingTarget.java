package dev.plimsoll.model.scaling;

/**
 * A value that the metric is to be kept at, by a number of instances in proportion: {@code
 * ceil(serving * metric / target)}, the rule of the Horizontal Pod Autoscaler of Kubernetes
 * ("Algorithm details" of its documentation).
 *
 * @param value of the metric
 * @param tolerance how far the metric may be off, as a share of the value, before anything is done
 * @param every how many seconds lie between two looks
 */
public record ScalingTarget(double value, double tolerance, int every) {

  private static final double NEAR = 1e-9;

  /** How many instances are wanted where so many serve, or -1 for as many as there are. */
  long wanted(int serving, double metric) {
    double ratio = metric / value;
    if (Math.abs(ratio - 1) <= tolerance + NEAR) {
      return -1;
    }
    double wanted = serving * ratio;
    return (long) Math.ceil(wanted - wanted * NEAR);
  }
}
