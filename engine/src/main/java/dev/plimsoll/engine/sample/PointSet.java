package dev.plimsoll.engine.sample;

/** The ways to spread points. */
public enum PointSet {
  /** Scrambled Sobol points, the default: the figures settle quickest. */
  SOBOL,
  /** A Latin hypercube: each input alone is spread evenly. */
  LATIN_HYPERCUBE,
  /** Independent draws. */
  PLAIN;

  /**
   * The coordinate of one input.
   *
   * @param dimension its place among the inputs it meets, from 0 on, the low ones being the best
   *     spread; beyond those that Sobol's points have, a Latin hypercube takes over
   * @param count how many points will be asked for
   * @param seed the randomness of this input
   */
  public Points points(int dimension, long count, Seed seed) {
    return switch (this) {
      case SOBOL ->
          dimension < SobolPoints.DIMENSIONS
              ? SobolPoints.of(dimension, seed)
              : LatinHypercube.of(count, seed);
      case LATIN_HYPERCUBE -> LatinHypercube.of(count, seed);
      case PLAIN -> new PlainMonteCarlo(seed);
    };
  }
}
