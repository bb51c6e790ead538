package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;

/** Checks what answers yes or no, once or for each row of a column, and what hangs on it. */
final class ConditionChecker {

  private final TermChecker checker;

  ConditionChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** An expression that is to answer yes or no once. */
  Term condition(Expr expr) {
    Term term = truth(expr);
    return term.type() instanceof Type.Column
        ? checker.report(
            checker
                .diagnostic(TypeCode.NOT_YES_OR_NO, term.span(), checker.describe(term.typed()))
                .hint("say of which rows: `all(…)` or `any(…)`"))
        : term;
  }

  /** An expression that is to answer yes or no, be it once or for each row. */
  Term truth(Expr expr) {
    Term term = checker.check(expr);
    Type type = term.type() instanceof Type.Column column ? column.element() : term.type();
    if (!Types.TRUTH.fits(type)) {
      return checker.report(
          checker
              .diagnostic(TypeCode.NOT_YES_OR_NO, term.span(), checker.describe(term.typed()))
              .hint("compare it with something: `… > …`"));
    }
    return term;
  }

  /** {@code not}. */
  Term not(Expr.Not not) {
    Term operand = truth(not.operand());
    Type type = new Pairing(checker, operand).shaped(Types.TRUTH);
    return new Term.Not(not.span(), Typed.of(type), operand);
  }

  /** {@code and}, {@code or}. */
  Term logic(Expr.Binary binary) {
    Term left = truth(binary.left());
    Term right = truth(binary.right());
    Pairing pairing = new Pairing(checker, left, right);
    Term misfit = pairing.misfit();
    return misfit != null
        ? misfit
        : new Term.Logic(
            binary.span(), Typed.of(pairing.shaped(Types.TRUTH)), binary.operator(), left, right);
  }

  /** {@code if … then … else …}. */
  Term choice(Expr.Conditional choice) {
    Term condition = truth(choice.condition());
    Term then = checker.check(choice.then());
    Term otherwise = checker.check(choice.otherwise());
    Pairing pairing = new Pairing(checker, condition, then, otherwise);
    Typed one = pairing.isColumn() ? then.typed().element() : then.typed();
    Typed other = pairing.isColumn() ? otherwise.typed().element() : otherwise.typed();
    if (!one.type().fits(other.type())) {
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.BRANCH_MISMATCH,
                  otherwise.span(),
                  checker.describe(then.typed()),
                  checker.describe(otherwise.typed()))
              .and(then.span(), "this gives " + checker.describe(then.typed())));
    }
    Term misfit = pairing.isColumn() ? pairing.misfit() : null;
    if (misfit != null) {
      return misfit;
    }
    Typed typed = one.type() instanceof Type.Quantity || one.unit() != null ? one : other;
    Type type = pairing.isColumn() ? pairing.shaped(typed.type()) : typed.type();
    return new Term.Choice(
        choice.span(), new Typed(type, typed.unit()), condition, then, otherwise);
  }
}
