package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.check.StatedDigits;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Claim.Rounding;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Value;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the digits with which a pinned figure holds: those of the computed value, at the precision
 * of the figure, in its scale and unit, rounded as the figure says. A digit is added only where the
 * figure would else come to zero or be reported as rounded far.
 */
public final class Restating {

  private static final int MAX_DECIMALS = 12;
  private static final Restated KEPT = new Restated.Kept();

  private final Evaluation evaluation;
  private final Claim claim;
  private final Stated.Figure figure;

  private Restating(Evaluation evaluation, Claim claim, Stated.Figure figure) {
    this.evaluation = evaluation;
    this.claim = claim;
    this.figure = figure;
  }

  /** What becomes of the figure of a claim; one that is not pinned is kept. */
  public static Restated of(Evaluation evaluation, JudgedClaim judged) {
    Claim claim = judged.claim();
    boolean stands = judged.verdict() == Verdict.HOLDS || judged.verdict() == Verdict.ROUNDS;
    if (stands || !claim.pinned() || claim.stated() instanceof Stated.Formula) {
      return KEPT;
    }
    String disputed = claim.disputed();
    if (disputed != null) {
      return new Restated.Left(disputed.isEmpty() ? "disputed" : "disputed: " + disputed);
    }
    if (judged.verdict() == Verdict.WAITS || claim.misfit() != null) {
      return new Restated.Left(judged.why());
    }
    return switch (claim.stated()) {
      case Stated.Formula formula -> KEPT;
      case Stated.Figure figure -> new Restating(evaluation, claim, figure).restated(judged);
      case Stated.Dates dates ->
          new DatedClaim(evaluation, claim, dates).restated(judged.why(), judged.computed());
    };
  }

  private Restated restated(JudgedClaim judged) {
    boolean uncertain = evaluation.isUncertain(claim.subject());
    Value low =
        uncertain ? evaluation.low(claim.subject()) : new DrawnFigures(evaluation).value(claim);
    Value high = uncertain ? evaluation.high(claim.subject()) : low;
    if (!(low instanceof Value.Number lowest) || !(high instanceof Value.Number highest)) {
      return new Restated.Left("the plan computes " + judged.computed());
    }
    UnitProduct own = claim.subject().unit();
    if (figure.low().unit().isNone() && own != null && !own.isNone()) {
      return new Restated.Left("the plan computes " + judged.computed() + ", the unit is missing");
    }
    Relation relation = ClaimJudge.relation(claim, figure);
    if (relation != Relation.EQUALS) {
      boolean below = relation == Relation.LESS || relation == Relation.AT_MOST;
      return numbers(bound((below ? highest : lowest).value(), relation), null, judged);
    }
    if (lowest.value().equals(highest.value()) != (figure.high() == null)) {
      return new Restated.Left(judged.why() + ": " + judged.computed());
    }
    Stated.Digits last = figure.high();
    Restated.Decimal end = last == null ? null : number(last, highest.value());
    return last != null && end == null
        ? numbers(null, null, judged)
        : numbers(number(figure.low(), lowest.value()), end, judged);
  }

  private static Restated numbers(
      Restated.@Nullable Decimal low, Restated.@Nullable Decimal high, JudgedClaim judged) {
    return low == null
        ? new Restated.Left("no such figure comes near " + judged.computed())
        : new Restated.Numbers(low, high);
  }

  private Restated.@Nullable Decimal number(Stated.Digits stated, Rational value) {
    Rational worth = worth(stated);
    Rational exact = value.dividedBy(worth);
    Rational given = claim.rounding().step();
    Rational grain = (given == null ? stated.step() : given).dividedBy(worth);
    for (int more = 0; more <= MAX_DECIMALS; more++) {
      Restated.Decimal number = written(stated, rounded(exact, grain));
      if (number == null || fits(stated, number, value)) {
        return number;
      }
      if (given != null) {
        return null;
      }
      grain = grain.dividedBy(Rational.TEN);
    }
    return null;
  }

  /** The bound nearest to a value that it keeps to; bounds are round numbers, and stay so. */
  private Restated.@Nullable Decimal bound(Rational value, Relation relation) {
    Stated.Digits stated = figure.low();
    Expr.Amount written = stated.written();
    Rational exact = value.dividedBy(worth(stated));
    Rational given = claim.rounding().step();
    Rational round = StatedDigits.step(written.digits(), written.scale(), true);
    Rational grain =
        given == null
            ? round.dividedBy(Rational.TEN.pow(written.scale().exponent()))
            : given.dividedBy(worth(stated));
    boolean below = relation == Relation.LESS || relation == Relation.AT_MOST;
    Rational bound = below ? exact.ceil(grain) : exact.floor(grain);
    if (!ClaimJudge.related(exact.compareTo(bound), relation)) {
      bound = below ? bound.plus(grain) : bound.minus(grain);
    }
    return written(stated, bound);
  }

  /** What one before scale and unit is worth in base units. */
  private static Rational worth(Stated.Digits stated) {
    int exponent = stated.written().scale().exponent();
    return stated.unit().factor().times(Rational.TEN.pow(exponent));
  }

  private Rational rounded(Rational exact, Rational grain) {
    return switch (claim.rounding().direction()) {
      case NEAREST -> exact.round(grain);
      case UP -> exact.ceil(grain);
      case DOWN -> exact.floor(grain);
    };
  }

  /** A number with as many decimals as stated, or more where it needs them. */
  private static Restated.@Nullable Decimal written(Stated.Digits stated, Rational number) {
    OptionalInt needed = number.decimalPlaces();
    if (needed.isEmpty() || needed.getAsInt() > 2 * MAX_DECIMALS) {
      return null;
    }
    String digits = stated.written().digits();
    int point = digits.indexOf('.');
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    return new Restated.Decimal(number, Math.max(decimals, needed.getAsInt()));
  }

  /** Whether the figure holds or rounds with a number, and still says something. */
  private boolean fits(Stated.Digits stated, Restated.Decimal number, Rational value) {
    Rational worth = number.value().times(worth(stated));
    Rational step =
        StatedDigits.step(number.digits(), stated.written().scale(), figure.approximate())
            .times(stated.unit().factor());
    Stated.Digits digits =
        new Stated.Digits(worth, step, stated.unit(), number.value(), stated.written());
    Verdict verdict = Comparison.of(digits, value, claim.rounding());
    if (verdict != Verdict.ROUNDS || !claim.rounding().equals(Rounding.AS_STATED)) {
      return verdict != Verdict.CONTRADICTS;
    }
    return Comparison.off(worth, value).compareTo(Comparison.FAR) <= 0;
  }
}
