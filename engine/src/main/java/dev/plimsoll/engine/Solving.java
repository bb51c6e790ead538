package dev.plimsoll.engine;

import dev.plimsoll.engine.search.Found;
import dev.plimsoll.engine.search.Probe;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first value of a figure at which a condition holds. */
final class Solving {

  private final World world;
  private final @Nullable Call call;
  private final Term.Solved solved;
  private final Variation variation;

  Solving(World world, @Nullable Call call, Term.Solved solved) {
    this.world = world;
    this.call = call;
    this.solved = solved;
    this.variation =
        new Variation(world, call, solved.name(), solved.within(), List.of(solved.condition()));
  }

  /**
   * The value; none where the condition holds nowhere, and waiting where it waits.
   *
   * @throws EvaluationFailure if no value of the figure can change the answer
   */
  Value value() {
    Value blocked = blocked();
    if (blocked != null) {
      return blocked;
    }
    return found() instanceof Found.First first ? Value.of(first.value()) : Values.NONE;
  }

  /** What keeps the search from being made, or null. */
  private @Nullable Value blocked() {
    for (Term limit : solved.within().terms()) {
      Value value = new TermEvaluator(world, call).evaluate(limit);
      if (!value.isKnown()) {
        return value;
      }
    }
    Value standing = standing();
    if (standing instanceof Value.Failed) {
      return standing;
    }
    Value answer = variation.at(variation.standing(standing), solved.condition());
    return answer instanceof Value.Waiting ? answer : null;
  }

  /**
   * What the search finds.
   *
   * @throws EvaluationFailure if no value of the figure can change the answer
   */
  Found found() {
    Found foreseen = foreseen();
    if (foreseen != null) {
      variation.checkWork();
      return foreseen;
    }
    Reach reach = reach();
    if (reach == null) {
      return new Found.Nowhere(true);
    }
    if (!variation.matters()) {
      throw new EvaluationFailure(
          "The condition does not depend on `" + solved.name() + "`.",
          "say what is to hold of a figure that follows from it");
    }
    Probe<Boolean> probe = variation.condition(solved.condition());
    Found found = solved.largest() ? Search.last(reach, probe) : Search.first(reach, probe);
    variation.checkWork();
    return found;
  }

  /**
   * What is found between the values that are foreseen; null where none are. In the plan as it
   * stands a scan is done sooner than anything is shown of it.
   */
  private @Nullable Found foreseen() {
    List<Rational> between =
        call == null && world.isMomentOfPlan() ? world.foreseen(solved) : List.of();
    Reach reach = between.isEmpty() ? null : limits();
    if (reach == null) {
      return null;
    }
    Probe<Boolean> probe = variation.condition(solved.condition());
    return solved.largest()
        ? Search.lastOnce(reach, probe, between)
        : Search.once(reach, probe, between);
  }

  /** Between which values the figure lies; null where none lies between its limits. */
  @Nullable Reach limits() {
    return variation.limits(variation.standing(standing()));
  }

  /** Which values are tried; null where none lies between the limits. */
  @Nullable Reach reach() {
    return variation.reach(variation.standing(standing()));
  }

  /**
   * What the figure is in the plan as it stands, so that the answer does not depend on what has
   * become of the figure where it is asked: the search sets it anyway.
   */
  private Value standing() {
    return world.base().value(solved.name());
  }

  /** What a term of the condition is worth where the figure has some value. */
  Value at(Rational value, Term term) {
    return variation.at(value, term);
  }
}
