package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Arithmetic that a block makes by itself, on definitions of the plan. */
public interface Calc {

  /** The full names it reads. */
  List<String> names();

  /** The term, when all that it reads has been checked. */
  Term term(TermChecker checker, Span span);

  /** The formula of a figure whose name stands at a place. */
  default Formula at(Span span) {
    return new Formula.Made(names(), checker -> term(checker, span));
  }

  /** The sum. */
  default Calc plus(Calc other) {
    return new Operation(Operator.PLUS, this, other);
  }

  /** The difference. */
  default Calc minus(Calc other) {
    return new Operation(Operator.MINUS, this, other);
  }

  /** The product. */
  default Calc times(Calc other) {
    return new Operation(Operator.TIMES, this, other);
  }

  /** The quotient. */
  default Calc over(Calc other) {
    return new Operation(Operator.DIVIDED_BY, this, other);
  }

  /** The figure of a full name. */
  static Calc of(String name) {
    return new Figure(name);
  }

  /** One of a unit. */
  static Calc one(UnitProduct unit) {
    return new One(unit);
  }

  /** So many per cent. */
  static Calc percent(Rational number) {
    return new Percent(number);
  }

  /** Whole ones of what is counted, the last one left out. */
  static Calc floor(Calc calc) {
    return new Whole("floor", calc);
  }

  /** Whole ones of what is counted, the last one included. */
  static Calc ceil(Calc calc) {
    return new Whole("ceil", calc);
  }

  /** The sum of some; there is at least one. */
  static Calc sum(List<Calc> calcs) {
    return calcs.stream().reduce(Calc::plus).orElseThrow();
  }

