package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.TreeMap;

/**
 * What a formula computes, as a text: equal for two formulas that differ in nothing but where they
 * stand, how they are laid out, and the unit in which the result is shown.
 */
final class TermShape {

  private final StringBuilder text = new StringBuilder();

  private final boolean written;

  private TermShape(boolean written) {
    this.written = written;
  }

  static String of(Term term) {
    return of(term, false);
  }

  /** The same with amounts as they are written, whatever their units are worth. */
  static String asWritten(Term term) {
    return of(term, true);
  }

  private static String of(Term term, boolean written) {
    TermShape shape = new TermShape(written);
    shape.add(term);
    return shape.text.toString();
  }

  private String amount(Term.Amount amount) {
    return written
        ? amount.written() + " " + amount.unit()
        : amount.number() + " " + new TreeMap<>(amount.policies());
  }

  private void add(Term term) {
    switch (term) {
      case Term.Shown shown -> add(shown.operand());
      case Term.Relabelled relabelled -> add(relabelled.operand());
      case Term.PerOne one -> add(one.operand());
      case Term other -> {
        text.append('(').append(head(other));
        Terms.children(other).forEach(this::add);
        text.append(')');
      }
    }
  }

  /** What a term says apart from the terms within it. */
  private String head(Term term) {
    return switch (term) {
      case Term.Constant constant -> "constant " + constant.value();
      case Term.Amount amount -> amount(amount);
      case Term.Uncertain uncertain -> uncertain.spread().name();
      case Term.Reference reference -> "read " + reference.name();
      case Term.Local local -> "parameter " + local.index();
      case Term.Arithmetic arithmetic -> arithmetic.operator().name();
      case Term.Comparison comparison -> comparison.operator().name();
      case Term.Logic logic -> logic.operator().name();
      case Term.Not _ -> "not";
      case Term.Negated _ -> "minus";
      case Term.Choice _ -> "if";
      case Term.BuiltInCall call -> "call " + call.function().name();
      case Term.PlanCall call ->
          "call " + call.function().name() + of(call.function().body(), written);
      case Term.End end -> end.high() ? "high" : "low";
      case Term.Statistic statistic -> "ask " + statistic.measure();
      case Term.Amended amended ->
          "with " + amended.amendments().stream().map(Term.Amendment::name).toList();
      case Term.Reached reached -> reached.stays() ? "stays" : "reached";
      case Term.Accumulated accumulated ->
          accumulated.since() == null ? "accumulated" : "accumulated since";
      case Term.Solved solved -> (solved.largest() ? "largest " : "smallest ") + solved.name();
      case Term.Room room -> room.takes() ? "takes" : "room";
      case Term.LookUp lookUp -> "look up " + lookUp.ladder();
      case Term.NextRung next -> "next of " + next.ladder();
      case Term.Field field -> "field " + field.ladder() + " " + field.field();
      case Term.ListOf _ -> "list";
      case Term.ColumnOf column -> "column " + column.name() + column.cells().keySet();
      case Term.CellOf _ -> "cell";
      case Term.Kept _ -> "where";
      case Term.Grouped grouped -> "by " + grouped.function().name();
      case Term.Running running -> "running " + running.function().name();
      case Term.Prior _ -> "prior";
      case Term.Graduated graduated -> "graduated " + graduated.ladder();
      case Term.Fold fold ->
          fold.kind().word() + fold.terms().stream().map(Term.Named::name).toList();
      case Term.Binding binding -> "binding " + binding.place();
      case Term.Ranked ranked -> "ranked " + ranked.place();
      case Term.Shown _, Term.Relabelled _, Term.PerOne _ -> "";
    };
  }

  /** Whether a formula states a value rather than computing one from other figures. */
  static boolean isStated(Term term) {
    return switch (term) {
      case Term.Constant _, Term.Amount _ -> true;
      case Term.Uncertain uncertain ->
          uncertain.parameters().stream().allMatch(TermShape::isStated);
      case Term.ListOf list -> list.elements().stream().allMatch(TermShape::isStated);
      case Term.Shown shown -> isStated(shown.operand());
      case Term.Relabelled relabelled -> isStated(relabelled.operand());
      case Term.PerOne one -> isStated(one.operand());
      case Term.Negated negated -> isStated(negated.operand());
      default -> false;
    };
  }
}
