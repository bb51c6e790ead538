package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days or months that are stated of a figure, held against the days that the plan computes. */
final class DatedClaim {

  private final Claim claim;
  private final Stated.Dates dates;
  private final @Nullable LocalDate low;
  private final @Nullable LocalDate high;

  DatedClaim(Evaluation evaluation, Claim claim, Stated.Dates dates) {
    this.claim = claim;
    this.dates = dates;
    boolean uncertain = evaluation.isUncertain(claim.subject());
    Value value = evaluation.value(claim.subject(), claim.source());
    this.low = day(uncertain ? evaluation.low(claim.subject()) : value);
    this.high = day(uncertain ? evaluation.high(claim.subject()) : value);
  }

  private static @Nullable LocalDate day(Value value) {
    return value instanceof Value.Day day ? day.value() : null;
  }

  /** A day holds where it is the computed one, and a month rounds where that lies in it. */
  Verdict verdict() {
    return of(dates.low(), low).and(of(dates.high() == null ? dates.low() : dates.high(), high));
  }

  private static Verdict of(Expr.Period stated, @Nullable LocalDate computed) {
    if (computed == null || computed.isBefore(stated.first()) || computed.isAfter(stated.last())) {
      return Verdict.CONTRADICTS;
    }
    return stated.isMonth() ? Verdict.ROUNDS : Verdict.HOLDS;
  }

  /** Whether as many days are stated as are computed, none of which never comes. */
  private boolean isAlike(LocalDate first, LocalDate last) {
    Expr.Period only = dates.low();
    return dates.high() == null ? only.like(first).equals(only.like(last)) : !first.equals(last);
  }

  /** Why it contradicts, or the empty text. */
  String why() {
    if (low == null || high == null || isAlike(low, high)) {
      return "";
    }
    return dates.high() == null
        ? "a single "
            + (dates.low().isMonth() ? "month" : "day")
            + " is stated of a day that is"
            + " uncertain"
        : "a range is stated of a day that is certain";
  }

  /** How to mend it, or null. */
  @Nullable String hint() {
    if (low == null || high == null) {
      return null;
    }
    if (dates.high() == null && !isAlike(low, high)) {
      String name = claim.expression();
      return "state the range, or say which end is meant: `low("
          + name
          + ")` or `high("
          + name
          + ")`";
    }
    return "write `" + text(low, high) + "`";
  }

  private String text(LocalDate first, LocalDate last) {
    String from = dates.low().like(first);
    return dates.high() == null || first.equals(last)
        ? from
        : from + " to " + dates.high().like(last);
  }

  /** What becomes of it when its document is brought up to date. */
  Restated restated(String why, String computed) {
    if (low == null || high == null) {
      return new Restated.Left("the plan computes " + computed);
    }
    return isAlike(low, high)
        ? new Restated.Days(low, high)
        : new Restated.Left(why + ": " + computed);
  }
}
