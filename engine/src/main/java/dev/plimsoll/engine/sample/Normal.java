package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The normal distribution.
 *
 * @param average the mean
 * @param deviation the standard deviation, above zero
 */
public record Normal(double average, double deviation) implements NormalBased {

  /** Checks the parameters. */
  public Normal {
    if (!(deviation > 0) || !Double.isFinite(deviation) || !Double.isFinite(average)) {
      throw new IllegalArgumentException("normal(" + average + ", " + deviation + ")");
    }
  }

  /** From mean and standard deviation. */
  public static Fit of(double mean, double deviation) {
    if (!Double.isFinite(mean) || !Double.isFinite(deviation)) {
      return Ends.notFinite(mean, deviation);
    }
    if (deviation == 0) {
      return Refusal.of("A normal distribution without spread is a plain value.", "{0}", mean);
    }
    return deviation < 0
        ? Refusal.of(
            "A standard deviation is above zero, not {1}.",
            "normal({0}, {2})", mean, deviation, -deviation)
        : new Fit.Fitted(new Normal(mean, deviation));
  }

  /** From the ends of a 90 % interval: 5 % of the values lie below, 5 % above. */
  public static Fit ofInterval(double low, double high) {
    Refusal refusal = Ends.refusal(low, high, "normal({0}, {1})");
    return refusal != null
        ? refusal
        : new Fit.Fitted(new Normal(low / 2 + high / 2, (high / 2 - low / 2) / NormalQuantile.P95));
  }

  @Override
  public DoubleUnaryOperator curve() {
    return z -> average + deviation * z;
  }

  @Override
  public double normalOf(double x) {
    return (x - average) / deviation;
  }

  @Override
  public OptionalDouble mean() {
    return OptionalDouble.of(average);
  }

  @Override
  public OptionalDouble variance() {
    return OptionalDouble.of(deviation * deviation);
  }

  @Override
  public Support support() {
    return Support.ALL;
  }
}
