package dev.plimsoll.model.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Walks over terms. */
public final class Terms {

  private Terms() {}

  /** The terms directly within a term, in the order written; the body of a function is not one. */
  public static List<Term> children(Term term) {
    return switch (term) {
      case Term.Constant constant -> List.of();
      case Term.Amount amount -> List.of();
      case Term.Uncertain uncertain -> uncertain.parameters();
      case Term.Reference reference -> List.of();
      case Term.Local local -> List.of();
      case Term.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
      case Term.Comparison comparison -> List.of(comparison.left(), comparison.right());
      case Term.Logic logic -> List.of(logic.left(), logic.right());
      case Term.Not not -> List.of(not.operand());
      case Term.Negated negated -> List.of(negated.operand());
      case Term.Choice choice -> List.of(choice.condition(), choice.then(), choice.otherwise());
      case Term.BuiltInCall call -> call.arguments();
      case Term.PlanCall call -> call.arguments();
      case Term.End end -> List.of(end.operand());
      case Term.Statistic statistic -> List.of(statistic.operand());
      case Term.Amended amended -> {
        List<Term> children = new ArrayList<>();
        children.add(amended.target());
        amended.amendments().forEach(amendment -> children.add(amendment.value()));
        yield children;
      }
      case Term.Reached reached -> List.of(reached.condition(), reached.horizon());
      case Term.Accumulated accumulated ->
          accumulated.since() == null
              ? List.of(accumulated.rate(), accumulated.horizon())
              : List.of(accumulated.rate(), accumulated.since(), accumulated.horizon());
      case Term.Solved solved -> {
        List<Term> children = new ArrayList<>();
        children.add(solved.condition());
        children.addAll(solved.within().terms());
        yield children;
      }
      case Term.Relabelled relabelled -> List.of(relabelled.operand());
      case Term.PerOne one -> List.of(one.operand());
      case Term.Room room -> List.of(room.whole(), room.each());
      case Term.Shown shown -> List.of(shown.operand());
      case Term.LookUp lookUp -> List.of(lookUp.key());
      case Term.NextRung next -> List.of(next.rung());
      case Term.Field field -> List.of(field.rung());
      case Term.ListOf list -> list.elements();
      case Term.ColumnOf column -> List.copyOf(column.cells().values());
      case Term.CellOf cell -> List.of(cell.column(), cell.row());
      case Term.Kept kept -> List.of(kept.column(), kept.condition());
      case Term.Grouped grouped -> List.of(grouped.column(), grouped.key());
      case Term.Running running -> List.of(running.column());
      case Term.Prior prior -> List.of(prior.column(), prior.first());
      case Term.Graduated graduated -> List.of(graduated.rates(), graduated.amount());
      case Term.Fold fold -> {
        List<Term> children = new ArrayList<>();
        fold.terms().forEach(named -> children.add(named.term()));
        yield children;
      }
      case Term.Binding binding -> List.of(binding.fold());
      case Term.Ranked ranked -> List.of(ranked.fold());
    };
  }

  /** Whether something is so of a term or of one within it, in the bodies of functions, too. */
  public static boolean any(Term term, Predicate<Term> condition) {
    return condition.test(term)
        || (term instanceof Term.PlanCall call && any(call.function().body(), condition))
        || children(term).stream().anyMatch(child -> any(child, condition));
  }

  /** Whether a term itself looks at many plans: along a figure, or along time. */
  public static boolean searches(Term term) {
    return term instanceof Term.Solved
        || term instanceof Term.Reached
        || term instanceof Term.Accumulated;
  }

  /** Whether a term itself looks at other days than the moment as of which the plan is read. */
  public static boolean looksAtOtherDays(Term term) {
    return switch (term) {
      case Term.Reached _, Term.Accumulated _ -> true;
      case Term.Amended amended ->
          amended.amendments().stream().anyMatch(each -> each.name().equals(Policies.NOW));
      default -> false;
    };
  }

  /**
   * Adds the names of the definitions that a term refers to, those in functions included, and those
   * of the declared units its amounts rest on.
   */
  public static void references(Term term, Set<String> names) {
    names.addAll(named(term));
    if (term instanceof Term.PlanCall call) {
      references(call.function().body(), names);
    }
    for (Term child : children(term)) {
      references(child, names);
    }
  }

  /** The same of a term itself, without the terms within it. */
  public static List<String> named(Term term) {
    return switch (term) {
      case Term.Reference reference -> List.of(reference.name());
      case Term.Amount amount -> amount.policies().keySet().stream().map(Policies::name).toList();
      case Term.Amended amended ->
          amended.amendments().stream().map(amendment -> amendment.name()).toList();
      case Term.Reached _, Term.Accumulated _ -> List.of(Policies.NOW);
      case Term.Solved solved -> List.of(solved.name());
      default -> List.of();
    };
  }

  /** Adds the uncertain values that stand in a term itself; what is truncated is not one. */
  public static void uncertain(Term term, Set<Term.Uncertain> found) {
    if (term instanceof Term.Uncertain uncertain) {
      found.add(uncertain);
      return;
    }
    for (Term child : children(term)) {
      uncertain(child, found);
    }
  }
}
