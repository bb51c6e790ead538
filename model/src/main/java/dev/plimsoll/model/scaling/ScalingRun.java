package dev.plimsoll.model.scaling;

import java.util.List;

/** What came of a load and a policy, second by second. */
public final class ScalingRun {

  private final double capacity;
  private final double[] arrived;
  private final double[] queue;
  private final double[] shed;
  private final int[] serving;
  private final int[] instances;
  private final List<ScalingAction> actions;
  private final Totals totals;

  ScalingRun(
      double capacity,
      double[] arrived,
      double[] queue,
      double[] shed,
      int[] serving,
      int[] instances,
      List<ScalingAction> actions,
      Totals totals) {
    this.capacity = capacity;
    this.arrived = arrived;
    this.queue = queue;
    this.shed = shed;
    this.serving = serving;
    this.instances = instances;
    this.actions = List.copyOf(actions);
    this.totals = totals;
  }

  /**
   * The run as a whole.
   *
   * @param peak the most instances, those that start included
   * @param arrived what came
   * @param served what was served
   * @param shed what was turned away
   * @param waiting what waits at the end
   * @param utilisation the highest of one second
   * @param longestQueue the most that waited at the end of a second
   * @param longestWait the most seconds that something had to wait at the capacity of the moment
   * @param overloaded how many seconds more came than could be served
   * @param heldBack how many seconds instances were asked for beyond the highest number
   * @param instanceSeconds the sum of all instances over all seconds, those that start included
   */
  public record Totals(
      int peak,
      double arrived,
      double served,
      double shed,
      double waiting,
      double utilisation,
      double longestQueue,
      double longestWait,
      int overloaded,
      int heldBack,
      long instanceSeconds) {}

  /**
   * One second.
   *
   * @param load what comes in it
   * @param capacity what could be served in it
   * @param instances how many there are, those that start included
   * @param serving how many of them serve
   * @param utilisation the share of the capacity that is used
   * @param queue what waits at its end
   * @param shed what is turned away in it
   * @param delay for how many seconds the last of the queue waits at this capacity
   */
  public record Moment(
      int second,
      double load,
      double capacity,
      int instances,
      int serving,
      double utilisation,
      double queue,
      double shed,
      double delay) {}

  /** How many seconds it lasted. */
  public int seconds() {
    return arrived.length;
  }

  /** How many instances there are in a second, those that start included. */
  public int instances(int second) {
    return instances[second];
  }

  /** A second, from 0 on. */
  public Moment at(int second) {
    double able = serving[second] * capacity;
    double before = second == 0 ? 0 : queue[second - 1];
    double served = before + arrived[second] - queue[second] - shed[second];
    double used = served >= able ? 1 : Math.max(0, served / able);
    return new Moment(
        second,
        arrived[second],
        able,
        instances[second],
        serving[second],
        used,
        queue[second],
        shed[second],
        queue[second] / able);
  }

  /** What was done, in order. */
  public List<ScalingAction> actions() {
    return actions;
  }

  /** The run as a whole. */
  public Totals totals() {
    return totals;
  }
}
