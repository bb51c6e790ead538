package dev.plimsoll.engine;

import dev.plimsoll.engine.search.Found;
import dev.plimsoll.engine.search.Probe;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first value of a figure at which a condition holds, in worlds that are amended. */
final class Solving {

  private final World world;
  private final @Nullable Call call;

  Solving(World world, @Nullable Call call) {
    this.world = world;
    this.call = call;
  }

  /**
   * The value; none where the condition holds nowhere, and waiting where it waits.
   *
   * @throws EvaluationFailure if no value of the figure can change the answer
   */
  Value value(Term.Solved solved) {
    Value blocked = blocked(solved);
    if (blocked != null) {
      return blocked;
    }
    return found(solved) instanceof Found.First first ? Value.of(first.value()) : Values.NONE;
  }

  /** What keeps the search from being made, or null. */
  private @Nullable Value blocked(Term.Solved solved) {
    for (Term limit : solved.within().terms()) {
      Value value = new TermEvaluator(world, call).evaluate(limit);
      if (!value.isKnown()) {
        return value;
      }
    }
    Value now = world.value(solved.name());
    if (now instanceof Value.Failed) {
      return now;
    }
    Value answer = answer(solved, affected(solved), start(solved));
    return answer instanceof Value.Waiting ? answer : null;
  }

  /**
   * What the search finds.
   *
   * @throws EvaluationFailure if no value of the figure can change the answer
   */
  Found found(Term.Solved solved) {
    Reach reach = reach(solved);
    if (reach == null) {
      return new Found.Nowhere(true);
    }
    List<Definition> affected = affected(solved);
    if (affected.isEmpty() && !world.cones().names(solved.condition()).contains(solved.name())) {
      throw new EvaluationFailure(
          "The condition does not depend on `" + solved.name() + "`.",
          "say what is to hold of a figure that follows from it");
    }
    Probe<Boolean> probe = new Probing(solved, affected);
    return solved.largest() ? Search.last(reach, probe) : Search.first(reach, probe);
  }

  /** Which values are tried; null where none lies between the limits. */
  @Nullable Reach reach(Term.Solved solved) {
    Term.Domain within = solved.within();
    Rational step = number(within.step());
    Reach reach =
        Reach.around(
            start(solved),
            number(within.lowest()),
            number(within.highest()),
            step == null || step.signum() <= 0 ? null : step);
    return reach == null ? null : reach.with(new Knots(world).of(solved));
  }

  private Rational start(Term.Solved solved) {
    Rational lowest = number(solved.within().lowest());
    return world.value(solved.name()) instanceof Value.Number now
        ? now.value()
        : lowest == null ? Rational.ZERO : lowest;
  }

  private @Nullable Rational number(@Nullable Term term) {
    Value value = term == null ? null : new TermEvaluator(world, call).evaluate(term);
    return value instanceof Value.Number number ? number.value() : null;
  }

  /** The figures between the one that is searched for and the condition. */
  private List<Definition> affected(Term.Solved solved) {
    Set<String> read = world.cones().read(world.cones().names(solved.condition()));
    return world.cones().affected(read, Set.of(solved.name()));
  }

  /** What a term is worth where the figure has some value; failed where it has none. */
  Value at(Term.Solved solved, Rational value, Term term) {
    World other = world.amended(Map.of(solved.name(), Value.of(value)), term);
    try {
      return new TermEvaluator(other, call).evaluate(term);
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  private Value answer(Term.Solved solved, List<Definition> affected, Rational value) {
    World other = world.amended(Map.of(solved.name(), Value.of(value)), affected);
    try {
      return new TermEvaluator(other, call).evaluate(solved.condition());
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  /** Where the condition has no answer, it does not hold. */
  private final class Probing implements Probe<Boolean> {
    private final Term.Solved solved;
    private final List<Definition> affected;

    Probing(Term.Solved solved, List<Definition> affected) {
      this.solved = solved;
      this.affected = affected;
    }

    @Override
    public Boolean at(Rational value) {
      return answer(solved, affected, value).equals(Value.of(true));
    }

    @Override
    public @Nullable Rational margin(Rational value) {
      if (!(solved.condition() instanceof Term.Comparison comparison)) {
        return null;
      }
      World other = world.amended(Map.of(solved.name(), Value.of(value)), affected);
      TermEvaluator evaluator = new TermEvaluator(other, call);
      try {
        return evaluator.evaluate(comparison.left()) instanceof Value.Number left
                && evaluator.evaluate(comparison.right()) instanceof Value.Number right
            ? Arithmetic.of(left).minus(Arithmetic.of(right))
            : null;
      } catch (LocatedFailure failure) {
        return null;
      }
    }
  }
}
