package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Values;
import java.util.List;
import java.util.Objects;

/** Makes terms that stand at one place. */
record GrowthTerms(TermChecker checker, Span span) {

  Term of(Operator operator, Typed typed, Term left, Term right) {
    return new Term.Arithmetic(span, typed, operator, left, right);
  }

  Term times(Type type, Term left, Term right) {
    UnitProduct percent = checker.unit("%");
    return of(Operator.TIMES, new Typed(type, percent), left, right);
  }

  Term times(Typed typed, Term left, Term right) {
    return of(Operator.TIMES, typed, left, right);
  }

  Term call(String name, Typed typed, Term... arguments) {
    Function function = Objects.requireNonNull(Functions.find(name));
    return new Term.BuiltInCall(span, typed, function, List.of(arguments));
  }

  Term number(long number) {
    return checker.amount(span, Rational.of(number), UnitProduct.NONE);
  }

  Term one(UnitProduct unit) {
    return checker.amount(span, Rational.ONE, unit);
  }

  Term onePlus(Term share) {
    return of(Operator.PLUS, Typed.of(Types.NUMBER), number(1), share);
  }

  Term powered(Term begin, Term factor, Term periods) {
    Term power = of(Operator.POWER, Typed.of(Types.NUMBER), factor, periods);
    return of(Operator.TIMES, begin.typed(), begin, power);
  }

  Term unlimited() {
    return new Term.Constant(span, Typed.of(Types.ANY_QUANTITY), Values.UNLIMITED);
  }

  Term truth(Operator operator, Term left, Term right) {
    return new Term.Comparison(span, Typed.of(Types.TRUTH), operator, left, right);
  }
}
