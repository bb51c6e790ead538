package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * Another distribution held within bounds: values outside count as the bound they pass, as where a
 * queue is full or a limiter cuts. {@link Truncated} leaves such values out instead.
 *
 * @param whole what is held
 * @param low the lower bound; may be minus infinity
 * @param high the upper bound; may be infinity
 */
public record Clipped(Distribution whole, double low, double high) implements Distribution {

  /** Checks the bounds. */
  public Clipped {
    if (!(low < high)) {
      throw new IllegalArgumentException(whole + " within " + low + " and " + high);
    }
  }

  /** A distribution and the bounds it is held within, one of which may be infinite. */
  public static Fit of(Distribution whole, double low, double high) {
    return low < high
        ? new Fit.Fitted(new Clipped(whole, low, high))
        : Refusal.of("The lower bound {0} is not below the upper bound {1}.", "", low, high);
  }

  /** What it is held within. */
  Support bounds() {
    return new Support(low, high);
  }

  @Override
  public double quantile(double p) {
    return bounds().clamped(whole.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return bounds().clamped(whole.upperQuantile(q));
  }

  @Override
  public double below(double x) {
    return x < low ? 0 : x >= high ? 1 : whole.below(x);
  }

  @Override
  public double above(double x) {
    return x < low ? 1 : x >= high ? 0 : whole.above(x);
  }

  @Override
  public double strictlyBelow(double x) {
    return x <= low ? 0 : x > high ? 1 : whole.strictlyBelow(x);
  }

  @Override
  public double atLeast(double x) {
    return x <= low ? 1 : x > high ? 0 : whole.atLeast(x);
  }

  @Override
  public OptionalDouble mean() {
    return mixed(PartialMoments::mean, low, high);
  }

  @Override
  public OptionalDouble variance() {
    OptionalDouble mean = mean();
    OptionalDouble square = mixed(PartialMoments::meanSquare, low * low, high * high);
    return mean.isEmpty() || square.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(square.getAsDouble() - mean.getAsDouble() * mean.getAsDouble());
  }

  /** A moment within the bounds mixed with what stands on them. */
  private OptionalDouble mixed(PartialMoments.Moment moment, double atLow, double atHigh) {
    double below = whole.strictlyBelow(low);
    double above = whole.above(high);
    double inside = 1 - below - above;
    OptionalDouble within = inside > 0 ? moment.of(whole, low, high) : OptionalDouble.of(0);
    return within.isEmpty()
        ? within
        : OptionalDouble.of(
            (below > 0 ? below * atLow : 0)
                + (above > 0 ? above * atHigh : 0)
                + (inside > 0 ? inside * within.getAsDouble() : 0));
  }

  @Override
  public Support support() {
    Support whole = this.whole.support();
    return new Support(bounds().clamped(whole.low()), bounds().clamped(whole.high()));
  }

  @Override
  public boolean isDiscrete() {
    return whole.isDiscrete();
  }
}
