package dev.plimsoll.engine.sample;

import java.util.function.DoubleUnaryOperator;

/**
 * Rounds or clips what another sampler draws.
 *
 * @param sampler draws first
 * @param adjustment a function that never falls
 */
record AdjustedSampler(Sampler sampler, DoubleUnaryOperator adjustment) implements Sampler {

  @Override
  public void draw(long[] points, double[] column) {
    sampler.draw(points, column);
    for (int i = 0; i < column.length; i++) {
      column[i] = adjustment.applyAsDouble(column[i]);
    }
  }
}
