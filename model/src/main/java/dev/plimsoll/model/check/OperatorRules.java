package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import org.jspecify.annotations.Nullable;

/** The dimension rules of the operators. */
final class OperatorRules {

  private static final String ADDED = "added";
  private static final String SUBTRACTED = "subtracted from each other";

  private final TermChecker checker;
  private final Expr.Binary binary;
  private final Term left;
  private final Term right;

  OperatorRules(TermChecker checker, Expr.Binary binary, Term left, Term right) {
    this.checker = checker;
    this.binary = binary;
    this.left = left;
    this.right = right;
  }

  Term arithmetic() {
    Type a = left.type().element();
    Type b = right.type().element();
    Term unpaired = pairing().misfit();
    if (unpaired != null) {
      return unpaired;
    }
    if (a instanceof Type.Day || b instanceof Type.Day) {
      return dates(a, b);
    }
    Term misfit = requireQuantities(a, b);
    if (misfit != null) {
      return misfit;
    }
    return switch (binary.operator()) {
      case PLUS, MINUS -> sum(a, b);
      case TIMES, DIVIDED_BY -> product(a, b);
      default -> power(a, b);
    };
  }

  private Pairing pairing() {
    return new Pairing(checker, left, right);
  }

  private @Nullable Term requireQuantities(Type a, Type b) {
    if (a.isQuantity() && b.isQuantity()) {
      return null;
    }
    return checker.notAQuantity(a.isQuantity() ? right : left);
  }

  private Term sum(Type a, Type b) {
    if (!a.fits(b)) {
      return mismatch(
          checker,
          binary.span(),
          left,
          right,
          binary.operator() == Operator.PLUS ? ADDED : SUBTRACTED);
    }
    warnOfPercentage();
    Type type = a instanceof Type.Quantity ? a : b instanceof Type.Quantity ? b : a;
    UnitProduct unit = left.unit() != null ? left.unit() : right.unit();
    return term(type, unit);
  }

  private void warnOfPercentage() {
    boolean base = left instanceof Term.Amount amount && amount.number().equals(Rational.ONE);
    if (right instanceof Term.Amount percent
        && DimensionHints.isPercentage(right)
        && !DimensionHints.isPercentage(left)
        && !base) {
      checker
          .checking()
          .report(
              checker
                  .diagnostic(TypeCode.PERCENT_ADDED, right.span(), percent.number().doubleValue())
                  .hint(
                      new DimensionHints(checker)
                          .scaled(left, percent, binary.operator() == Operator.PLUS)));
    }
  }

  private Term product(Type a, Type b) {
    boolean times = binary.operator() == Operator.TIMES;
    if (a instanceof Type.Anything || b instanceof Type.Anything) {
      return term(Types.ANYTHING, null);
    }
    if (a instanceof Type.AnyQuantity || b instanceof Type.AnyQuantity) {
      return term(Types.ANY_QUANTITY, null);
    }
    Dimension x = ((Type.Quantity) a).dimension();
    Dimension y = ((Type.Quantity) b).dimension();
    Dimension dimension = times ? x.times(y) : x.dividedBy(y);
    return term(new Type.Quantity(dimension), unitOfProduct(times, dimension));
  }

  private @Nullable UnitProduct unitOfProduct(boolean times, Dimension dimension) {
    UnitProduct a = left.unit() == null ? UnitProduct.NONE : left.unit();
    UnitProduct b = right.unit() == null ? UnitProduct.NONE : right.unit();
    boolean bothPercent =
        DimensionHints.isPercentage(left) && DimensionHints.isPercentage(right) && times;
    if (bothPercent) {
      return a;
    }
    UnitProduct product = (times ? a.times(b) : a.dividedBy(b)).simplified();
    boolean usable = product.dimension().equals(dimension) && !dimension.isNone();
    return usable ? product : null;
  }

  private Term power(Type a, Type b) {
    if (b instanceof Type.Quantity exponent && !exponent.dimension().isNone()) {
      return checker.report(
          checker
              .diagnostic(TypeCode.EXPONENT, right.span(), checker.describe(right.typed()))
              .hint("an exponent is a plain number, as in `1.08 ^ 3`"));
    }
    if (!(a instanceof Type.Quantity base) || base.dimension().isNone()) {
      return term(a instanceof Type.Quantity ? Types.NUMBER : a, null);
    }
    if (!(right instanceof Term.Amount exponent) || exponent.number().bitLength() > 16) {
      return checker.report(
          checker.diagnostic(TypeCode.POWER, right.span(), checker.capital(left.typed())));
    }
    Rational number = exponent.number();
    UnitProduct unit =
        left.unit() != null && number.isInteger() && Math.abs(number.doubleValue()) < 10
            ? left.unit().pow((int) number.doubleValue())
            : null;
    return term(new Type.Quantity(base.dimension().pow(number)), unit);
  }

  private Term term(Type element, @Nullable UnitProduct unit) {
    return new Term.Arithmetic(
        binary.span(), new Typed(pairing().shaped(element), unit), binary.operator(), left, right);
  }