  /** A figure. */
  record Figure(String name) implements Calc {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      return checker.reference(span, name);
    }
  }

  /** One of a unit. */
  record One(UnitProduct unit) implements Calc {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Typed typed = new Typed(new Type.Quantity(unit.dimension()), unit);
      return new Term.Amount(span, typed, Rational.ONE, unit.factor(), unit.policies());
    }
  }

  /**
   * One of the unit that a figure, or each value of a column, is in.
   *
   * @param figure its full name
   */
  record OneLike(String figure) implements Calc {
    @Override
    public List<String> names() {
      return List.of(figure);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Typed each = checker.reference(span, figure).typed().element();
      UnitProduct unit =
          each.unit() == null && each.type() instanceof Type.Quantity quantity
              ? checker.units().baseProduct(quantity.dimension()).orElse(UnitProduct.NONE)
              : each.unit();
      return one(unit == null ? UnitProduct.NONE : unit).term(checker, span);
    }
  }

  /** No bound on what is counted in a unit. */
  record Endless(UnitProduct unit) implements Calc {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Typed typed = new Typed(new Type.Quantity(unit.dimension()), unit);
      return new Term.Constant(span, typed, Values.UNLIMITED);
    }
  }

  /**
   * A number of something, or the whole number that a share of something comes to.
   *
   * @param part the number or the share
   * @param whole what it is a share of
   */
  record Portion(Calc part, Calc whole) implements Calc {
    @Override
    public List<String> names() {
      return both(part, whole);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term term = part.term(checker, span);
      return Types.NUMBER.equals(term.type()) ? ceil(whole.times(part)).term(checker, span) : term;
    }
  }

  /**
   * Whether none of some figures is below zero.
   *
   * @param names their full names
   */
  record NoneShort(List<String> names) implements Calc {
    /** Copies the list. */
    public NoneShort {
      names = List.copyOf(names);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Typed truth = Typed.of(Types.TRUTH);
      Term all = new Term.Constant(span, truth, Value.of(true));
      for (int i = 0; i < names.size(); i++) {
        Term left = checker.reference(span, names.get(i));
        Term zero = new Term.Constant(span, left.typed(), Value.of(Rational.ZERO));
        Term one = new Term.Comparison(span, truth, Operator.AT_LEAST, left, zero);
        all = i == 0 ? one : new Term.Logic(span, truth, Operator.AND, all, one);
      }
      return all;
    }
  }

  /** A number of per cent. */
  record Percent(Rational number) implements Calc {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      UnitProduct unit = checker.units().find("%").map(UnitProduct::of).orElse(UnitProduct.NONE);
      Typed typed = new Typed(Types.NUMBER, unit);
      return new Term.Amount(span, typed, number, number.times(unit.factor()), Map.of());
    }
  }

  /** Two by an operator. */
  record Operation(Operator operator, Calc left, Calc right) implements Calc {
    @Override
    public List<String> names() {
      return both(left, right);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      boolean sum = operator == Operator.PLUS || operator == Operator.MINUS;
      if (sum && left instanceof Figure one && right instanceof Figure other) {
        Term a = one.term(checker, span);
        Term b = other.term(checker, span);
        if (!a.type().fits(b.type())) {
          return checker.mismatch(span, a, b, one.name(), other.name());
        }
      }
      Expr none = new Expr.Broken(span);
      return new OperatorRules(
              checker,
              new Expr.Binary(span, operator, span, none, none),
              left.term(checker, span),
              right.term(checker, span))
          .arithmetic();
    }
  }

  /** How many there is room for in a whole, or how many wholes it takes. */
  record Room(Calc whole, Calc each, boolean takes) implements Calc {
    @Override
    public List<String> names() {
      return both(whole, each);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      return whole.over(each).term(checker, span) instanceof Term.Arithmetic quotient
          ? new Term.Room(span, quotient.typed(), quotient.left(), quotient.right(), takes)
          : checker.failed(span);
    }
  }

  /** Rounded to whole ones. */
  record Whole(String function, Calc calc) implements Calc {
    @Override
    public List<String> names() {
      return calc.names();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term term = calc.term(checker, span);
      Function rounding = Functions.find(function);
      if (rounding == null || !(term.type() instanceof Type.Quantity quantity)) {
        return term;
      }
      Dimension dimension = quantity.dimension();
      UnitProduct unit =
          term.unit() != null
              ? term.unit()
              : checker.units().baseProduct(dimension).orElse(UnitProduct.NONE);
      boolean counts = dimension.isNone() || checker.isCount(dimension);
      return new Term.BuiltInCall(
          span,
          term.typed(),
          rounding,
          counts ? List.of(term) : List.of(term, one(unit).term(checker, span)));
    }
  }

  /** One figure as a share of another. */
  record Share(Calc part, Calc whole) implements Calc {
    @Override
    public List<String> names() {
      return both(part, whole);
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      Term quotient = part.over(whole).term(checker, span);
      return quotient instanceof Term.Arithmetic one
          ? new Term.Room(
              span,
              checker.share(span, one.left(), one.right()).typed(),
              one.left(),
              one.right(),
              false)
          : quotient;
    }
  }

  /**
   * The smallest or largest of named terms; the names are those it binds by.
   *
   * @param terms by name, in order
   */
  record Fold(Term.FoldKind kind, Map<String, Calc> terms) implements Calc {
    @Override
    public List<String> names() {
      List<String> names = new ArrayList<>();
      terms.values().forEach(calc -> names.addAll(calc.names()));
      return names;
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      List<Term.Named> named = new ArrayList<>();
      Typed typed = Typed.of(Types.ANY_QUANTITY);
      for (Map.Entry<String, Calc> each : terms.entrySet()) {
        Term term = each.getValue().term(checker, span);
        if (!term.type().isQuantity() || !term.type().fits(typed.type())) {
          return checker.failed(span); // Reported where the resources are compared.
        }
        typed = term.type() instanceof Type.Quantity ? term.typed() : typed;
        named.add(new Term.Named(each.getKey(), term));
      }
      return new Term.Fold(span, typed, kind, named);
    }
  }

  /**
   * The gap between the term of a fold that binds and the next.
   *
   * @param fold the fold
   * @param whole the rounding that both take, or "" for none
   */
  record Gap(Fold fold, String whole) implements Calc {
    @Override
    public List<String> names() {
      return fold.names();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      if (!(fold.term(checker, span) instanceof Term.Fold terms)) {
        return checker.failed(span);
      }
      Calc binds = new Whole(whole, new Made(terms));
      Calc next = new Whole(whole, new Made(new Term.Ranked(span, terms.typed(), terms, 1)));
      return (fold.kind() == Term.FoldKind.MIN ? next.minus(binds) : binds.minus(next))
          .term(checker, span);
    }
  }

  /** A term that is made already. */
  record Made(Term term) implements Calc {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Term term(TermChecker checker, Span span) {
      return term;
    }
  }

  private static List<String> both(Calc left, Calc right) {
    List<String> names = new ArrayList<>(left.names());
    names.addAll(right.names());
    return names;
  }
}
