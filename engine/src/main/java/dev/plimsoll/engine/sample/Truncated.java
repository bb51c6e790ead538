package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * The part of another distribution that lies within bounds, both included: what lies outside is as
 * if it never happened, and the rest is scaled up to certainty. {@link Clipped} moves what lies
 * outside onto the bounds instead.
 *
 * @param whole what is cut
 * @param low the lower bound; may be minus infinity
 * @param high the upper bound; may be infinity
 */
public record Truncated(Distribution whole, double low, double high) implements Distribution {

  /** With less than this inside, the shape within the bounds says nothing of the distribution. */
  private static final double LEAST = 1e-6;

  /** Checks the bounds. */
  public Truncated {
    if (!(low < high && mass(whole, low, high) >= LEAST)) {
      throw new IllegalArgumentException(whole + " within " + low + " and " + high);
    }
  }

  /** A distribution and the bounds it is cut at, one of which may be infinite. */
  public static Fit of(Distribution whole, double low, double high) {
    if (!(low < high)) {
      return Refusal.of(
          "The lower bound {0} is not below the upper bound {1}.",
          low > high ? "low = {1}, high = {0}" : "", low, high);
    }
    double mass = mass(whole, low, high);
    if (mass >= LEAST) {
      return new Fit.Fitted(
          whole instanceof Uniform uniform
              ? new Uniform(Math.max(uniform.low(), low), Math.min(uniform.high(), high))
              : new Truncated(whole, low, high));
    }
    double lower = whole.quantile(0.05);
    double upper = whole.upperQuantile(0.05);
    return Refusal.of(
        "Almost nothing is left "
            + (low == Double.NEGATIVE_INFINITY
                ? "below {1}"
                : high == Double.POSITIVE_INFINITY ? "above {0}" : "between {0} and {1}")
            + ": nine tenths of the values lie between {2} and {3}.",
        "",
        low,
        high,
        lower,
        upper);
  }

  private static double mass(Distribution whole, double low, double high) {
    double below = whole.strictlyBelow(low);
    // In the upper tail the probabilities below have no digits left.
    return below > 0.5 ? whole.atLeast(low) - whole.above(high) : whole.below(high) - below;
  }

  @Override
  public double quantile(double p) {
    return part().at(p, 1 - p);
  }

  @Override
  public double upperQuantile(double q) {
    return part().at(1 - q, q);
  }

  /** The probabilities that all quantiles need. */
  Part part() {
    return new Part(
        whole, support(), whole.strictlyBelow(low), whole.above(high), mass(whole, low, high));
  }

  /**
   * The part with its probabilities.
   *
   * @param support between which values it lies
   * @param below the probability of what is cut off below
   * @param above of what is cut off above
   * @param mass of what is left
   */
  record Part(Distribution whole, Support support, double below, double above, double mass) {

    /**
     * A quantile.
     *
     * @param p the probability of a lower value
     * @param q the probability of a higher one, with its own digits
     */
    double at(double p, double q) {
      double lower = below + p * mass;
      double upper = above + q * mass;
      return support.clamped(lower < upper ? whole.quantile(lower) : whole.upperQuantile(upper));
    }
  }

  @Override
  public double below(double x) {
    if (x < low || x >= high) {
      return x < low ? 0 : 1;
    }
    return mass(whole, low, x) / mass(whole, low, high);
  }

  @Override
  public double above(double x) {
    if (x < low || x >= high) {
      return x < low ? 1 : 0;
    }
    return (whole.above(x) - whole.above(high)) / mass(whole, low, high);
  }

  @Override
  public OptionalDouble mean() {
    return PartialMoments.mean(whole, low, high);
  }

  @Override
  public OptionalDouble variance() {
    OptionalDouble mean = mean();
    OptionalDouble square = PartialMoments.meanSquare(whole, low, high);
    return mean.isEmpty() || square.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(square.getAsDouble() - mean.getAsDouble() * mean.getAsDouble());
  }

  @Override
  public Support support() {
    return whole.support().within(low, high);
  }

  @Override
  public boolean isDiscrete() {
    return whole.isDiscrete();
  }
}
