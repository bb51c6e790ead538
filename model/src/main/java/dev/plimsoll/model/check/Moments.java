package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The moment as of which a plan is read. It is a definition like any other, {@code now}, so that a
 * figure at another moment is the figure of an amended plan.
 */
public final class Moments {

  /** The full name of the moment as of which a plan is read. */
  public static final String NOW = Policies.NOW;

  /** The full name of how far is looked for a day. */
  static final String HORIZON = "horizon";

  private static final String AS_OF = "the moment as of which the plan is read";
  private static final String LOOKED = "how far is looked for a day on which something is so";
  private static final Rational YEARS = Rational.of(10);

  private Moments() {}

  /**
   * Where something grows and the plan does not say what {@code now} is, it is the earliest day on
   * which something starts to. How far is looked is ten years, or as far as phases are stated.
   */
  public static void declare(Declarations declarations, Scope document) {
    List<String> starts = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    PlanBlock first = null;
    for (PlanBlock block : declarations.planBlocks()) {
      if (block instanceof PlanBlock.Growth growth) {
        starts.add(growth.from());
        dates.addAll(growth.dates());
        first = first == null ? growth : first;
      }
    }
    if (first != null && declarations.figure(NOW) == null) {
      Scope scope = new Scope(null, document.prefix(), first.source());
      declarations.add(figure(NOW, scope, first.span(), earliest(first.span(), starts), AS_OF));
    }
    Declaration.Figure now = declarations.figure(NOW);
    if (now != null && declarations.figure(HORIZON) == null) {
      Scope scope = new Scope(null, document.prefix(), now.scope().source());
      declarations.offer(figure(HORIZON, scope, now.span(), furthest(now.span(), dates), LOOKED));
    }
  }

  private static Declaration.Figure figure(
      String name, Scope scope, Span span, Formula formula, String meaning) {
    Tail tail = new Tail(new Expr.Text(span, meaning), List.of());
    return new Declaration.Figure(name, Definition.Role.DERIVED, scope, span, formula, tail, null);
  }

  private static Formula furthest(Span span, List<String> dates) {
    List<String> reads = new ArrayList<>(dates);
    reads.add(NOW);
    reads.add(Policies.name("month"));
    return new Formula.Made(
        reads,
        checker -> {
          UnitProduct year = checker.unit("year");
          Term now = now(checker, span);
          if (year == null) {
            return checker.failed(span);
          }
          List<Term> ends = new ArrayList<>();
          ends.add(
              new Term.Arithmetic(
                  span,
                  Typed.of(Types.DAY),
                  Operator.PLUS,
                  now,
                  checker.amount(span, YEARS, year)));
          dates.forEach(date -> ends.add(checker.reference(span, date)));
          return ends.size() == 1 ? ends.getFirst() : extreme(span, "max", ends);
        });
  }

  private static Term extreme(Span span, String function, List<Term> dates) {
    return new Term.BuiltInCall(
        span, Typed.of(Types.DAY), Objects.requireNonNull(Functions.find(function)), dates);
  }

  private static Formula earliest(Span span, List<String> starts) {
    return new Formula.Made(
        starts,
        checker -> {
          List<Term> dates = new ArrayList<>();
          starts.forEach(start -> dates.add(checker.reference(span, start)));
          return dates.size() == 1 ? dates.getFirst() : extreme(span, "min", dates);
        });
  }

  /** The moment as of which the plan is read, after a report where there is none, or no date. */
  public static Term now(TermChecker checker, Span span) {
    if (checker.declarations().figure(NOW) == null) {
      return checker.report(
          checker
              .diagnostic(NameCode.NO_NOW, span)
              .hint("let something grow: `growth users = 100 users from 2026-09-01 { … }`"));
    }
    Term now = checker.reference(span, NOW);
    if (now.type().fits(Types.DAY)) {
      return now;
    }
    Declaration.Figure figure = checker.declarations().figure(NOW);
    Span place = figure == null ? span : figure.span();
    return checker.report(
        checker
            .diagnostic(TypeCode.NOW_NOT_A_DATE, place, checker.describe(now.typed()))
            .hint("write `now = 2026-09-01`, and give this figure another name"));
  }

  /** Whether a key of a look-up means a moment: a date, or how long after {@code now}. */
  static boolean isMoment(Term key) {
    return key.type() instanceof Type.Day || TermChecker.isDuration(key.type());
  }

  /** A figure at another moment. */
  static Term at(TermChecker checker, Span span, Term target, Term key) {
    Term now = now(checker, key.span());
    if (now.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    Term moment =
        key.type() instanceof Type.Day
            ? key
            : new Term.Arithmetic(key.span(), Typed.of(Types.DAY), Operator.PLUS, now, key);
    return new Term.Amended(span, target.typed(), target, List.of(new Term.Amendment(NOW, moment)));
  }

  /** How far is looked for a day, after a report where that cannot be told. */
  private static Term horizon(TermChecker checker, Span span, Term now) {
    Term horizon = checker.reference(span, HORIZON);
    if (horizon.type().fits(Types.DAY)) {
      return horizon;
    }
    if (TermChecker.isDuration(horizon.type())) {
      return new Term.Arithmetic(span, Typed.of(Types.DAY), Operator.PLUS, now, horizon);
    }
    Declaration.Figure figure = checker.declarations().figure(HORIZON);
    return checker.report(
        checker
            .diagnostic(
                TypeCode.HORIZON,
                figure == null ? span : figure.span(),
                checker.describe(horizon.typed()))
            .hint("write `horizon = 5 years`, and give this figure another name"));
  }

  /** {@code when(condition)}, {@code time_to(condition)} and {@code stays(condition)}. */
  static Term reached(TermChecker checker, Span span, Function function, Term condition) {
    Term now = now(checker, span);
    if (now.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    Term horizon = horizon(checker, span, now);
    if (function.equals(Calendar.STAYS)) {
      return new Term.Reached(span, Typed.of(Types.TRUTH), condition, horizon, true);
    }
    Term day = new Term.Reached(span, Typed.of(Types.DAY), condition, horizon, false);
    return function.equals(Calendar.WHEN)
        ? day
        : new Term.Arithmetic(
            span,
            new Typed(new Type.Quantity(Dimension.base("time")), checker.unit("day")),
            Operator.MINUS,
            day,
            now);
  }

  /** {@code stock(rate, keep)}. */
  static Term accumulated(TermChecker checker, Span span, Typed typed, List<Term> arguments) {
    Term now = now(checker, span);
    if (now.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    Term since =
        arguments.size() < 2
            ? null
            : new Term.Arithmetic(span, Typed.of(Types.DAY), Operator.MINUS, now, arguments.get(1));
    return new Term.Accumulated(
        span, typed, arguments.getFirst(), since, horizon(checker, span, now));
  }
}
