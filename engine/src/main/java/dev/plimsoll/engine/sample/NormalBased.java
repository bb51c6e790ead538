package dev.plimsoll.engine.sample;

import java.util.function.DoubleUnaryOperator;

/**
 * A distribution that is a rising function of one standard normal variable. Tables for all of these
 * share the normal quantiles of their nodes, and correlated inputs skip the way over probabilities.
 */
public sealed interface NormalBased extends Distribution
    permits Normal, Lognormal, Share, ThreePoints {

  /** The function of a standard normal variable, with all that does not depend on it worked out. */
  DoubleUnaryOperator curve();

  /** The value at a standard normal variable. */
  default double atNormal(double z) {
    return curve().applyAsDouble(z);
  }

  /** The standard normal variable of a value: the inverse of {@link #atNormal}. */
  double normalOf(double x);

  @Override
  default double quantile(double p) {
    return atNormal(NormalQuantile.of(p));
  }

  @Override
  default double upperQuantile(double q) {
    return atNormal(-NormalQuantile.of(q));
  }

  @Override
  default double below(double x) {
    return NormalProbability.below(normalOf(x));
  }

  @Override
  default double above(double x) {
    return NormalProbability.below(-normalOf(x));
  }
}
