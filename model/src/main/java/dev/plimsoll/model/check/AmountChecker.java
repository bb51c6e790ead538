package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitPolicy;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks numbers with their units, and ranges of them. */
final class AmountChecker {

  private final TermChecker checker;

  AmountChecker(TermChecker checker) {
    this.checker = checker;
  }

  Term amount(Expr.Amount amount) {
    Rational written = AmountNumbers.of(amount);
    if (written == null) {
      return checker.report(checker.diagnostic(TypeCode.TOO_LONG_NUMBER, amount.span()));
    }
    UnitProduct unit = UnitProduct.NONE;
    if (amount.unit() != null) {
      UnitProduct product = checker.unit(amount.unit());
      if (product == null) {
        return checker.failed(amount.span());
      }
      unit = product;
    }
    return amount(amount.span(), written, unit);
  }

  /** A number in a unit, unless it has one of its own. */
  Term like(Expr.Amount amount, @Nullable UnitProduct unit) {
    Rational written = AmountNumbers.of(amount);
    return amount.unit() != null || unit == null || written == null
        ? amount(amount)
        : amount(amount.span(), written, unit);
  }

  /** A figure as data, in a table: its stated end, or an uncertain value between two. */
  Term figure(Expr.Figure figure) {
    Term low = amount(figure.low());
    if (figure.high() == null) {
      return low;
    }
    Term high = amount(figure.high());
    if (!(low instanceof Term.Amount lowest) || !(high instanceof Term.Amount highest)) {
      return checker.failed(figure.span());
    }
    Span span = figure.span();
    if (!low.type().fits(high.type())) {
      return OperatorRules.mismatch(checker, span, low, high, "the ends of one range");
    }
    String first = written(figure.low());
    String second = written(figure.high());
    if (lowest.number().compareTo(highest.number()) >= 0) {
      return checker.report(
          checker
              .diagnostic(TypeCode.REVERSED_RANGE, span)
              .hint("write the lower end first: `" + second + " to " + first + "`"));
    }
    if (lowest.number().signum() <= 0) {
      return checker.report(
          checker
              .diagnostic(TypeCode.RANGE_NOT_POSITIVE, span)
              .hint("pin it in its cell: `<!-- = between(" + first + ", " + second + ") -->`"));
    }
    return uncertain(span, low, high);
  }

  /** A number of a table as the language writes it. */
  private static String written(Expr.Amount amount) {
    String scale =
        switch (amount.scale()) {
          case ONE -> "";
          case THOUSAND -> "k";
          case MILLION -> " million";
          case BILLION -> " billion";
        };
    String unit = amount.unit() == null ? "" : amount.unit().text();
    boolean apart = !unit.isEmpty() && Character.isLetter(unit.charAt(0));
    return amount.digits() + scale + (apart ? " " : "") + unit;
  }

  /** A number of a unit that no plan writes down. */
  Term amount(Span span, Rational written, UnitProduct unit) {
    if (unit.isNone()) {
      Type type = written.isZero() ? Types.ANY_QUANTITY : Types.NUMBER;
      return new Term.Amount(span, Typed.of(type), written, written, Map.of());
    }
    Map<String, Rational> policies = unit.policies();
    Rational number = written.times(unit.factor());
    for (Map.Entry<String, Rational> policy : policies.entrySet()) {
      number = number.dividedBy(worth(policy.getKey()).pow((int) policy.getValue().doubleValue()));
    }
    Typed typed = new Typed(new Type.Quantity(unit.dimension()), unit);
    return new Term.Amount(span, typed, written, number, policies);
  }

  /** What the plan declares a policy unit to be worth, in base units. */
  private Rational worth(String name) {
    for (UnitPolicy policy : checker.units().policies()) {
      if (policy.name().equals(name)) {
        return policy.number().times(policy.target().factor());
      }
    }
    return Rational.ONE;
  }

  Term range(Expr.Range range) {
    Term low = checker.check(range.low());
    Term high = checker.check(range.high());
    if (!(low instanceof Term.Amount lowest) || !(high instanceof Term.Amount highest)) {
      return checker.failed(range.span());
    }
    if (!low.type().fits(high.type())) {
      return OperatorRules.mismatch(checker, range.span(), low, high, "the ends of one range");
    }
    if (lowest.number().signum() <= 0) {
      return checker.report(
          checker
              .diagnostic(TypeCode.RANGE_NOT_POSITIVE, range.low().span())
              .hint("write `between(" + text(range.low()) + ", " + text(range.high()) + ")`"));
    }
    if (lowest.number().compareTo(highest.number()) >= 0) {
      String hint =
          lowest.number().equals(highest.number())
              ? "write `" + text(range.high()) + "`"
              : "write `" + exchanged(range) + "`";
      return checker.report(checker.diagnostic(TypeCode.REVERSED_RANGE, range.span()).hint(hint));
    }
    return uncertain(range.span(), low, high);
  }

  private Term uncertain(Span span, Term low, Term high) {
    Typed typed = high.unit() != null ? high.typed() : low.typed();
    return new SpreadChecker(checker).uncertain(span, typed, Spread.LOGNORMAL, List.of(low, high));
  }

  /** The range with its ends the other way round; a unit that both share stays behind them. */
  private String exchanged(Expr.Range range) {
    String low = text(range.low());
    String high = text(range.high());
    boolean shared =
        range.low() instanceof Expr.Amount first
            && (first.unit() == null || !first.span().contains(first.unit().span()));
    if (!shared || !(range.high() instanceof Expr.Amount last) || last.unit() == null) {
      return high + " to " + low;
    }
    int behind = last.unit().span().start() - last.span().start();
    String number = high.substring(0, behind).strip();
    return number + " to " + low + high.substring(number.length());
  }

  private String text(Expr expr) {
    return checker.source().text(expr.span());
  }
}
