package dev.plimsoll.engine.sample;

/** A figure as a function of its inputs, evaluated for a block of samples at once. */
@FunctionalInterface
public interface ColumnFunction {

  /**
   * Evaluates a block.
   *
   * @param inputs a column for each input, all of one length; are not changed
   * @param output receives the figure
   */
  void evaluate(double[][] inputs, double[] output);
}
