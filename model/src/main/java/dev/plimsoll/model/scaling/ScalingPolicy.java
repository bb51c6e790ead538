package dev.plimsoll.model.scaling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How instances are added and taken away.
 *
 * @param capacity what one instance serves in a second; above zero
 * @param lowest the fewest instances; at least one
 * @param highest the most instances
 * @param start how many there are at the start
 * @param metric what is looked at
 * @param window over how many seconds its mean is taken; at least one
 * @param rules what is done when it is above or below a limit
 * @param restarts whether the time that a rule asks for counts anew after each action
 * @param target what it is kept at, or null
 * @param startup after how many seconds a new instance serves
 * @param growCooldown for how many seconds after an action none are added
 * @param shrinkCooldown for how many seconds after an action none are taken away
 * @param excess what becomes of load above the capacity
 */
public record ScalingPolicy(
    double capacity,
    int lowest,
    int highest,
    int start,
    Metric metric,
    int window,
    List<ScalingRule> rules,
    boolean restarts,
    @Nullable ScalingTarget target,
    int startup,
    int growCooldown,
    int shrinkCooldown,
    Excess excess) {

  /** Copies the list. */
  public ScalingPolicy {
    rules = List.copyOf(rules);
  }

  /**
   * What becomes of load above the capacity.
   *
   * @param waits whether it queues up, first come first served; else it is shed
   * @param longest how much may wait; infinite for no limit
   * @param patience for how many seconds anything may wait; what would wait longer at the capacity
   *     of the moment is shed at once; infinite for no limit
   */
  public record Excess(boolean waits, double longest, double patience) {

    double kept(double left, double capacity) {
      return waits ? Math.min(left, Math.min(longest, patience(capacity))) : 0;
    }

    private double patience(double capacity) {
      return Double.isInfinite(patience) ? patience : capacity * patience;
    }
  }
}
