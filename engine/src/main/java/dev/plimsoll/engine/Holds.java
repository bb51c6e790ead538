package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;

/** Whether a condition holds; not where it has no answer. */
final class Holds implements LaneFunction {

  /** The one function of the graph, so that the same condition is one number of it. */
  static final LaneFunction LANE = new Holds();

  private Holds() {}

  @Override
  public double of(double[] answer) {
    return holds(answer[0]);
  }

  @Override
  public void apply(double[][] columns, double[] out) {
    double[] answers = columns[0];
    for (int i = 0; i < out.length; i++) {
      out[i] = holds(answers[i]);
    }
  }

  /** Of one, zero and what is no number only the last has the highest bit of an exponent. */
  private static double holds(double answer) {
    long bits = Double.doubleToRawLongBits(answer);
    return Double.longBitsToDouble(bits & ~(bits << 1 >> 63));
  }

  @Override
  public int work() {
    return 1;
  }
}
