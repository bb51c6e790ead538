package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Claim.Rounding;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges claims: what the document states against what the plan computes. */
final class ClaimJudge {

  private final Evaluation evaluation;
  private final Reasons reasons;
  private final ClaimText texts;
  private final DrawnFigures drawn;

  ClaimJudge(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.reasons = new Reasons(evaluation);
    this.texts = new ClaimText(evaluation);
    this.drawn = new DrawnFigures(evaluation);
  }

  JudgedClaim judge(Claim claim) {
    Value value = drawn.value(claim);
    String computed = texts.computed(claim, value);
    if (claim.misfit() != null) {
      return done(claim, Verdict.CONTRADICTS, computed, claim.misfit(), claim.hint());
    }
    if (value instanceof Value.Waiting waiting) {
      String why = "waits for " + String.join(", ", waiting.unset());
      return done(claim, Verdict.WAITS, computed, why, null);
    }
    if (value instanceof Value.Failed) {
      return done(claim, Verdict.WAITS, computed, "it could not be computed", null);
    }
    return switch (claim.stated()) {
      case Stated.Formula formula -> againstFormula(claim, formula, value, computed);
      case Stated.Figure figure -> againstFigure(claim, figure, value, computed);
      case Stated.Dates dates -> againstDates(claim, dates, computed);
    };
  }

  private JudgedClaim againstFormula(
      Claim claim, Stated.Formula formula, Value value, String computed) {
    Value stated = evaluation.value(formula.term(), claim.source());
    if (!stated.isKnown()) {
      return done(claim, Verdict.WAITS, computed, "the stated side has no value yet", null);
    }
    Term subject = claim.subject();
    Term other = formula.term();
    boolean holds;
    if (evaluation.isUncertain(subject) || evaluation.isUncertain(other)) {
      holds =
          switch (claim.relation()) {
            case EQUALS ->
                related(evaluation.low(subject), evaluation.low(other), Relation.EQUALS)
                    && related(evaluation.high(subject), evaluation.high(other), Relation.EQUALS);
            case LESS, AT_MOST ->
                related(evaluation.high(subject), evaluation.low(other), claim.relation());
            case GREATER, AT_LEAST ->
                related(evaluation.low(subject), evaluation.high(other), claim.relation());
          };
    } else {
      holds = related(value, stated, claim.relation());
    }
    if (holds) {
      return done(claim, Verdict.HOLDS, computed, "", null);
    }
    return done(claim, Verdict.CONTRADICTS, computed, whyNot(claim, formula, value, stated), null);
  }

  /** Why one figure of the plan is not the other it is said to be, or the empty text. */
  private String whyNot(Claim claim, Stated.Formula formula, Value value, Value stated) {
    if (claim.relation() != Relation.EQUALS) {
      return "";
    }
    String twoValues = OneFact.text(evaluation.program(), claim, formula);
    boolean certain =
        !evaluation.isUncertain(claim.subject()) && !evaluation.isUncertain(formula.term());
    if (twoValues.isEmpty()
        && certain
        && value instanceof Value.Number number
        && stated instanceof Value.Number other) {
      return String.join("; ", reasons.of(claim, other.value(), number.value()));
    }
    return twoValues;
  }

  private static boolean related(Value value, Value stated, Relation relation) {
    if (relation == Relation.EQUALS) {
      return Arithmetic.same(value, stated);
    }
    return isOrdered(value)
        && isOrdered(stated)
        && related(Arithmetic.compare(value, stated), relation);
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Number
        || value instanceof Value.Day
        || value instanceof Value.Unlimited;
  }

