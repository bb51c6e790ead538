package dev.plimsoll.engine;

import java.util.List;

/**
 * An uncertain input that causes some of the spread of a figure, or several that are correlated and
 * act as one.
 *
 * @param inputs the names of the streams: that of the definition, with a number behind it from its
 *     second uncertain value on
 * @param low the figure with the input at its p5, all others at their medians, in base units
 * @param high the figure with the input at its p95
 * @param rank the rank correlation of input and figure, from -1 to 1; of several inputs the one
 *     that is strongest
 * @param total its total Sobol share of the variance, interactions included, from 0 to 1
 * @param first the share of the variance that is gone on average once it is known
 */
public record Driver(
    List<String> inputs, double low, double high, double rank, double total, double first) {

  /** Copies the list. */
  public Driver {
    inputs = List.copyOf(inputs);
  }

  /**
   * The value of knowing it: by how much the standard deviation of the figure shrinks on average,
   * as a share. Source: the variance that is left on average is that of the figure times one less
   * the first-order index, A. Saltelli et al., Global Sensitivity Analysis: The Primer, 2008, 1.2.
   */
  public double shrinkage() {
    return 1 - Math.sqrt(1 - first);
  }
}
