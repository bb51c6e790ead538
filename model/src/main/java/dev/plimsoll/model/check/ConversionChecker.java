package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/** Checks {@code x as boats} and {@code x in GiB}. */
final class ConversionChecker {

  private final TermChecker checker;

  ConversionChecker(TermChecker checker) {
    this.checker = checker;
  }

  /** The same count under another name. */
  Term relabel(Expr.Relabel relabel) {
    Term operand = checker.check(relabel.target());
    UnitProduct unit = checker.unit(relabel.unit());
    if (unit == null || operand.type() instanceof Type.Anything) {
      return checker.failed(relabel.span());
    }
    Type type = operand.type() instanceof Type.Column column ? column.element() : operand.type();
    boolean counts =
        type instanceof Type.AnyQuantity
            || type instanceof Type.Anything
            || (type instanceof Type.Quantity quantity && checker.isCount(quantity.dimension()));
    if (!counts) {
      return checker.report(
          checker
              .diagnostic(TypeCode.RELABEL, operand.span(), checker.describe(operand.typed()))
              .hint("multiply or divide by `1 " + unit.text() + "` to bring in a unit"));
    }
    if (!checker.isCount(unit.dimension())) {
      return checker.report(
          checker.diagnostic(TypeCode.RELABEL_UNIT, relabel.unit().span(), relabel.unit().text()));
    }
    Type shaped = new Pairing(checker, operand).shaped(new Type.Quantity(unit.dimension()));
    return new Term.Relabelled(relabel.span(), new Typed(shaped, unit), operand);
  }

  /** The same value with a chosen unit. */
  Term shown(Expr.Shown shown) {
    Term operand = checker.check(shown.target());
    UnitProduct unit = checker.unit(shown.unit());
    if (unit == null) {
      return operand;
    }
    Type type = operand.type().element();
    if (isOfHeading(shown)) {
      boolean fits = type instanceof Type.Quantity q && q.dimension().equals(unit.dimension());
      boolean differs = !unit.equals(operand.unit());
      if (type instanceof Type.Quantity && !(fits && differs)) {
        return operand;
      }
      if (!(type instanceof Type.Quantity) && !(shown.target() instanceof Expr.Unset)) {
        return operand;
      }
    }
    if (type instanceof Type.Anything || type instanceof Type.AnyQuantity) {
      Type wanted = new Pairing(checker, operand).shaped(new Type.Quantity(unit.dimension()));
      return new Term.Shown(shown.span(), new Typed(wanted, unit), operand);
    }
    if (!(type instanceof Type.Quantity quantity)
        || !quantity.dimension().equals(unit.dimension())) {
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.CONVERSION,
                  shown.unit().span(),
                  checker.capital(operand.typed()),
                  shown.unit().text())
              .and(operand.span(), checker.describe(operand.typed()))
              .hint(conversionHint(operand, unit)));
    }
    return new Term.Shown(shown.span(), new Typed(operand.type(), unit), operand);
  }

  /** Whether the unit is that of a heading, which is taken only where it fits. */
  private static boolean isOfHeading(Expr.Shown shown) {
    return shown.unit().span().start() < shown.span().start()
        || shown.unit().span().end() > shown.span().end();
  }

  private @Nullable String conversionHint(Term operand, UnitProduct unit) {
    boolean counts =
        operand.type() instanceof Type.Quantity quantity
            && checker.isCount(quantity.dimension())
            && checker.isCount(unit.dimension());
    return counts
        ? "one count is taken for another by `"
            + checker.source().text(operand.span())
            + " as "
            + unit.text(Rational.TWO)
            + "`"
        : new DimensionHints(checker)
            .to(operand, new Typed(new Type.Quantity(unit.dimension()), unit));
  }
}
