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
    Type a = element(left.type());
    Type b = element(right.type());
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

  private static Type element(Type type) {
    return type instanceof Type.Many many ? many.element() : type;
  }

  /** The type of a result whose elements have this type. */
  private Type shaped(Type element) {
    boolean many = left.type() instanceof Type.Many || right.type() instanceof Type.Many;
    return many ? new Type.Many(element) : element;
  }

  private @Nullable Term requireQuantities(Type a, Type b) {
    if (a.isQuantity() && b.isQuantity()) {
      return null;
    }
    Term wrong = a.isQuantity() ? right : left;
    return checker.report(
        checker.diagnostic(TypeCode.NOT_A_QUANTITY, wrong.span(), Units.describe(wrong.typed())));
  }

  private Term sum(Type a, Type b) {
    if (!a.fits(b)) {
      return mismatch(
          checker,
          binary.span(),
          left,
          right,
          binary.operator() == Operator.PLUS ? "added" : "subtracted");
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
                  .hint(ofTheLeft(percent)));
    }
  }

  private String ofTheLeft(Term.Amount percent) {
    Rational hundred = Rational.of(100);
    Rational changed =
        binary.operator() == Operator.PLUS
            ? hundred.plus(percent.written())
            : hundred.minus(percent.written());
    return "write `" + checker.source().text(left.span()) + " * " + changed + "%`";
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
              .diagnostic(
                  TypeCode.DIMENSION_MISMATCH,
                  right.span(),
                  "The exponent is " + Units.describe(right.typed()) + ": it",
                  "a base",
                  "joined to a power")
              .hint("an exponent is a plain number"));
    }
    if (!(a instanceof Type.Quantity base) || base.dimension().isNone()) {
      return term(a instanceof Type.Quantity ? Types.NUMBER : a, null);
    }
    if (!(right instanceof Term.Amount exponent) || exponent.number().bitLength() > 16) {
      return checker.report(
          checker.diagnostic(TypeCode.POWER, right.span(), Units.describe(left.typed())));
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
        binary.span(), new Typed(shaped(element), unit), binary.operator(), left, right);
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
            && (isDuration(b) || b instanceof Type.Anything);
    if (shift) {
      return term(Types.DAY, null);
    }
    String sentence =
        a instanceof Type.Day && b instanceof Type.Day
            ? "Two dates can be subtracted, not " + verb() + "."
            : "A date and "
                + Units.describe((a instanceof Type.Day ? right : left).typed())
                + " cannot be "
                + verb()
                + ".";
    return checker.report(
        checker
            .diagnostic(TypeCode.DATE_ARITHMETIC, binary.span(), sentence)
            .hint("a duration is added behind a date: `2026-01-31 + 3 months`"));
  }

  private String verb() {
    return switch (binary.operator()) {
      case PLUS -> "added";
      case MINUS -> "subtracted";
      case TIMES -> "multiplied";
      default -> "divided";
    };
  }

  private static boolean isDuration(Type type) {
    return type instanceof Type.Quantity quantity
        && (quantity.dimension().equals(Dimension.base("time"))
            || quantity.dimension().equals(Dimension.base("month")));
  }

  Term comparison() {
    Type a = left.type();
    Type b = right.type();
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
        binary.span(), Typed.of(Types.TRUTH), binary.operator(), left, right);
  }

  private Term incomparable() {
    return checker.report(
        checker
            .diagnostic(
                TypeCode.NOT_COMPARABLE,
                binary.operatorSpan(),
                capital(left.type().text()),
                right.type().text())
            .and(left.span(), Units.describe(left.typed()))
            .and(right.span(), Units.describe(right.typed())));
  }

  /** Reports two operands of different dimensions, both of them underlined. */
  static Term mismatch(TermChecker checker, Span span, Term left, Term right, String verb) {
    String a = Units.describe(left.typed());
    String b = Units.describe(right.typed());
    Diagnostic diagnostic =
        checker
            .diagnostic(
                TypeCode.DIMENSION_MISMATCH,
                right.span(),
                capital(left.type().text()),
                right.type().text(),
                verb)
            .labelled(b)
            .and(left.span(), a);
    return checker.report(diagnostic.hint(hint(checker, left, right, verb)));
  }

  private static @Nullable String hint(TermChecker checker, Term left, Term right, String verb) {
    boolean sum = verb.equals("added") || verb.equals("subtracted");
    if (sum && right instanceof Term.Amount percent && DimensionHints.isPercentage(right)) {
      Rational hundred = Rational.of(100);
      Rational changed =
          verb.equals("added") ? hundred.plus(percent.written()) : hundred.minus(percent.written());
      return "write `" + checker.source().text(left.span()) + " * " + changed + "%`";
    }
    if (!(left.type() instanceof Type.Quantity a) || !(right.type() instanceof Type.Quantity b)) {
      return null;
    }
    // Whichever side is a plain figure is the likelier one to be mended.
    return left instanceof Term.Amount && !(right instanceof Term.Amount)
        ? DimensionHints.between(checker, a.dimension(), b.dimension(), left)
        : DimensionHints.between(checker, b.dimension(), a.dimension(), right);
  }

  /** The report of a term in a block that does not agree with the others. */
  static Diagnostic foldMismatch(
      TermChecker checker, String name, Typed typed, String firstName, Typed first) {
    Declaration.Figure figure = checker.declarations().figure(name);
    Declaration.Figure other = checker.declarations().figure(firstName);
    Span span = figure == null ? Span.at(0) : figure.span();
    if (!typed.type().isQuantity()) {
      return checker.diagnostic(TypeCode.NOT_A_QUANTITY, span, Units.describe(typed));
    }
    Diagnostic diagnostic =
        checker
            .diagnostic(
                TypeCode.DIMENSION_MISMATCH,
                span,
                capital(first.type().text()),
                typed.type().text(),
                "terms of one block")
            .labelled(Units.describe(typed));
    return other == null ? diagnostic : diagnostic.and(other.span(), Units.describe(first));
  }

  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
