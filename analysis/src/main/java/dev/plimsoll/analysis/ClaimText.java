package dev.plimsoll.analysis;

import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.syntax.Expr.Bound;
import dev.plimsoll.language.syntax.Statement.Relation;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Value;

/** Writes both sides of a claim so that they can be seen side by side. */
final class ClaimText {

  private final Evaluation evaluation;
  private final Display display;

  ClaimText(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.display = evaluation.display();
  }

  /** What the plan computes, in the unit of a stated figure. */
  String computed(Claim claim, Value value) {
    Term subject = claim.subject();
    if (evaluation.isUncertain(subject)) {
      return evaluation.ends(subject);
    }
    return value instanceof Value.Number number
            && claim.misfit() == null
            && claim.stated() instanceof Stated.Figure figure
            && !figure.low().unit().isNone()
        ? beside(figure.low(), number.value())
        : display.text(value, subject.typed());
  }

  /** A number with at least one digit more than the one it is held against. */
  private static String beside(Stated.Digits stated, Rational value) {
    UnitProduct unit = stated.unit();
    int digits = significant(stated) + 1;
    String number =
        NumberText.forPeople(
            value.dividedBy(unit.factor()),
            Math.max(NumberText.EXACT_DIGITS, digits),
            Math.max(NumberText.ROUNDED_DIGITS, digits));
    boolean one = number.equals("1") || number.equals("-1");
    return number
        + (unit.touchesNumber() ? "" : " ")
        + unit.text(one ? Rational.ONE : Rational.TWO);
  }

  private static int significant(Stated.Digits stated) {
    Rational steps = stated.value().dividedBy(stated.step()).abs();
    return Math.min(steps.ceil().toString().length(), 30);
  }

  /** What the document states, as written there, and what it comes to where that is a formula. */
  String stated(Claim claim) {
    String sign = claim.relation() == Relation.EQUALS ? "" : claim.relation().symbol() + " ";
    String text = claim.source().text(claim.stated().span());
    return switch (claim.stated()) {
      case Stated.Figure figure -> figure.bound() == Bound.EXACT ? sign + text : text;
      case Stated.Dates dates -> text;
      case Stated.Formula formula when formula.span().equals(claim.subjectSpan()) ->
          value(claim, formula.term());
      case Stated.Formula formula when formula.term() instanceof Term.Constant -> sign + text;
      case Stated.Formula formula -> sign + text + " (" + value(claim, formula.term()) + ")";
    };
  }

  private String value(Claim claim, Term term) {
    return evaluation.isUncertain(term)
        ? evaluation.ends(term)
        : display.text(evaluation.value(term, claim.source()), term.typed());
  }
}
