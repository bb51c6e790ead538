package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.List;
import java.util.Objects;

/**
 * By what a phase would have to grow to reach its bound in time: so many in some time, or such a
 * share, as its rate is written.
 *
 * @param length the full name of how long it lasts
 */
record GrowthGoal(Growing.Course course, String length) implements Formula {

  @Override
  public List<String> names() {
    return course.reads(length);
  }

  @Override
  public Term check(TermChecker checker) {
    Span span = course.span();
    GrowthTerms terms = new GrowthTerms(checker, span);
    Term begin = checker.reference(span, course.begin());
    Term rate = checker.reference(span, course.rate());
    Term time = checker.reference(span, length);
    Term bound = checker.reference(span, Objects.requireNonNull(course.bound()));
    UnitProduct period = course.period(checker);
    if (period == null || !bound.type().fits(begin.type()) || !begin.type().isQuantity()) {
      return checker.failed(span);
    }
    if (!course.compounds(begin, rate, period)) {
      Term missing = terms.of(Operator.MINUS, begin.typed(), bound, begin);
      Term rise = terms.of(Operator.DIVIDED_BY, rate.typed(), missing, time);
      return where(some(terms, time), rise, rate, terms);
    }
    Typed number = Typed.of(Types.NUMBER);
    Term ratio = terms.of(Operator.DIVIDED_BY, number, bound, begin);
    Term periods = terms.of(Operator.DIVIDED_BY, number, terms.one(period), time);
    Term factor = terms.of(Operator.POWER, number, ratio, periods);
    Term share = terms.of(Operator.MINUS, number, factor, terms.number(1));
    Term both =
        new Term.Logic(
            span, Typed.of(Types.TRUTH), Operator.AND, some(terms, begin), some(terms, time));
    Term rise = terms.of(Operator.DIVIDED_BY, rate.typed(), share, terms.one(period));
    return where(both, rise, rate, terms);
  }

  private static Term some(GrowthTerms terms, Term figure) {
    return terms.truth(Operator.GREATER, figure, terms.number(0));
  }

  /** From nothing, or in no time, no rate is enough. */
  private static Term where(Term some, Term rise, Term rate, GrowthTerms terms) {
    return new Term.Choice(terms.span(), rate.typed(), some, rise, terms.unlimited());
  }
}
