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
    return Math.rint(exact.quantile(p));
  }

  @Override
  public double upperQuantile(double q) {
    return Math.rint(exact.upperQuantile(q));
  }

  @Override
  public double below(double x) {
    double half = Math.floor(x) + 0.5;
    return Math.rint(half) > half ? exact.strictlyBelow(half) : exact.below(half);
  }

  @Override
  public double above(double x) {
    double half = Math.floor(x) + 0.5;
    return Math.rint(half) > half ? exact.atLeast(half) : exact.above(half);
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
    return new Support(Math.rint(exact.support().low()), Math.rint(exact.support().high()));
  }

  @Override
  public boolean isDiscrete() {
    return true;
  }
}
