package dev.plimsoll.analysis;

import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Stated.Digits;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says which end of a range is not as stated, and by how much.
 *
 * @param claim what is stated
 * @param low the low end that is computed
 * @param high the high end
 * @param text how a value is written
 */
record RangeReasons(Claim claim, Rational low, Rational high, Function<Rational, String> text) {

  /** Which ends of a stated range are wrong. */
  String range(Digits first, Digits last) {
    Verdict least = Comparison.of(first, low, claim.rounding());
    Verdict most = Comparison.of(last, high, claim.rounding());
    boolean turned =
        Comparison.of(first, high, claim.rounding()) != Verdict.CONTRADICTS
            && Comparison.of(last, low, claim.rounding()) != Verdict.CONTRADICTS;
    if (turned) {
      return "the ends are stated the other way round";
    }
    if (least != Verdict.CONTRADICTS) {
      return "the low end " + word(least) + ", the " + apart("high end", last, high);
    }
    if (most != Verdict.CONTRADICTS) {
      return "the high end " + word(most) + ", the " + apart("low end", first, low);
    }
    Rational ratio = ratio(first, low);
    return ratio != null && ratio.signum() > 0 && ratio.equals(ratio(last, high))
        ? "both stated ends are " + text(ratio) + " times the computed ones"
        : "the " + apart("low end", first, low) + ", the " + apart("high end", last, high);
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.HOLDS ? "holds" : "is rounded";
  }

  private String apart(String end, Digits stated, Rational computed) {
    Rational ratio = ratio(stated, computed);
    if (ratio == null) {
      return end + " is " + text.apply(computed);
    }
    return ratio.signum() < 0
        ? "stated " + end + " has the other sign"
        : "stated " + end + " is " + text(ratio) + " times the computed one";
  }

  /** How large a stated end is by the computed one; null where one of them is nought. */
  private static @Nullable Rational ratio(Digits stated, Rational computed) {
    return stated.value().isZero() || computed.isZero() ? null : stated.value().dividedBy(computed);
  }

  private static String text(Rational ratio) {
    return NumberText.forPeople(ratio, 6, 5);
  }

  /** Where a single figure lies that is stated of a range. */
  String single(Stated.Figure figure) {
    Digits stated = figure.low();
    if (Comparison.of(stated, low, claim.rounding()) != Verdict.CONTRADICTS) {
      return "it is the low end";
    }
    if (Comparison.of(stated, high, claim.rounding()) != Verdict.CONTRADICTS) {
      return "it is the high end";
    }
    if (stated.value().compareTo(low) < 0) {
      return "it lies below the low end";
    }
    return stated.value().compareTo(high) > 0
        ? "it lies above the high end"
        : "it lies between the ends";
  }

  /** Where a single certain figure lies in a range that is stated of it. */
  static String certain(Stated.Figure figure, Rational value) {
    Digits last = figure.high() == null ? figure.low() : figure.high();
    boolean within =
        value.compareTo(figure.low().value()) >= 0 && value.compareTo(last.value()) <= 0;
    return within ? "it lies within" : "it lies outside";
  }

  /** Which ends do not keep to a limit. */
  static String limit(Relation relation, Rational limit, Rational low, Rational high) {
    boolean fromBelow = relation == Relation.LESS || relation == Relation.AT_MOST;
    Rational best = fromBelow ? low : high;
    return ClaimJudge.related(best.compareTo(limit), relation)
        ? "the " + (fromBelow ? "low" : "high") + " end keeps to it, the other does not"
        : "neither end keeps to it";
  }
}
