package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Claim.Rounding;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import org.jspecify.annotations.Nullable;

/**
 * Checks a claim. A stated figure of the wrong dimension is not an error here: it is a verdict, and
 * the rest of the document is judged all the same.
 */
final class ClaimChecker {

  private final TermChecker checker;
  private final Statement.Claim claim;
  private @Nullable Term unread;

  ClaimChecker(TermChecker checker, Statement.Claim claim) {
    this.checker = checker;
    this.claim = claim;
  }

  /** The claim, or null where its stated side or how it was rounded could not be read. */
  @Nullable Claim claim() {
    Annotations.check(claim.tail(), checker);
    Term subject = new RowScopes(checker).cellHere(checker.check(claim.subject()));
    if (subject.type() instanceof Type.Column column && isFigure()) {
      reportColumn(subject, column);
      return null;
    }
    boolean alone = claim.stated().span().equals(claim.subject().span());
    if (alone && !Types.TRUTH.fits(subject.type())) {
      checker.report(
          checker
              .diagnostic(TypeCode.NOT_YES_OR_NO, subject.span(), checker.describe(subject.typed()))
              .hint("say what it comes to, as in `claim load = 300 req/s`"));
      return null;
    }
    Stated stated = stated(subject);
    if (stated == null) {
      return null;
    }
    Typed typed = typed(stated);
    String misfit = null;
    String hint = null;
    if (!subject.type().fits(typed.type())) {
      misfit =
          "the plan computes "
              + checker.describe(subject.typed())
              + ", the document states "
              + checker.describe(typed);
      hint = hint(subject, stated);
    }
    Rounding rounding = rounding(stated);
    if (unread != null) {
      return null;
    }
    Tail.Annotation disputed = claim.tail().annotation("disputed");
    String why = disputed == null ? null : Annotations.words(disputed, "why");
    return new Claim(
        checker.source(),
        claim.span(),
        claim.subject().span(),
        expression(),
        subject,
        claim.relation(),
        stated,
        rounding,
        disputed == null ? null : why == null ? "" : why,
        claim.pinned(),
        misfit,
        hint);
  }

  private boolean isFigure() {
    return claim.stated() instanceof Expr.Figure
        || claim.stated() instanceof Expr.Amount
        || claim.stated() instanceof Expr.Dates
        || claim.stated() instanceof Expr.Range;
  }

  private void reportColumn(Term subject, Type.Column column) {
    String written = checker.source().text(subject.span());
    boolean path = References.path(claim.subject()) != null;
    checker.report(
        checker
            .diagnostic(TypeCode.COLUMN_CLAIMED, subject.span())
            .hint(
                path && !column.rows().isEmpty()
                    ? "name its row, as in `"
                        + written
                        + "."
                        + column.rows().getFirst()
                        + "`, or take all rows, as in `sum("
                        + written
                        + ")`"
                    : "name the row that is meant, or take all rows, as `sum(…)` does"));
  }

  /** The subject as written; the total of a column, which nobody wrote, as it would be. */
  private String expression() {
    String written = checker.source().text(claim.subject().span());
    return claim.subject() instanceof Expr.Call call
            && call.function() instanceof Expr.Name function
            && call.span().equals(function.span())
        ? function.text() + "(" + column(call.arguments().getFirst().value()) + ")"
        : written;
  }

  private String column(Expr values) {
    return switch (values) {
      case Expr.Name name -> name.text();
      case Expr.ListOf list
          when !list.elements().isEmpty()
              && list.elements().getFirst() instanceof Expr.Member cell ->
          cell.member().text();
      default -> checker.source().text(values.span());
    };
  }

  private @Nullable String hint(Term subject, Stated stated) {
    if (!(stated instanceof Stated.Figure figure)
        || !figure.low().unit().isNone()
        || subject.unit() == null) {
      return null;
    }
    return "write `"
        + checker.source().text(stated.span())
        + " "
        + subject.unit().text(figure.low().number())
        + "`";
  }

  private static Typed typed(Stated stated) {
    return switch (stated) {
      case Stated.Formula formula -> formula.term().typed();
      case Stated.Dates dates -> Typed.of(Types.DAY);
      case Stated.Figure figure -> {
        UnitProduct unit = figure.low().unit();
        boolean zero = figure.low().value().isZero() && unit.isNone();
        yield zero
            ? Typed.of(Types.ANY_QUANTITY)
            : new Typed(new Type.Quantity(unit.dimension()), unit.isNone() ? null : unit);
      }
    };
  }

