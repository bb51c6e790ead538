package dev.plimsoll.engine.graph;

/** What no operation of the graph says: a function computed for one draw after the other. */
@FunctionalInterface
public interface LaneFunction {

  /**
   * The result for one draw, not a number where there is none.
   *
   * @param arguments the numbers it is given, in order; reused for the next draw
   */
  double of(double[] arguments);

  /** Whether it is done sooner than its result is fetched from memory. */
  default boolean isQuick() {
    return false;
  }
}
