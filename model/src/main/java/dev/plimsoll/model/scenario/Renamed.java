package dev.plimsoll.model.scenario;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanFunction;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Rebuilt;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Formulas of a plan that stands beside another, as the plan without a scenario does: each figure
 * in which the two differ goes by a name of its own there, which no plan can write.
 */
final class Renamed {

  /** What stands before the names of a plan without its scenario. */
  static final String USUAL = "usual ";

  private final String prefix;
  private final Set<String> moved;
  private final Set<String> blocks;

  /**
   * Formulas of a plan.
   *
   * @param prefix what stands before the other names
   * @param moved the full names of the figures that go by other names
   * @param blocks those of the ladders and tables that do
   */
  Renamed(String prefix, Set<String> moved, Set<String> blocks) {
    this.prefix = prefix;
    this.moved = moved;
    this.blocks = blocks;
  }

  /** The name by which a figure goes there. */
  String name(String figure) {
    return moved.contains(figure) ? other(figure) : figure;
  }

  /** The name by which a ladder or a table goes there. */
  String block(String name) {
    return blocks.contains(name) ? prefix + name : name;
  }

  /** The name by which a figure goes there if it is moved. */
  String other(String figure) {
    String unit = Policies.name("");
    return figure.startsWith(unit)
        ? unit + prefix + figure.substring(unit.length())
        : prefix + figure;
  }

  /** A formula there. */
  Term formula(Term term) {
    return switch (term) {
      case Term.Reference t -> new Term.Reference(t.span(), t.typed(), name(t.name()));
      case Term.Amount t -> amount(t);
      case Term.PlanCall t ->
          new Term.PlanCall(
              t.span(),
              t.typed(),
              function(t.function()),
              t.arguments().stream().map(this::formula).toList());
      case Term.Amended t ->
          new Term.Amended(t.span(), t.typed(), formula(t.target()), amendments(t.amendments()));
      case Term.LookUp t ->
          new Term.LookUp(t.span(), t.typed(), block(t.ladder()), formula(t.key()));
      case Term.NextRung t ->
          new Term.NextRung(t.span(), t.typed(), formula(t.rung()), block(t.ladder()));
      case Term.Field t ->
          new Term.Field(t.span(), t.typed(), formula(t.rung()), block(t.ladder()), t.field());
      case Term.Graduated t ->
          new Term.Graduated(
              t.span(), t.typed(), block(t.ladder()), formula(t.rates()), formula(t.amount()));
      case Term.Reached t when moved.contains(Policies.NOW) ->
          fromUsualNow(
              new Term.Reached(
                  t.span(),
                  t.typed(),
                  atTheMoment(t.condition()),
                  formula(t.horizon()),
                  t.stays()));
      case Term.Accumulated t when moved.contains(Policies.NOW) ->
          fromUsualNow(
              new Term.Accumulated(
                  t.span(),
                  t.typed(),
                  atTheMoment(t.rate()),
                  t.since() == null ? null : formula(t.since()),
                  formula(t.horizon())));
      case Term.Solved t ->
          Rebuilt.of(
              new Term.Solved(
                  t.span(), t.typed(), t.largest(), name(t.name()), t.condition(), t.within()),
              this::formula);
      default -> Rebuilt.of(term, this::formula);
    };
  }

  /**
   * What is looked at moment by moment, each of which is set as {@code now}: there the other name
   * of it means the same.
   */
  private Term atTheMoment(Term term) {
    Term.Amendment same = new Term.Amendment(name(Policies.NOW), now(term.span(), Policies.NOW));
    return new Term.Amended(term.span(), term.typed(), formula(term), List.of(same));
  }

  private Term fromUsualNow(Term term) {
    Term.Amendment usual = new Term.Amendment(Policies.NOW, now(term.span(), name(Policies.NOW)));
    return new Term.Amended(term.span(), term.typed(), term, List.of(usual));
  }

  private static Term now(Span span, String name) {
    return new Term.Reference(span, Typed.of(Types.DAY), name);
  }

  private PlanFunction function(PlanFunction function) {
    return new PlanFunction(
        function.name(), function.source(), function.parameters(), formula(function.body()));
  }

  private List<Term.Amendment> amendments(List<Term.Amendment> amendments) {
    return amendments.stream()
        .map(each -> new Term.Amendment(name(each.name()), formula(each.value())))
        .toList();
  }

  private Term amount(Term.Amount amount) {
    Map<String, Rational> policies = new LinkedHashMap<>();
    String unit = Policies.name("");
    amount
        .policies()
        .forEach((policy, exponent) ->
            policies.put(name(Policies.name(policy)).substring(unit.length()), exponent));
    return new Term.Amount(
        amount.span(), amount.typed(), amount.written(), amount.number(), policies);
  }
}
