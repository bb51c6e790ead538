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

  /**
   * The results for many draws.
   *
   * @param columns the numbers of each argument, as many as there is room for results
   */
  default void apply(double[][] columns, double[] out) {
    double[] arguments = new double[columns.length];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < arguments.length; j++) {
        arguments[j] = columns[j][i];
      }
      out[i] = of(arguments);
    }
  }

  /** Whether it is done sooner than its result is fetched from memory. */
  default boolean isQuick() {
    return false;
  }
}
