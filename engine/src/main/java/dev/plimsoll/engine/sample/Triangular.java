package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * Hard bounds and a likeliest value, the density falling in straight lines from it to both bounds.
 * {@link Pert} is smoother and trusts the bounds less. Source: M. Evans, N. Hastings and B.
 * Peacock, Statistical Distributions, 3rd ed. 2000, ch. 40.
 *
 * @param low the least value
 * @param mode the likeliest value; may be one of the bounds
 * @param high the greatest value
 */
public record Triangular(double low, double mode, double high) implements Distribution {

  /** Checks the points. */
  public Triangular {
    if (!(low <= mode && mode <= high && low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException("triangular(" + low + ", " + mode + ", " + high + ")");
    }
  }

  /** From its bounds and the likeliest value between. */
  public static Fit of(double low, double mode, double high) {
    Refusal refusal = Pert.refusal(low, mode, high, "triangular");
    return refusal != null ? refusal : new Fit.Fitted(new Triangular(low, mode, high));
  }

  @Override
  public double quantile(double p) {
    double turn = (mode - low) / (high - low);
    return p <= turn ? rising(p) : falling(1 - p);
  }

  @Override
  public double upperQuantile(double q) {
    double turn = (high - mode) / (high - low);
    return q <= turn ? falling(q) : rising(1 - q);
  }

  private double rising(double p) {
    return low + Math.sqrt(p * (high - low) * (mode - low));
  }

  private double falling(double q) {
    return high - Math.sqrt(q * (high - low) * (high - mode));
  }

  @Override
  public double below(double x) {
    double at = support().clamped(x);
    return at < mode ? (at - low) * (at - low) / ((high - low) * (mode - low)) : 1 - above(at);
  }

  @Override
  public double above(double x) {
    double at = support().clamped(x);
    return at > mode
        ? (high - at) * (high - at) / ((high - low) * (high - mode))
        : at == mode ? (high - mode) / (high - low) : 1 - below(at);
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(low / 3 + mode / 3 + high / 3);
  }

  @Override
  public OptionalDouble variance() {
    double left = mode - low;
    double right = high - mode;
    return OptionalDouble.of((left * left + left * right + right * right) / 18);
  }

  @Override
  public Support support() {
    return new Support(low, high);
  }
}