  private Term dates(Type a, Type b) {
    boolean minus = binary.operator() == Operator.MINUS;
    if (a instanceof Type.Day && b instanceof Type.Day && minus) {
      UnitProduct days = checker.units().find("day").map(UnitProduct::of).orElse(UnitProduct.NONE);
      return term(new Type.Quantity(Dimension.base("time")), days);
    }
    boolean shift =
        a instanceof Type.Day
            && (minus || binary.operator() == Operator.PLUS)
            && (TermChecker.isDuration(b) || b instanceof Type.Anything);
    if (shift) {
      return term(Types.DAY, null);
    }
    String sentence =
        a instanceof Type.Day && b instanceof Type.Day
            ? "Two dates can be subtracted, not " + verb() + "."
            : "A date and "
                + checker.describe((a instanceof Type.Day ? right : left).typed())
                + " cannot be "
                + verb()
                + ".";
    return checker.report(
        checker
            .diagnostic(TypeCode.DATE_ARITHMETIC, binary.span(), sentence)
            .hint(dateHint(a instanceof Type.Day ? left : right)));
  }

  private String dateHint(Term date) {
    boolean shifts = binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS;
    if (shifts) {
      return "a duration is added behind a date: `2026-01-31 + 3 months`";
    }
    String written = checker.source().text(date.span());
    return written.equals("never")
        ? "`never` is a day that does not come; how long it is until then is `unlimited`"
        : "`" + written + " - now` is how long it is until then, which can be " + verb();
  }

  private String verb() {
    return switch (binary.operator()) {
      case PLUS -> ADDED;
      case MINUS -> "subtracted";
      case TIMES -> "multiplied";
      default -> "divided";
    };
  }

  Term comparison() {
    boolean columns = left.type() instanceof Type.Column || right.type() instanceof Type.Column;
    Type a = columns ? left.type().element() : left.type();
    Type b = columns ? right.type().element() : right.type();
    Term unpaired = columns ? pairing().misfit() : null;
    if (unpaired != null) {
      return unpaired;
    }
    boolean equality =
        binary.operator() == Operator.EQUAL || binary.operator() == Operator.NOT_EQUAL;
    if (!a.fits(b)) {
      boolean quantities = a.isQuantity() && b.isQuantity();
      if (quantities) {
        return mismatch(checker, binary.span(), left, right, "compared");
      }
      return incomparable();
    }
    boolean ordered =
        (a.isQuantity() || a instanceof Type.Day) && (b.isQuantity() || b instanceof Type.Day);
    if (!equality && !ordered) {
      return incomparable();
    }
    return new Term.Comparison(
        binary.span(),
        Typed.of(columns ? pairing().shaped(Types.TRUTH) : Types.TRUTH),
        binary.operator(),
        left,
        right);
  }

  private Term incomparable() {
    if (left.type().equals(right.type())) {
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.NOT_ORDERED, binary.operatorSpan(), checker.capital(left.typed()))
              .hint("`==` and `!=` tell whether two are the same"));
    }
    return checker.report(
        checker
            .diagnostic(
                TypeCode.NOT_COMPARABLE,
                binary.operatorSpan(),
                checker.capital(left.typed()),
                checker.describe(right.typed()))
            .and(left.span(), checker.describe(left.typed()))
            .and(right.span(), checker.describe(right.typed())));
  }

  /** Reports two operands of different dimensions, both of them underlined. */
  static Term mismatch(TermChecker checker, Span span, Term left, Term right, String verb) {
    String a = checker.describe(left.typed());
    String b = checker.describe(right.typed());
    Diagnostic diagnostic =
        checker
            .diagnostic(
                TypeCode.DIMENSION_MISMATCH,
                right.span(),
                checker.capital(left.typed()),
                checker.describe(right.typed()),
                verb)
            .labelled(b)
            .and(left.span(), a);
    return checker.report(diagnostic.hint(hint(checker, left, right, verb)));
  }

  private static @Nullable String hint(TermChecker checker, Term left, Term right, String verb) {
    boolean sum = verb.equals(ADDED) || verb.equals(SUBTRACTED);
    if (sum && right instanceof Term.Amount percent && DimensionHints.isPercentage(right)) {
      UnitProduct unit = left.unit();
      return unit != null && unit.text().startsWith("%")
          ? "give it the same unit: `" + percent.written() + unit.text() + "`"
          : new DimensionHints(checker).scaled(left, percent, verb.equals(ADDED));
    }
    return new DimensionHints(checker).between(left, right);
  }

  /** The report of a term in a block that does not agree with the others. */
  static Diagnostic foldMismatch(
      TermChecker checker, String name, Typed typed, String firstName, Typed first) {
    Declaration.Figure figure = checker.declarations().figure(name);
    Declaration.Figure other = checker.declarations().figure(firstName);
    Span span = figure == null ? Span.at(0) : figure.span();
    if (!typed.type().isQuantity()) {
      return checker.diagnostic(TypeCode.NOT_A_QUANTITY, span, checker.describe(typed));
    }
    Diagnostic diagnostic =
        Diagnostic.of(
                TypeCode.DIMENSION_MISMATCH,
                figure == null ? checker.source() : figure.scope().source(),
                span,
                checker.capital(first),
                checker.describe(typed),
                "taken together")
            .labelled(checker.describe(typed));
    return other == null
        ? diagnostic
        : diagnostic.and(other.scope().source(), other.span(), checker.describe(first));
  }

  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
