package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;

/**
 * An expression that is to be so much of anything in a time.
 *
 * @param expr the expression
 * @param name what messages call it
 * @param usual what a rate is in that messages offer
 */
public record Rate(Expr expr, String name, UnitProduct usual) implements Formula {
  @Override
  public List<Expr> expressions() {
    return List.of(expr);
  }

  @Override
  public Term check(TermChecker checker) {
    Term term = checker.check(expr);
    boolean fine =
        term.type() instanceof Type.Quantity quantity
            ? quantity.dimension().exponent("time").equals(Rational.ONE.negate())
            : term.type().isQuantity();
    if (fine) {
      return term;
    }
    Typed wanted = new Typed(new Type.Quantity(usual.dimension()), usual);
    String hint = new DimensionHints(checker).to(term, wanted);
    return checker.report(
        checker
            .diagnostic(
                TypeCode.PARAMETER_MISMATCH,
                expr.span(),
                name,
                "a rate such as 10 " + usual.text(),
                checker.describe(term.typed()))
            .hint(hint == null ? "divide it by a duration: `… / 24 h`" : hint));
  }
}
