package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.TermChecker;
import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.List;

/** Formulas of dates and durations that blocks make of their clauses and fields. */
final class DateFormulas {

  private DateFormulas() {}

  /** A figure under another name. */
  static Formula same(Span span, String figure) {
    return new Formula.Made(List.of(figure), checker -> checker.reference(span, figure));
  }

  /** An expression that is to be a date. */
  record Dated(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.date(checker.check(expr));
    }
  }

  /** An expression that is to be a duration. */
  record Lasting(Expr expr) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(expr);
    }

    @Override
    public Term check(TermChecker checker) {
      return checker.duration(checker.check(expr), "write `3 months`");
    }
  }

  /** A duration after a date. */
  record After(String date, Expr duration) implements Formula {
    @Override
    public List<Expr> expressions() {
      return List.of(duration);
    }

    @Override
    public List<String> names() {
      return List.of(date, Policies.name("month"));
    }

    private static boolean isMonths(UnitProduct unit) {
      return unit.dimension().equals(Dimension.base("month")) || !unit.policies().isEmpty();
    }

    @Override
    public Term check(TermChecker checker) {
      Term time = checker.duration(checker.check(duration), "write `for 12 months`");
      Term from = checker.reference(duration.span(), date);
      UnitProduct unit = time.unit();
      boolean calendar = unit != null && !(time instanceof Term.Amount) && isMonths(unit);
      UnitProduct month = checker.unit("month");
      if (calendar && month != null) {
        GrowthTerms terms = new GrowthTerms(checker, duration.span());
        Term months = terms.of(Operator.DIVIDED_BY, Typed.of(Types.NUMBER), time, terms.one(month));
        return new Term.BuiltInCall(
            duration.span(), Typed.of(Types.DAY), Calendar.LATER, List.of(from, months));
      }
      return new Term.Arithmetic(duration.span(), Typed.of(Types.DAY), Operator.PLUS, from, time);
    }
  }
}
