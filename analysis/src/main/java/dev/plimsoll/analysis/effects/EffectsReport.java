package dev.plimsoll.analysis.effects;

import dev.plimsoll.analysis.risk.MainAnswers;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.engine.Marginals;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What more of an input does to the figures that depend on it.
 *
 * @param evaluation the plan with its figures
 * @param input what there is more of
 * @param at its point
 * @param step how much more, in base units
 * @param effects what that does, in the order of the document
 * @param leftOut what depends on an input that goes with time as of other days, too: more of it
 *     today alone would say nothing of them
 */
public record EffectsReport(
    Evaluation evaluation,
    Definition input,
    Value at,
    Rational step,
    List<Effect> effects,
    List<Definition> leftOut) {

  /** How far the next change of a figure is looked for, in sizes of the input. */
  private static final Rational FAR = Rational.of(64);

  /** Copies the lists. */
  public EffectsReport {
    effects = List.copyOf(effects);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * The effects of so many more of an input, in the unit that its author thinks of it in.
   *
   * @param figures the figures to tell of; those among them that do not depend on it are left out
   * @return null where the input is no number
   */
  public static @Nullable EffectsReport of(
      Evaluation evaluation, Definition input, Rational more, List<Definition> figures) {
    Marginals marginals = evaluation.marginals(input, figures);
    if (marginals == null || !(evaluation.value(input.name()) instanceof Value.Number at)) {
      return null;
    }
    Rational step = evaluation.display().unit(input.formula().typed()).factor().times(more);
    boolean moves = evaluation.depends(input.formula(), Policies.NOW);
    OtherDays otherDays = new OtherDays(evaluation.program());
    List<Effect> effects = new ArrayList<>();
    List<Definition> leftOut = new ArrayList<>();
    for (Definition figure : figures) {
      Term formula = figure.formula();
      Value now = evaluation.value(figure.name());
      boolean told = !figure.equals(input) && evaluation.depends(formula, input.name());
      if (!told || !now.isKnown()) {
        continue;
      }
      if (moves && otherDays.read(figure)) {
        leftOut.add(figure);
        continue;
      }
      Search search = new Search(evaluation, formula, input, at.value(), step);
      Value then = search.after(1);
      Marginal marginal = marginals.of(figure);
      effects.add(
          new Effect(figure, now, then, marginal, now.equals(then) ? search.next(now) : null));
    }
    return new EffectsReport(evaluation, input, at, step, effects, leftOut);
  }

  /** The answers of the plan that depend on an input. */
  public static List<Definition> answers(Evaluation evaluation, Definition input) {
    return MainAnswers.of(
        evaluation,
        figure -> !figure.equals(input) && evaluation.depends(figure.formula(), input.name()));
  }

  /** Looks for the next change of a figure, whole steps away. */
  private record Search(
      Evaluation evaluation, Term formula, Definition input, Rational at, Rational step) {

    Value after(long steps) {
      return evaluation.amended(formula, Map.of(input.name(), place(steps)));
    }

    private Value place(long steps) {
      return Value.of(at.plus(step.times(Rational.of(steps))));
    }

    /** Where it first differs, found by doubling the way and then halving what is left. */
    Effect.@Nullable Turn next(Value now) {
      Rational size = at.abs().max(step.abs()).dividedBy(step.abs()).times(FAR);
      long same = 1;
      long other = 2;
      while (after(other).equals(now)) {
        same = other;
        other *= 2;
        if (Rational.of(other).compareTo(size) > 0) {
          return null;
        }
      }
      while (other - same > 1) {
        long middle = same + (other - same) / 2;
        if (after(middle).equals(now)) {
          same = middle;
        } else {
          other = middle;
        }
      }
      Value there = after(other);
      return there.isKnown() ? new Effect.Turn(place(other), there) : null;
    }
  }
}
