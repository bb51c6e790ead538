package dev.plimsoll.analysis.solve;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Variation;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal is met.
 *
 * @param evaluation the plan as it stands
 * @param figure the figure that is searched for
 * @param goal what is to hold
 * @param sides the figures that are compared, as far as the figure moves them
 * @param variation the plan along the figure
 * @param reach which values were tried, or null where its limits leave none
 * @param thorough whether each of them was tried, rather than scanned
 * @param regions where the goal is met, ascending
 * @param moved what binds and what levels are reached at the answer that are others now
 * @param broken the requirements that hold now and no longer at the answer
 * @param spread the answer in each draw, or null where it is one, or the same in all
 */
public record GoalReport(
    Evaluation evaluation,
    Definition figure,
    Term goal,
    List<Term> sides,
    Variation variation,
    @Nullable Reach reach,
    boolean thorough,
    List<Region> regions,
    List<Definition> moved,
    List<Requirement> broken,
    @Nullable Sample spread) {

  /** Copies the lists. */
  public GoalReport {
    sides = List.copyOf(sides);
    regions = List.copyOf(regions);
    moved = List.copyOf(moved);
    broken = List.copyOf(broken);
  }

  /** The answer, that of the first region; null where the goal is met nowhere or anywhere. */
  public @Nullable Rational answer() {
    return reach == null || regions.isEmpty() ? null : regions.getFirst().answer(reach);
  }

  /** The whole step next to the answer at which the goal is not met; null where there is none. */
  public @Nullable Rational beyond() {
    return answer() == null || reach == null ? null : regions.getFirst().beyond(reach);
  }
}
