package dev.plimsoll.analysis.solve;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.Variation;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.engine.search.Stretch;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the values of one figure at which a goal is met, all else as in the plan. */
public final class GoalSeek {

  private static final int NO_NUMBER = 2;

  private final Evaluation evaluation;
  private final Definition figure;
  private final Term goal;
  private final Variation variation;
  private final @Nullable Reach reach;

  private GoalSeek(Evaluation evaluation, Definition figure, Term goal) {
    this.evaluation = evaluation;
    this.figure = figure;
    this.goal = goal;
    List<Term> roots = new ArrayList<>(List.of(goal));
    if (goal instanceof Term.Comparison comparison) {
      roots.add(comparison.left());
      roots.add(comparison.right());
    }
    this.variation = evaluation.varying(figure, roots);
    this.reach = variation.reach();
  }

  /** Whether a figure can move a goal at all. */
  public static boolean moves(Evaluation evaluation, Definition figure, Term goal) {
    return evaluation.varying(figure, List.of(goal)).matters();
  }

  /**
   * Searches for a goal.
   *
   * @param goal a condition; where it says that two numbers are equal, the places are found where
   *     one comes to be above the other
   */
  public static GoalReport of(Evaluation evaluation, Definition figure, Term goal) {
    return new GoalSeek(evaluation, figure, goal).report();
  }

  private GoalReport report() {
    List<Region> regions = reach == null ? List.of() : regions(reach);
    Rational answer = reach == null || regions.isEmpty() ? null : regions.getFirst().answer(reach);
    Evaluation there =
        answer == null ? evaluation : evaluation.amended(Map.of(figure.name(), Value.of(answer)));
    return new GoalReport(
        evaluation,
        figure,
        goal,
        sides(),
        variation,
        reach,
        reach == null || Search.isThorough(reach),
        regions,
        moved(there),
        broken(there),
        regions.size() == 1 && reach != null ? spread(regions.getFirst(), reach) : null);
  }

  /** Whether the goal is that two numbers are the same. */
  private boolean isEquation() {
    return goal instanceof Term.Comparison comparison
        && comparison.operator() == Operator.EQUAL
        && comparison.left().type().isQuantity();
  }

  private List<Region> regions(Reach tried) {
    List<Region> regions = new ArrayList<>();
    if (goal instanceof Term.Comparison comparison && isEquation()) {
      meetings(tried, comparison, regions);
      return regions;
    }
    for (Stretch<Boolean> stretch : Search.stretches(tried, variation.condition(goal))) {
      if (stretch.answer()) {
        regions.add(
            new Region(stretch.from(), stretch.to(), stretch.withFrom(), stretch.withTo(), true));
      }
    }
    return regions;
  }

  /** The sign of the difference: where it is zero, and where it changes without being zero. */
  private void meetings(Reach tried, Term.Comparison equation, List<Region> regions) {
    List<Stretch<Integer>> stretches =
        Search.stretches(tried, variation.probe(value -> sign(equation, value), equation));
    Stretch<Integer> before = null;
    for (Stretch<Integer> stretch : stretches) {
      if (stretch.answer() == 0) {
        regions.add(
            new Region(stretch.from(), stretch.to(), stretch.withFrom(), stretch.withTo(), true));
      } else if (before != null && before.answer() == -stretch.answer()) {
        regions.add(meeting(tried, equation, before, stretch));
      }
      before = stretch;
    }
  }

  private Region meeting(
      Reach tried, Term.Comparison equation, Stretch<Integer> before, Stretch<Integer> after) {
    if (tried.step() == null) {
      Rational edge = after.from();
      return new Region(edge, edge, true, true, sign(equation, edge) == 0);
    }
    Rational below = before.answer() < 0 ? before.to() : after.from();
    return new Region(below, below, true, true, false);
  }

  private int sign(Term.Comparison equation, Rational value) {
    Rational difference = variation.difference(value, equation.left(), equation.right());
    return difference == null ? NO_NUMBER : difference.signum();
  }

  private List<Term> sides() {
    List<Term> sides = new ArrayList<>();
    if (goal instanceof Term.Comparison comparison) {
      for (Term side : List.of(comparison.left(), comparison.right())) {
        if (moves(evaluation, figure, side)) {
          sides.add(side);
        }
      }
    }
    return sides;
  }

  private List<Definition> moved(Evaluation there) {
    List<Definition> moved = new ArrayList<>();
    for (Definition definition : evaluation.program().asWritten()) {
      String name = definition.name();
      boolean tells = name.endsWith(".binding") || name.endsWith(".level");
      if (tells && !evaluation.value(name).equals(there.value(name))) {
        moved.add(definition);
      }
    }
    return moved;
  }

  private List<Requirement> broken(Evaluation there) {
    List<Requirement> broken = new ArrayList<>();
    for (Requirement requirement : evaluation.program().requirements()) {
      Term condition = requirement.condition();
      boolean holds = moves(evaluation, figure, condition) && holds(evaluation, condition);
      if (holds && !holds(there, condition)) {
        broken.add(requirement);
      }
    }
    return broken;
  }

  private static boolean holds(Evaluation evaluation, Term condition) {
    return evaluation.amended(condition, Map.of()).equals(Value.of(true));
  }

  private @Nullable Sample spread(Region region, Reach tried) {
    boolean edge = region.isOpenBelow(tried) != region.isOpenAbove(tried);
    if (!evaluation.isUncertain(goal) || !(edge || isEquation())) {
      return null;
    }
    boolean largest = region.isOpenBelow(tried);
    Term condition = goal;
    if (goal instanceof Term.Comparison equation && isEquation()) {
      Rational next = region.to().plus(tried.step() == null ? Rational.ONE : tried.step());
      largest = next.compareTo(tried.high()) > 0 || sign(equation, next) > 0;
      condition =
          new Term.Comparison(
              goal.span(), goal.typed(), Operator.AT_MOST, equation.left(), equation.right());
    }
    Term.Solved solved = evaluation.search(figure, condition, largest);
    return evaluation.samples(SamplingOptions.of(evaluation.program())).of(solved);
  }
}
