package dev.plimsoll.engine.graph;

import java.util.List;

/** What no operation of the graph says: a function computed for one draw after the other. */
@FunctionalInterface
public interface LaneFunction {

  /** A function of two numbers. */
  @FunctionalInterface
  interface OfTwo extends LaneFunction {

    /** The result for one draw, not a number where there is none. */
    double of(double first, double second);

    @Override
    default double of(double[] arguments) {
      return of(arguments[0], arguments[1]);
    }

    @Override
    default void apply(double[][] columns, double[] out) {
      double[] first = columns[0];
      double[] second = columns[1];
      for (int i = 0; i < out.length; i++) {
        out[i] = of(first[i], second[i]);
      }
    }
  }

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

  /** The same for one thread alone, which may keep what it works with from one call to the next. */
  default LaneFunction alone() {
    return this;
  }

  /**
   * Where results are.
   *
   * @param value between which numbers those are that there are
   * @param mayFail whether there may be none
   */
  record Within(Interval value, boolean mayFail) {}

  /**
   * Where results are while the arguments move; what is not known is anywhere.
   *
   * @param arguments between which numbers those are
   */
  default Within within(List<Interval> arguments) {
    return new Within(Interval.ALL, true);
  }

  /** Whether it stays as it is while its arguments move, but for jumps. */
  default boolean isStepped() {
    return false;
  }

  /** As long as how many additions it takes, about; what takes few is not worth keeping. */
  default int work() {
    return 10;
  }
}