  private @Nullable Stated stated(Term subject) {
    return switch (claim.stated()) {
      case Expr.Figure figure ->
          figure(
              figure,
              figure.bound(),
              digits(figure.low(), figure.approximate(), false, subject),
              figure.high(),
              figure.approximate(),
              subject);
      case Expr.Amount amount ->
          figure(
              amount,
              Expr.Bound.EXACT,
              digits(amount, false, false, subject),
              null,
              false,
              subject);
      case Expr.Negated negated when negated.operand() instanceof Expr.Amount amount ->
          figure(
              negated,
              Expr.Bound.EXACT,
              digits(amount, false, true, subject),
              null,
              false,
              subject);
      case Expr.Range range when range.low() instanceof Expr.Amount low ->
          figure(
              range,
              Expr.Bound.EXACT,
              digits(low, false, false, subject),
              range.high(),
              false,
              subject);
      case Expr.Dates dates -> new Stated.Dates(dates.span(), dates.low(), dates.high());
      case Expr.DateLiteral day when claim.relation() == Statement.Relation.EQUALS ->
          new Stated.Dates(day.span(), new Expr.Period(day.span(), day.text()), null);
      default -> new Stated.Formula(claim.stated().span(), checker.check(claim.stated()));
    };
  }

  private @Nullable Stated figure(
      Expr written,
      Expr.Bound bound,
      Stated.@Nullable Digits low,
      @Nullable Expr highEnd,
      boolean approximate,
      Term subject) {
    if (low == null) {
      return null;
    }
    Stated.Digits high = null;
    if (highEnd instanceof Expr.Amount amount) {
      high = digits(amount, approximate, false, subject);
      if (high == null) {
        return null;
      }
    }
    return new Stated.Figure(written.span(), approximate, bound, low, high);
  }

  private Stated.@Nullable Digits digits(
      Expr.Amount amount, boolean approximate, boolean negative, Term subject) {
    Rational number = AmountNumbers.of(amount);
    if (number == null) {
      checker.report(checker.diagnostic(TypeCode.TOO_LONG_NUMBER, amount.span()));
      return null;
    }
    UnitProduct unit = unit(amount, subject);
    if (unit == null) {
      return null;
    }
    Rational step = StatedDigits.step(amount, approximate).times(unit.factor());
    Rational signed = negative ? number.negate() : number;
    return new Stated.Digits(signed.times(unit.factor()), step, unit, signed, amount);
  }

  /** A bare figure in the prose, and a bare zero, is in the unit its subject is shown in. */
  private @Nullable UnitProduct unit(Expr.Amount amount, Term subject) {
    if (amount.unit() != null) {
      return checker.unit(amount.unit());
    }
    boolean bare =
        claim.pinned()
            && subject.unit() != null
            && subject.type() instanceof Type.Quantity quantity
            && !quantity.dimension().isNone();
    UnitProduct unit = subject.unit();
    return (bare || isZero(amount)) && unit != null ? unit : UnitProduct.NONE;
  }

  private static boolean isZero(Expr.Amount amount) {
    Rational number = AmountNumbers.of(amount);
    return number != null && number.isZero();
  }

  private Rounding rounding(Stated stated) {
    Tail tail = claim.tail();
    Rounding.Direction direction =
        tail.annotation("rounded_up") != null
            ? Rounding.Direction.UP
            : tail.annotation("rounded_down") != null
                ? Rounding.Direction.DOWN
                : Rounding.Direction.NEAREST;
    Rational step = argument(tail.annotation("rounded"), "to", "@rounded(to = 5)", stated);
    Rational within = argument(tail.annotation("within"), "share", "@within(2%)", null);
    return new Rounding(direction, step, within);
  }

  /** The number an annotation takes; a plain one is in the unit of the stated figure. */
  private @Nullable Rational argument(
      Tail.@Nullable Annotation annotation, String name, String example, @Nullable Stated stated) {
    if (annotation == null) {
      return null;
    }
    Expr expr = Annotations.argument(annotation, name);
    if (expr == null) {
      unread =
          checker.report(
              checker
                  .diagnostic(TypeCode.ARGUMENT_MISSING, annotation.span(), name)
                  .hint("write `" + example + "`"));
      return null;
    }
    if (!(checker.check(expr) instanceof Term.Amount amount) || amount.number().signum() <= 0) {
      unread =
          checker.report(
              checker
                  .diagnostic(
                      TypeCode.ARGUMENT_MISMATCH,
                      expr.span(),
                      "A number that is written down and larger than zero is needed here.")
                  .hint("write `" + example + "`"));
      return null;
    }
    Typed wanted = stated == null || amount.unit() == null ? Typed.of(Types.NUMBER) : typed(stated);
    if (!amount.type().fits(wanted.type())) {
      String is = checker.describe(amount.typed());
      unread =
          checker.report(
              stated == null
                  ? checker
                      .diagnostic(
                          TypeCode.ARGUMENT_MISMATCH,
                          expr.span(),
                          "A share is needed here, and this is " + is + ".")
                      .hint("write `" + example + "`")
                  : checker.diagnostic(
                      TypeCode.ROUNDING_STEP, expr.span(), checker.describe(wanted), is));
      return null;
    }
    boolean plain = amount.unit() == null;
    return plain && stated instanceof Stated.Figure figure
        ? amount.number().times(figure.low().unit().factor())
        : amount.number();
  }
}
