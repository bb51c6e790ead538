package dev.plimsoll.analysis.step;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one rung of a ladder to the next.
 *
 * @param from the rung before
 * @param to the rung after
 * @param changes the fields that either has
 * @param since the same from the rung the plan stands on, or the first
 * @param trigger the condition that brings it about, or null where a driver does
 * @param edge the value of the driver at which the rung before ends, or null
 * @param left how far the driver is from it, below zero where it is past, or null
 * @param reach the value of the driver up to which the rung after carries, or null
 */
public record LadderStep(
    PlanBlock.Rung from,
    PlanBlock.Rung to,
    List<FieldChange> changes,
    List<FieldChange> since,
    @Nullable Definition trigger,
    @Nullable Value edge,
    @Nullable Value left,
    @Nullable Value reach) {

  /** Copies the lists. */
  public LadderStep {
    changes = List.copyOf(changes);
    since = List.copyOf(since);
  }
}
