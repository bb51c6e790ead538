package dev.plimsoll.analysis;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.value.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The factors that a stated figure is most often wrong by, and what they give away. */
final class Ratios {

  private static final Rational NEAR = Rational.of(1, 100);
  private static final Rational VERY_NEAR = Rational.of(3, 1_000);
  private static final Rational TWO = Rational.TWO;

  /**
   * A factor.
   *
   * @param number how large it is
   * @param ofBytes whether only information is confused by it
   * @param meaning what confuses people by it
   */
  private record Factor(Rational number, boolean ofBytes, String meaning) {}

  private static final List<Factor> FACTORS =
      List.of(
          new Factor(Rational.of(1_000), false, "one step of prefixes, such as M and G"),
          new Factor(Rational.of(1_024), true, "one step of binary prefixes, such as MiB and GiB"),
          new Factor(Rational.of(1_024, 1_000), true, "the step from kB to KiB"),
          new Factor(Rational.of(1_048_576, 1_000_000), true, "the step from MB to MiB"),
          new Factor(Rational.of(1_073_741_824, 1_000_000_000), true, "the step from GB to GiB"),
          new Factor(
              Rational.of(1_099_511_627_776L, 1_000_000_000_000L), true, "the step from TB to TiB"),
          new Factor(Rational.of(8), true, "bits taken for bytes"),
          new Factor(Rational.of(12), false, "months and years"),
          new Factor(Rational.of(30), false, "days and months"),
          new Factor(Rational.of(365), false, "days and years"),
          new Factor(Rational.of(7), false, "days and weeks"),
          new Factor(Rational.of(24), false, "hours and days"),
          new Factor(Rational.of(60), false, "seconds and minutes, or minutes and hours"),
          new Factor(Rational.of(3_600), false, "seconds and hours"),
          new Factor(Rational.of(100), false, "a percentage taken for a share"));

  private Ratios() {}

  /** What a factor between stated and computed gives away, or null. */
  static @Nullable String explain(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    if (low.isZero() || high.isZero() || figure.low().value().isZero()) {
      return null;
    }
    Rational ratio = figure.low().value().dividedBy(low);
    boolean large = ratio.abs().compareTo(Rational.ONE) > 0;
    Rational size = large ? ratio : Rational.ONE.dividedBy(ratio);
    Factor nearest = null;
    Rational distance = NEAR;
    for (Factor factor : FACTORS) {
      Rational off = size.dividedBy(factor.number()).minus(Rational.ONE).abs();
      boolean near =
          off.compareTo(factor.number().compareTo(TWO) < 0 ? VERY_NEAR : distance) < 0
              && off.compareTo(distance) < 0
              && (!factor.ofBytes() || isInformation(claim));
      Rational times = large ? factor.number() : Rational.ONE.dividedBy(factor.number());
      if (near && fits(claim, figure, low.times(times), high.times(times))) {
        nearest = factor;
        distance = off;
      }
    }
    return nearest == null
        ? null
        : "it is "
            + NumberText.forPeople(nearest.number(), 10, 10)
            + (large ? " times too large: " : " times too small: ")
            + nearest.meaning();
  }

  /** Whether a factor explains the figure, so that the plain quotient need not be told. */
  static boolean explains(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    return explain(claim, figure, low, high) != null;
  }

  private static boolean isInformation(Claim claim) {
    return claim.subject().type() instanceof Type.Quantity quantity
        && !quantity.dimension().exponent("information").isZero();
  }

  private static boolean fits(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    boolean fine =
        Comparison.of(figure.low(), low, claim.rounding()) != Verdict.CONTRADICTS
            && !figure.low().value().isZero();
    return figure.high() == null
        ? fine && low.equals(high)
        : fine && Comparison.of(figure.high(), high, claim.rounding()) != Verdict.CONTRADICTS;
  }
}
