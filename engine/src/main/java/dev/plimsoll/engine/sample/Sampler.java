package dev.plimsoll.engine.sample;

/**
 * Turns random points into values of one distribution, by its quantile function: a rising function
 * of the point, the same for a point wherever it stands. Samplers hold no state and serve any
 * number of threads.
 */
public sealed interface Sampler
    permits QuantileTable, ChoiceSampler, WholeSampler, AdjustedSampler, ExactSampler {

  /**
   * Draws a value for each point.
   *
   * @param points as fractions of two to the 64, without sign
   * @param column receives the values; as long as {@code points} or shorter
   */
  void draw(long[] points, double[] column);

  /** The fastest sampler of a distribution. */
  static Sampler of(Distribution distribution) {
    return switch (distribution) {
      case Choice choice -> ChoiceSampler.of(choice);
      case WholeUniform whole -> new WholeSampler(whole);
      case Rounded rounded -> new AdjustedSampler(of(rounded.exact()), Math::rint);
      case Clipped clipped -> new AdjustedSampler(of(clipped.whole()), clipped.bounds()::clamped);
      case Truncated truncated when truncated.isDiscrete() -> new ExactSampler(truncated);
      case NormalBased smooth -> QuantileTable.of(smooth);
      case Uniform smooth -> QuantileTable.of(smooth);
      case Triangular smooth -> QuantileTable.of(smooth);
      case Pert smooth -> QuantileTable.of(smooth);
      case Truncated smooth -> QuantileTable.of(smooth);
    };
  }
}
