package dev.plimsoll.engine.sample;

import java.util.OptionalDouble;

/**
 * Mean and mean square of the part of a distribution within bounds, for those with closed forms.
 * Source: N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions 1, 2nd
 * ed. 1994, ch. 13.10 (normal) and 14.8 (lognormal).
 */
final class PartialMoments {

  private static final double ROOT_OF_TWO_PI = 2.5066282746310007;

  private PartialMoments() {}

  /** One of the two. */
  @FunctionalInterface
  interface Moment {
    OptionalDouble of(Distribution whole, double low, double high);
  }

  static OptionalDouble mean(Distribution whole, double low, double high) {
    return switch (whole) {
      case Normal normal ->
          OptionalDouble.of(normal.average() + normal.deviation() * first(normal, low, high));
      case Lognormal lognormal -> OptionalDouble.of(power(lognormal, 1, low, high));
      case Uniform uniform -> OptionalDouble.of(part(uniform, low, high).mean().getAsDouble());
      default -> OptionalDouble.empty();
    };
  }

  static OptionalDouble meanSquare(Distribution whole, double low, double high) {
    return switch (whole) {
      case Normal normal -> OptionalDouble.of(square(normal, low, high));
      case Lognormal lognormal -> OptionalDouble.of(power(lognormal, 2, low, high));
      case Uniform uniform -> {
        Uniform part = part(uniform, low, high);
        double mean = part.mean().getAsDouble();
        yield OptionalDouble.of(part.variance().getAsDouble() + mean * mean);
      }
      default -> OptionalDouble.empty();
    };
  }

  private static Uniform part(Uniform uniform, double low, double high) {
    Support support = uniform.support().within(low, high);
    return new Uniform(support.low(), support.high());
  }

  /** The mean of the standard normal variable within the bounds. */
  private static double first(Normal normal, double low, double high) {
    double from = normal.normalOf(low);
    double to = normal.normalOf(high);
    return (bell(from) - bell(to)) / between(from, to);
  }

  private static double square(Normal normal, double low, double high) {
    double from = normal.normalOf(low);
    double to = normal.normalOf(high);
    double second = 1 + (weighted(from) - weighted(to)) / between(from, to);
    double m = normal.average();
    double s = normal.deviation();
    return m * m + 2 * m * s * first(normal, low, high) + s * s * second;
  }

  private static double power(Lognormal lognormal, int order, double low, double high) {
    double s = lognormal.deviation();
    double from = lognormal.normalOf(low);
    double to = lognormal.normalOf(high);
    double moment = StrictMath.exp(order * lognormal.logMedian() + order * order * s * s / 2);
    return moment * between(from - order * s, to - order * s) / between(from, to);
  }

  private static double between(double from, double to) {
    return from > 0
        ? NormalProbability.below(-from) - NormalProbability.below(-to)
        : NormalProbability.below(to) - NormalProbability.below(from);
  }

  private static double weighted(double z) {
    return Double.isInfinite(z) ? 0 : z * bell(z);
  }

  private static double bell(double z) {
    return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
  }
}
