package dev.plimsoll.engine;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which plan a formula is read: the plan as it stands, or one that is amended. */
final class Within {

  private final World world;
  private final @Nullable Within outer;
  private final List<Term.Amendment> amendments;
  private final String label;

  private Within(
      World world, @Nullable Within outer, List<Term.Amendment> amendments, String label) {
    this.world = world;
    this.outer = outer;
    this.amendments = List.copyOf(amendments);
    this.label = label;
  }

  /** The plan as it stands. */
  static Within plan(World world) {
    return new Within(world, null, List.of(), "");
  }

  /**
   * This plan, amended.
   *
   * @param words how that is written, {@code with (month = 31 days)}
   */
  Within amended(List<Term.Amendment> changes, String words) {
    Map<String, Value> values = new HashMap<>();
    changes.forEach(change -> values.put(change.name(), value(change.value())));
    String whole = label.isEmpty() ? words : label + " " + words;
    return new Within(world.amended(values), this, changes, whole);
  }

  /** This plan as of another day. */
  Within on(Value.Day day) {
    Span nowhere = Span.at(0);
    Term constant = new Term.Constant(nowhere, Typed.of(Types.DAY), day);
    return amended(
        List.of(new Term.Amendment(Policies.NOW, constant)), "on " + day.value().toString());
  }

  boolean isPlan() {
    return outer == null;
  }

  /** How the plan is amended, or the empty text. */
  String label() {
    return label;
  }

  /** The point of a term here. */
  Value value(Term term) {
    try {
      return new TermEvaluator(world).evaluate(term);
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  /** A search in this plan. */
  Solving solving(Term.Solved solved) {
    return new Solving(world, null, solved);
  }

  /** A term that is worth in the plan as it stands what the given one is worth here. */
  Term wrap(Term term) {
    return outer == null
        ? term
        : outer.wrap(new Term.Amended(term.span(), term.typed(), term, amendments));
  }

  boolean amends(String name) {
    for (Term.Amendment amendment : amendments) {
      if (amendment.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost plan in which a figure may differ from that in the plans around it. */
  Within of(String name) {
    return outer == null || world.touches(name) ? this : outer.of(name);
  }
}
