package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A share, given by its 90 % interval, that stays between 0 and 1: the logit-normal distribution,
 * whose log-odds are normal. Source: J. Aitchison and S. M. Shen, Biometrika 67 (1980) 261-272.
 *
 * @param low 5 % of the values lie below; above zero
 * @param high 5 % of the values lie above; below one
 */
public record Share(double low, double high) implements NormalBased {

  private static final double PERCENT = 100;

  /** Checks the ends. */
  public Share {
    if (refusal(low, high) != null) {
      throw new IllegalArgumentException("share(" + low + ", " + high + ")");
    }
  }

  /** From the ends of its 90 % interval, as fractions of one. */
  public static Fit of(double low, double high) {
    Refusal refusal = refusal(low, high);
    return refusal != null ? refusal : new Fit.Fitted(new Share(low, high));
  }

  private static @Nullable Refusal refusal(double low, double high) {
    Refusal refusal = Ends.refusal(low, high, "share({0}, {1})");
    if (refusal != null || (low > 0 && high < 1)) {
      return refusal;
    }
    if (low >= 1 && high < PERCENT) {
      return Refusal.of(
          "A share lies between 0% and 100%; {0} stands for {0} times the whole.",
          "share({2}, {3})", low, high, low / PERCENT, high / PERCENT);
    }
    return low >= 0 && high <= 1
        ? Refusal.of(
            "The ends of a share are passed now and then, so they lie within 0% and 100%;"
                + " these would be hard bounds.",
            "between({0}, {1})", low, high)
        : Refusal.of("A share lies between 0% and 100%, not from {0} to {1}.", "", low, high);
  }

  private double deviation() {
    return (odds(high) - odds(low)) / (2 * NormalQuantile.P95);
  }

  /** The natural logarithm of the odds. */
  private static double odds(double share) {
    return StrictMath.log(share) - StrictMath.log1p(-share);
  }

  @Override
  public DoubleUnaryOperator curve() {
    double deviation = deviation();
    return z -> {
      // Measured from the nearer end, so that both ends come out exactly.
      double end = z < 0 ? low : high;
      double by = deviation * (z < 0 ? z + NormalQuantile.P95 : z - NormalQuantile.P95);
      return end / (end + (1 - end) * StrictMath.exp(-by));
    };
  }

  @Override
  public double normalOf(double x) {
    if (x <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return x >= 1
        ? Double.POSITIVE_INFINITY
        : (odds(x) - (odds(low) + odds(high)) / 2) / deviation();
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.empty();
  }

  @Override
  public Support support() {
    return new Support(0, 1);
  }
}
