package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Hard bounds and a likeliest value, the extremes unlikely: what {@code pert(low, mode, high)}
 * means. A beta distribution whose mean is (low + 4 mode + high) / 6. Sources: D. G. Malcolm, J. H.
 * Roseboom, C. E. Clark and W. Fazar, "Application of a technique for research and development
 * program evaluation", Operations Research 7 (1959) 646-669; the shape with λ = 4 as in D. Vose,
 * Risk Analysis, 3rd ed. 2008.
 *
 * @param low the least value
 * @param mode the likeliest value; may be one of the bounds
 * @param high the greatest value
 */
public record Pert(double low, double mode, double high) implements Distribution {

  private static final double LAMBDA = 4;

  /** Checks the points. */
  public Pert {
    if (!(low <= mode && mode <= high && low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("pert(" + low + ", " + mode + ", " + high + ")");
    }
  }

  /** From its bounds and the likeliest value between. */
  public static Fit of(double low, double mode, double high) {
    Refusal refusal = refusal(low, mode, high, "pert");
    return refusal != null ? refusal : new Fit.Fitted(new Pert(low, mode, high));
  }

  static @Nullable Refusal refusal(double low, double mode, double high, String word) {
    if (!Double.isFinite(low) || !Double.isFinite(mode) || !Double.isFinite(high)) {
      return Ends.notFinite(low, mode, high);
    }
    double[] sorted = {low, mode, high};
    java.util.Arrays.sort(sorted);
    if (sorted[0] == sorted[2]) {
      return Refusal.of("All three of these are {0}: it is a plain value.", "{0}", low);
    }
    return low <= mode && mode <= high
        ? null
        : Refusal.of(
            "The least, the likeliest and the greatest value rise in this order, unlike {0}, {1},"
                + " {2}.",
            word + "({3}, {4}, {5})", low, mode, high, sorted[0], sorted[1], sorted[2]);
  }

  /** The beta distribution on 0 to 1 that is stretched to the bounds. */
  Beta beta() {
    double up = LAMBDA * ((mode - low) / (high - low));
    return new Beta(1 + up, 1 + (LAMBDA - up));
  }

  @Override
  public double quantile(double p) {
    return low + (high - low) * beta().quantile(p);
  }

  @Override
  public double upperQuantile(double q) {
    return high - (high - low) * beta().mirrored().quantile(q);
  }

  @Override
  public double below(double x) {
    return beta().below((support().clamped(x) - low) / (high - low));
  }

  @Override
  public double above(double x) {
    return beta().mirrored().below((high - support().clamped(x)) / (high - low));
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(average());
  }

  private double average() {
    return (low + LAMBDA * mode + high) / (LAMBDA + 2);
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.of((average() - low) * (high - average()) / (LAMBDA + 3));
  }

  @Override
  public Support support() {
    return new Support(low, high);
  }
}
