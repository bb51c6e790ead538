package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * Another distribution rounded to the nearest whole number, halves to the even one: what {@code
 * whole(3 to 8)} means. Ends that are whole stay the 5 % and 95 % points.
 *
 * @param exact what is rounded
 */
public record Rounded(Distribution exact) implements Distribution {

  /**
   * The whole numbers nearest to another distribution, except that those between two hard bounds
   * are each as likely as any other.
   */
  public static Fit of(Distribution exact) {
    return switch (exact) {
      case Uniform uniform -> WholeUniform.of(uniform.low(), uniform.high());
      case WholeUniform whole -> new Fit.Fitted(whole);
      case Rounded whole -> new Fit.Fitted(whole);
      default -> new Fit.Fitted(new Rounded(exact));
    };
  }

  @Override
  public double quantile(double p) {
    return StrictMath.rint(exact.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return StrictMath.rint(exact.upperQuantile(q));
  }

  @Override
  public double below(double x) {
    double half = StrictMath.floor(x) + 0.5;
    return exact.isDiscrete() && StrictMath.rint(half) > half
        ? exact.strictlyBelow(half)
        : exact.below(half);
  }

  @Override
  public double above(double x) {
    double half = StrictMath.floor(x) + 0.5;
    return exact.isDiscrete() ? 1 - below(x) : exact.above(half);
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
    return new Support(
        StrictMath.rint(exact.support().low()), StrictMath.rint(exact.support().high()));
  }

  @Override
  public boolean isDiscrete() {
    return true;
  }
}
