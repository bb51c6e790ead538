package dev.plimsoll.analysis;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The factors that a stated figure is most often wrong by, and what they give away. */
final class Ratios {

  /**
   * A factor.
   *
   * @param number how large it is
   * @param meaning what confuses people by it
   */
  private record Factor(Rational number, String meaning) {}

  private static final List<Factor> FACTORS =
      List.of(
          new Factor(Rational.of(1_000), "one step of decimal prefixes, such as MB and GB"),
          new Factor(Rational.of(1_024), "one step of binary prefixes, such as MiB and GiB"),
          new Factor(Rational.of(1_024, 1_000), "the step from kB to KiB"),
          new Factor(Rational.of(1_048_576, 1_000_000), "the step from MB to MiB"),
          new Factor(Rational.of(1_073_741_824, 1_000_000_000), "the step from GB to GiB"),
          new Factor(
              Rational.of(1_099_511_627_776L, 1_000_000_000_000L), "the step from TB to TiB"),
          new Factor(Rational.of(8), "bits taken for bytes"),
          new Factor(Rational.of(12), "months and years"),
          new Factor(Rational.of(30), "days and months"),
          new Factor(Rational.of(365), "days and years"),
          new Factor(Rational.of(7), "days and weeks"),
          new Factor(Rational.of(24), "hours and days"),
          new Factor(Rational.of(60), "seconds and minutes, or minutes and hours"),
          new Factor(Rational.of(3_600), "seconds and hours"),
          new Factor(Rational.of(100), "a share taken for a percentage"));

  private Ratios() {}

  /** What a factor between stated and computed gives away, or null. */
  static @Nullable String explain(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    if (low.isZero() || high.isZero()) {
      return null;
    }
    for (Factor factor : FACTORS) {
      if (fits(claim, figure, low.times(factor.number()), high.times(factor.number()))) {
        return "it is " + text(factor) + " times too large: " + factor.meaning();
      }
      if (fits(claim, figure, low.dividedBy(factor.number()), high.dividedBy(factor.number()))) {
        return "it is " + text(factor) + " times too small: " + factor.meaning();
      }
    }
    return null;
  }

  private static String text(Factor factor) {
    return NumberText.forPeople(factor.number(), 10, 10);
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
