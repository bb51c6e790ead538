package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * How an uncertain value is spread, in the unit of its caller. Both tails are described separately,
 * because a probability near one has no digits left for the upper one.
 */
public sealed interface Distribution
    permits NormalBased,
        Uniform,
        Triangular,
        Pert,
        Choice,
        WholeUniform,
        Rounded,
        Truncated,
        Clipped {

  /**
   * The value that is not passed with some probability.
   *
   * @param p a probability, above 0 and below 1
   */
  double quantile(double p);

  /**
   * The value that is reached or passed with some probability.
   *
   * @param q a probability, above 0 and below 1
   */
  double upperQuantile(double q);

  /** The probability of a value of at most {@code x}. */
  double below(double x);

  /** The probability of a value above {@code x}. */
  double above(double x);

  /** The mean, where a closed form is known. */
  OptionalDouble mean();

  /** The variance, in the squared unit, where a closed form is known. */
  OptionalDouble variance();

  /** Between which values it lies. */
  Support support();

  /** Whether the quantile function has jumps: only some values occur. */
  default boolean isDiscrete() {
    return false;
  }

  /** The probability of a value below {@code x}, {@code x} itself not counted. */
  default double strictlyBelow(double x) {
    return isDiscrete() ? below(Math.nextDown(x)) : below(x);
  }

  /** The probability of {@code x} or a value above. */
  default double atLeast(double x) {
    return isDiscrete() ? above(Math.nextDown(x)) : above(x);
  }
}
