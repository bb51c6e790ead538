package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import java.util.List;

/**
 * An expression that is to be the price of something that a block computes.
 *
 * @param expr the expression
 * @param name what messages call it
 * @param sold what is paid for
 * @param usual the money that messages offer where the expression has none
 */
public record Priced(Expr expr, String name, Calc sold, UnitProduct usual) implements Formula {
  @Override
  public List<Expr> expressions() {
    return List.of(expr);
  }

  @Override
  public List<String> names() {
    return sold.names();
  }

  @Override
  public Term check(TermChecker checker) {
    Term term = checker.check(expr);
    Term goods = sold.term(checker, expr.span());
    if (!(term.type() instanceof Type.Quantity price)
        || !(goods.type() instanceof Type.Quantity quantity)) {
      return term.type().isQuantity() ? term : checker.notAQuantity(term);
    }
    Dimension paid = price.dimension().times(quantity.dimension());
    if (paid.isBase() && isMoney(checker, paid.exponents().firstKey())) {
      return term;
    }
    UnitProduct unit = goods.unit() == null ? UnitProduct.NONE : goods.unit();
    UnitProduct wanted = money(checker, price.dimension()).dividedBy(unit);
    Typed typed = new Typed(new Type.Quantity(wanted.dimension()), wanted);
    String hint = new DimensionHints(checker).to(term, typed);
    return checker.report(
        checker
            .diagnostic(
                TypeCode.PARAMETER_MISMATCH,
                expr.span(),
                name,
                checker.describe(typed),
                checker.describe(term.typed()))
            .hint(
                hint == null
                    ? "it is for one of them over time: `0.1 " + wanted.text() + "`"
                    : hint));
  }

  private UnitProduct money(TermChecker checker, Dimension price) {
    for (String base : price.exponents().keySet()) {
      if (isMoney(checker, base)) {
        return checker.units().baseUnit(base).map(UnitProduct::of).orElse(usual);
      }
    }
    return usual;
  }

  private static boolean isMoney(TermChecker checker, String base) {
    return checker.units().baseUnit(base).filter(u -> u.group().equals("money")).isPresent();
  }
}
