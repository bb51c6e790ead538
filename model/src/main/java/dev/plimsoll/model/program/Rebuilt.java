package dev.plimsoll.model.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A term with other terms in the place of those directly within it. */
public final class Rebuilt {

  private final UnaryOperator<Term> inner;

  private Rebuilt(UnaryOperator<Term> inner) {
    this.inner = inner;
  }

  /**
   * The same sort of term.
   *
   * @param inner what stands in the place of each term directly within it; the body of a function
   *     is not one
   */
  public static Term of(Term term, UnaryOperator<Term> inner) {
    return new Rebuilt(inner).of(term);
  }

  private Term of(Term term) {
    return switch (term) {
      case Term.Constant t -> t;
      case Term.Amount t -> t;
      case Term.Reference t -> t;
      case Term.Local t -> t;
      case Term.Uncertain t ->
          new Term.Uncertain(t.span(), t.typed(), t.name(), t.spread(), all(t.parameters()));
      case Term.Arithmetic t ->
          new Term.Arithmetic(t.span(), t.typed(), t.operator(), in(t.left()), in(t.right()));
      case Term.Comparison t ->
          new Term.Comparison(t.span(), t.typed(), t.operator(), in(t.left()), in(t.right()));
      case Term.Logic t ->
          new Term.Logic(t.span(), t.typed(), t.operator(), in(t.left()), in(t.right()));
      case Term.Not t -> new Term.Not(t.span(), t.typed(), in(t.operand()));
      case Term.Negated t -> new Term.Negated(t.span(), t.typed(), in(t.operand()));
      case Term.Choice t ->
          new Term.Choice(t.span(), t.typed(), in(t.condition()), in(t.then()), in(t.otherwise()));
      case Term.BuiltInCall t ->
          new Term.BuiltInCall(t.span(), t.typed(), t.function(), all(t.arguments()));
      case Term.PlanCall t ->
          new Term.PlanCall(t.span(), t.typed(), t.function(), all(t.arguments()));
      case Term.End t -> new Term.End(t.span(), t.typed(), t.high(), in(t.operand()));
      case Term.Statistic t ->
          new Term.Statistic(t.span(), t.typed(), t.measure(), in(t.operand()));
      case Term.Amended t -> new Term.Amended(t.span(), t.typed(), in(t.target()), amendments(t));
      case Term.Reached t ->
          new Term.Reached(t.span(), t.typed(), in(t.condition()), in(t.horizon()), t.stays());
      case Term.Accumulated t ->
          new Term.Accumulated(
              t.span(),
              t.typed(),
              in(t.rate()),
              t.since() == null ? null : in(t.since()),
              in(t.horizon()));
      case Term.Solved t ->
          new Term.Solved(
              t.span(), t.typed(), t.largest(), t.name(), in(t.condition()), domain(t.within()));
      case Term.Relabelled t -> new Term.Relabelled(t.span(), t.typed(), in(t.operand()));
      case Term.PerOne t -> new Term.PerOne(t.span(), t.typed(), in(t.operand()));
      case Term.Room t ->
          new Term.Room(t.span(), t.typed(), in(t.whole()), in(t.each()), t.takes());
      case Term.Shown t -> new Term.Shown(t.span(), t.typed(), in(t.operand()));
      case Term.LookUp t -> new Term.LookUp(t.span(), t.typed(), t.ladder(), in(t.key()));
      case Term.NextRung t -> new Term.NextRung(t.span(), t.typed(), in(t.rung()), t.ladder());
      case Term.Field t -> new Term.Field(t.span(), t.typed(), in(t.rung()), t.ladder(), t.field());
      case Term.ListOf t -> new Term.ListOf(t.span(), t.typed(), all(t.elements()));
      case Term.ColumnOf t -> {
        Map<String, Term> cells = new LinkedHashMap<>();
        t.cells().forEach((row, cell) -> cells.put(row, in(cell)));
        yield new Term.ColumnOf(t.span(), t.typed(), t.name(), cells);
      }
      case Term.CellOf t -> new Term.CellOf(t.span(), t.typed(), in(t.column()), in(t.row()));
      case Term.Kept t -> new Term.Kept(t.span(), t.typed(), in(t.column()), in(t.condition()));
      case Term.Grouped t ->
          new Term.Grouped(t.span(), t.typed(), t.function(), in(t.column()), in(t.key()));
      case Term.Running t -> new Term.Running(t.span(), t.typed(), t.function(), in(t.column()));
      case Term.Prior t -> new Term.Prior(t.span(), t.typed(), in(t.column()), in(t.first()));
      case Term.Graduated t ->
          new Term.Graduated(t.span(), t.typed(), t.ladder(), in(t.rates()), in(t.amount()));
      case Term.Fold t -> fold(t);
      case Term.Binding t -> new Term.Binding(t.span(), t.typed(), fold(t.fold()), t.place());
      case Term.Ranked t -> new Term.Ranked(t.span(), t.typed(), fold(t.fold()), t.place());
    };
  }

  private Term in(Term term) {
    return inner.apply(term);
  }

  private List<Term> all(List<Term> terms) {
    return terms.stream().map(inner).toList();
  }

  private Term.Domain domain(Term.Domain within) {
    return new Term.Domain(ifAny(within.lowest()), ifAny(within.highest()), ifAny(within.step()));
  }

  private @Nullable Term ifAny(@Nullable Term term) {
    return term == null ? null : in(term);
  }

  private List<Term.Amendment> amendments(Term.Amended term) {
    return term.amendments().stream()
        .map(each -> new Term.Amendment(each.name(), in(each.value())))
        .toList();
  }

  private Term.Fold fold(Term.Fold fold) {
    List<Term.Named> terms =
        fold.terms().stream().map(each -> new Term.Named(each.name(), in(each.term()))).toList();
    return new Term.Fold(fold.span(), fold.typed(), fold.kind(), terms);
  }
}