  static boolean related(int order, Relation relation) {
    return switch (relation) {
      case EQUALS -> order == 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private JudgedClaim againstFigure(
      Claim claim, Stated.Figure figure, Value value, String computed) {
    boolean uncertain = evaluation.isUncertain(claim.subject());
    Value low = uncertain ? evaluation.low(claim.subject()) : value;
    Value high = uncertain ? evaluation.high(claim.subject()) : value;
    Relation relation = relation(claim, figure);
    if (!(low instanceof Value.Number lowest) || !(high instanceof Value.Number highest)) {
      boolean beyond =
          value instanceof Value.Unlimited
              && (relation == Relation.AT_LEAST || relation == Relation.GREATER);
      return done(claim, beyond ? Verdict.HOLDS : Verdict.CONTRADICTS, computed, "", null);
    }
    if (relation != Relation.EQUALS) {
      Rational worst =
          relation == Relation.LESS || relation == Relation.AT_MOST
              ? highest.value()
              : lowest.value();
      Rational limit = figure.low().value();
      if (related(worst.compareTo(limit), relation)) {
        return done(claim, Verdict.HOLDS, computed, "", null);
      }
      boolean range = !lowest.value().equals(highest.value());
      String why =
          range ? RangeReasons.limit(relation, limit, lowest.value(), highest.value()) : "";
      return done(claim, Verdict.CONTRADICTS, computed, why, null);
    }
    DrawnFigures.Drawn told = drawn.of(claim);
    if (told != null && told.allows(figure.low().value())) {
      return fromDraws(claim, told, computed);
    }
    Verdict verdict =
        Comparison.of(figure.low(), lowest.value(), claim.rounding())
            .and(
                Comparison.of(
                    figure.high() == null ? figure.low() : figure.high(),
                    highest.value(),
                    claim.rounding()));
    return switch (verdict) {
      case ROUNDS -> rounds(claim, figure, lowest.value(), highest.value(), computed);
      case CONTRADICTS -> contradicts(claim, figure, lowest.value(), highest.value(), computed);
      case HOLDS, WAITS -> done(claim, verdict, computed, "", null);
    };
  }

  private JudgedClaim againstDates(Claim claim, Stated.Dates dates, String computed) {
    DatedClaim dated = new DatedClaim(evaluation, claim, dates);
    Verdict verdict = dated.verdict();
    return switch (verdict) {
      case ROUNDS -> done(claim, verdict, computed, "to the month", null);
      case CONTRADICTS -> done(claim, verdict, computed, dated.why(), dated.hint());
      case HOLDS, WAITS -> done(claim, verdict, computed, "", null);
    };
  }

  /** A figure that the draws bear out, as far as they can tell. */
  private JudgedClaim fromDraws(Claim claim, DrawnFigures.Drawn told, String computed) {
    String error = drawn.error(told.error(), claim.subject().typed());
    JudgedClaim judged =
        done(claim, Verdict.ROUNDS, computed, "drawn, with a standard error of " + error, null);
    if (!told.isTooFine() || claim.disputed() != null) {
      return judged;
    }
    List<Diagnostic> findings = new ArrayList<>(judged.findings());
    findings.add(
        Diagnostic.of(AnalysisCode.FINER_THAN_DRAWN, claim.source(), claim.stated().span(), error)
            .hint("state fewer digits, or `@within(…)`"));
    return new JudgedClaim(
        claim, judged.verdict(), judged.stated(), computed, judged.why(), findings);
  }

  /** How the value is to relate to a stated figure, by the claim or by the figure's own bound. */
  static Relation relation(Claim claim, Stated.Figure figure) {
    if (claim.relation() != Relation.EQUALS) {
      return claim.relation();
    }
    return switch (figure.bound()) {
      case EXACT -> Relation.EQUALS;
      case BELOW -> Relation.LESS;
      case AT_MOST -> Relation.AT_MOST;
      case ABOVE -> Relation.GREATER;
      case AT_LEAST -> Relation.AT_LEAST;
    };
  }

  private JudgedClaim rounds(
      Claim claim, Stated.Figure figure, Rational low, Rational high, String computed) {
    JudgedClaim judged = done(claim, Verdict.ROUNDS, computed, "rounded from " + computed, null);
    Stated.Digits last = figure.high() == null ? figure.low() : figure.high();
    Rational off =
        Comparison.off(figure.low().value(), low).max(Comparison.off(last.value(), high));
    boolean said =
        !claim.rounding().equals(Rounding.AS_STATED)
            || claim.disputed() != null
            || off.compareTo(Comparison.FAR) <= 0;
    if (said) {
      return judged;
    }
    List<Diagnostic> findings = new ArrayList<>(judged.findings());
    findings.add(
        Diagnostic.of(
                AnalysisCode.ROUNDED_FAR,
                claim.source(),
                claim.stated().span(),
                NumberText.forPeople(off.times(Rational.of(100)).round(Rational.of(1, 10))) + "%")
            .hint("the plan computes " + computed + ": state another digit, or `@within(…)`"));
    return new JudgedClaim(
        claim, judged.verdict(), judged.stated(), computed, judged.why(), findings);
  }

  private JudgedClaim contradicts(
      Claim claim, Stated.Figure figure, Rational low, Rational high, String computed) {
    RangeReasons ends =
        new RangeReasons(
            claim,
            low,
            high,
            value -> evaluation.display().text(Value.of(value), claim.subject().typed()));
    if (!low.equals(high) && figure.high() == null) {
      String name = claim.expression();
      return done(
          claim,
          Verdict.CONTRADICTS,
          computed,
          "a single figure is stated of a value that is uncertain; " + ends.single(figure),
          "state the range, or say which end is meant: `low("
              + name
              + ")` or `high("
              + name
              + ")`");
    }
    if (low.equals(high) && figure.high() != null) {
      return done(
          claim,
          Verdict.CONTRADICTS,
          computed,
          "a range is stated of a value that is certain; " + RangeReasons.certain(figure, low),
          "write `" + Fixes.text(claim, figure, low, high) + "`");
    }
    List<String> why = new ArrayList<>(reasons.of(claim, figure, low, high));
    boolean measured = figure.high() == null && !low.isZero() && !figure.low().value().isZero();
    boolean explained = Ratios.explains(claim, figure, low, high);
    if (measured && !explained) {
      why.addFirst(apart(figure.low().value().dividedBy(low)));
    }
    if (figure.high() != null && !explained) {
      why.addFirst(ends.range(figure.low(), figure.high()));
    }
    return done(
        claim,
        Verdict.CONTRADICTS,
        computed,
        String.join("; ", why),
        "write `" + Fixes.text(claim, figure, low, high) + "`");
  }

  private static String apart(Rational ratio) {
    return ratio.equals(Rational.of(-1))
        ? "it has the other sign"
        : "the stated figure is " + NumberText.forPeople(ratio, 6, 5) + " times the computed one";
  }

  private JudgedClaim done(
      Claim claim, Verdict verdict, String computed, String why, @Nullable String hint) {
    String stated = texts.stated(claim);
    List<Diagnostic> findings = new ArrayList<>();
    if (verdict == Verdict.CONTRADICTS && claim.disputed() == null) {
      Diagnostic diagnostic =
          Diagnostic.of(
              AnalysisCode.CONTRADICTS, claim.source(), claim.stated().span(), stated, computed);
      if (!claim.pinned()) {
        diagnostic = diagnostic.and(claim.subjectSpan(), "computes to " + computed);
      }
      findings.add((why.isEmpty() ? diagnostic : diagnostic.note(why)).hint(hint));
    }
    if (claim.disputed() != null && verdict != Verdict.CONTRADICTS && verdict != Verdict.WAITS) {
      findings.add(disputeOver(claim).hint("remove `@disputed`"));
    }
    return new JudgedClaim(claim, verdict, stated, computed, why, findings);
  }

  private static Diagnostic disputeOver(Claim claim) {
    Diagnostic diagnostic = Diagnostic.of(AnalysisCode.DISPUTE_OVER, claim.source(), claim.span());
    String why = claim.disputed();
    return why == null || why.isEmpty()
        ? diagnostic
        : diagnostic.note("it was disputed because: " + why);
  }
}
