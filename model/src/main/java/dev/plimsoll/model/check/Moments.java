package dev.plimsoll.model.check;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.function.Functions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
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
  public static final String NOW = "now";

  private Moments() {}

  /**
   * Where something grows and the plan does not say what {@code now} is, it is the earliest day on
   * which something starts to.
   */
  public static void declare(Declarations declarations, Scope document) {
    List<String> starts = new ArrayList<>();
    PlanBlock first = null;
    for (PlanBlock block : declarations.planBlocks()) {
      if (block instanceof PlanBlock.Growth growth) {
        starts.add(growth.from());
        first = first == null ? growth : first;
      }
    }
    if (first == null || declarations.figure(NOW) != null) {
      return;
    }
    Span span = first.span();
    Scope scope = new Scope(null, document.prefix(), first.source());
    Tail tail = new Tail(new Expr.Text(span, "the moment as of which the plan is read"), List.of());
    declarations.add(
        new Declaration.Figure(
            NOW, Definition.Role.DERIVED, scope, span, earliest(span, starts), tail, null));
  }

  private static Formula earliest(Span span, List<String> starts) {
    return new Formula.Made(
        starts,
        checker -> {
          List<Term> dates = new ArrayList<>();
          starts.forEach(start -> dates.add(checker.reference(span, start)));
          return dates.size() == 1
              ? dates.getFirst()
              : new Term.BuiltInCall(
                  span, Typed.of(Types.DAY), Objects.requireNonNull(Functions.find("min")), dates);
        });
  }

  /** The moment as of which the plan is read, after a report where it is no date. */
  public static Term now(TermChecker checker, Span span) {
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
    if (checker.declarations().figure(NOW) == null) {
      return checker.report(
          checker
              .diagnostic(NameCode.NO_NOW, key.span())
              .hint("let something grow: `growth users = 100 users from 2026-09-01 { … }`"));
    }
    Term now = now(checker, span);
    if (now.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    Term moment =
        key.type() instanceof Type.Day
            ? key
            : new Term.Arithmetic(key.span(), Typed.of(Types.DAY), Operator.PLUS, now, key);
    return new Term.Amended(span, target.typed(), target, List.of(new Term.Amendment(NOW, moment)));
  }
}
