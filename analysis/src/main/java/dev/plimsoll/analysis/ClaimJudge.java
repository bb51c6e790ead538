package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.syntax.Expr.Bound;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Claim.Rounding;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges claims: what the document states against what the plan computes. */
final class ClaimJudge {

  private static final Rational FAR = Rational.of(1, 20);

  private final Evaluation evaluation;
  private final Reasons reasons;

  ClaimJudge(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.reasons = new Reasons(evaluation);
  }

  JudgedClaim judge(Claim claim) {
    Term subject = claim.subject();
    Value value = evaluation.value(subject, claim.source());
    String computed = computed(claim, value);
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
    };
  }

  private String computed(Claim claim, Value value) {
    Term subject = claim.subject();
    if (evaluation.isUncertain(subject)) {
      return evaluation.display().text(evaluation.low(subject), subject.typed())
          + " to "
          + evaluation.display().text(evaluation.high(subject), subject.typed());
    }
    if (value instanceof Value.Number number
        && claim.misfit() == null
        && claim.stated() instanceof Stated.Figure figure
        && !figure.low().unit().isNone()) {
      return in(figure.low(), number.value());
    }
    return evaluation.display().text(value, subject.typed());
  }

  /** A computed number in the unit of a stated one, so that the two can be seen side by side. */
  private String in(Stated.Digits digits, Rational value) {
    String shown =
        evaluation
            .display()
            .unscaled(value, new Typed(new Type.Quantity(digits.unit().dimension()), digits.unit()))
            .text();
    return shown;
  }

  private JudgedClaim againstFormula(
      Claim claim, Stated.Formula formula, Value value, String computed) {
    Value stated = evaluation.value(formula.term(), claim.source());
    if (!stated.isKnown()) {
      return done(claim, Verdict.WAITS, computed, "the stated side has no value yet", null);
    }
    boolean ordered =
        value instanceof Value.Number
            || value instanceof Value.Day
            || value instanceof Value.Unlimited;
    boolean comparable = ordered && !(stated instanceof Value.None);
    boolean holds =
        claim.relation() == Relation.EQUALS
            ? Arithmetic.same(value, stated)
            : comparable && related(Arithmetic.compare(value, stated), claim.relation());
    if (evaluation.isUncertain(claim.subject())) {
      holds &= Arithmetic.same(evaluation.low(claim.subject()), evaluation.high(claim.subject()));
    }
    String why = holds ? "" : "the plan computes " + computed;
    return done(claim, holds ? Verdict.HOLDS : Verdict.CONTRADICTS, computed, why, null);
  }

  private static boolean related(int order, Relation relation) {
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
      return done(
          claim,
          beyond ? Verdict.HOLDS : Verdict.CONTRADICTS,
          computed,
          beyond ? "" : "the plan computes " + computed,
          null);
    }
    if (relation != Relation.EQUALS) {
      Rational worst =
          relation == Relation.LESS || relation == Relation.AT_MOST
              ? highest.value()
              : lowest.value();
      boolean holds = related(worst.compareTo(figure.low().value()), relation);
      return done(
          claim,
          holds ? Verdict.HOLDS : Verdict.CONTRADICTS,
          computed,
          holds ? "" : "the plan computes " + computed,
          null);
    }
    Verdict verdict =
        Comparison.of(figure.low(), lowest.value(), claim.rounding())
            .and(
                Comparison.of(
                    figure.high() == null ? figure.low() : figure.high(),
                    highest.value(),
                    claim.rounding()));
    return switch (verdict) {
      case ROUNDS -> rounds(claim, figure, lowest.value(), computed);
      case CONTRADICTS -> contradicts(claim, figure, lowest.value(), highest.value(), computed);
      case HOLDS, WAITS -> done(claim, verdict, computed, "", null);
    };
  }

  private static Relation relation(Claim claim, Stated.Figure figure) {
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

  private JudgedClaim rounds(Claim claim, Stated.Figure figure, Rational value, String computed) {
    JudgedClaim judged = done(claim, Verdict.ROUNDS, computed, "rounded from " + computed, null);
    Rational off =
        value.isZero()
            ? Rational.ONE
            : figure.low().value().minus(value).abs().dividedBy(value.abs());
    boolean said =
        !claim.rounding().equals(Rounding.AS_STATED)
            || claim.disputed() != null
            || off.compareTo(FAR) <= 0;
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
    if (!low.equals(high) && figure.high() == null) {
      String name = claim.expression();
      return done(
          claim,
          Verdict.CONTRADICTS,
          computed,
          "a single figure is stated of a value that is uncertain",
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
          "a range is stated of a value that is certain",
          null);
    }
    StringBuilder why = new StringBuilder();
    if (figure.high() == null && !low.isZero()) {
      why.append("the stated figure is ")
          .append(ratio(figure.low().value().dividedBy(low)))
          .append(" times the computed one");
    }
    for (String reason : reasons.of(claim, figure, low, high)) {
      why.append(why.isEmpty() ? "" : "; ").append(reason);
    }
    return done(
        claim,
        Verdict.CONTRADICTS,
        computed,
        why.toString(),
        "write `" + Fixes.text(claim, figure, low, high) + "`");
  }

  private static String ratio(Rational ratio) {
    return NumberText.forPeople(ratio, 6, 5);
  }

  private JudgedClaim done(
      Claim claim, Verdict verdict, String computed, String why, @Nullable String hint) {
    String stated = statedText(claim);
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
      findings.add(
          Diagnostic.of(AnalysisCode.DISPUTE_OVER, claim.source(), claim.span())
              .note("it was disputed because: " + claim.disputed())
              .hint("remove `@disputed`"));
    }
    return new JudgedClaim(claim, verdict, stated, computed, why, findings);
  }

  private static String statedText(Claim claim) {
    String sign = claim.relation() == Relation.EQUALS ? "" : claim.relation().symbol() + " ";
    String text = claim.source().text(claim.stated().span());
    boolean bound = claim.stated() instanceof Stated.Figure figure && figure.bound() != Bound.EXACT;
    return bound ? text : sign + text;
  }
}
