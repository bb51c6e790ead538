package dev.plimsoll.analysis.step;

import dev.plimsoll.analysis.breaks.Pace;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a step of a ladder is due, as far as the plan says how what brings it about grows. */
public final class StepDate {

  private StepDate() {}

  /** The first day on which it is due; null where that is not known, or it is due already. */
  public static @Nullable LocalDate of(
      Evaluation evaluation, @Nullable Definition driver, LadderStep step) {
    Definition trigger = step.trigger();
    if (trigger != null) {
      boolean now = evaluation.value(trigger.name()).equals(Value.of(true));
      return now ? null : Pace.first(evaluation, trigger);
    }
    boolean ahead = step.left() instanceof Value.Number left && left.value().signum() > 0;
    return ahead && driver != null && step.edge() instanceof Value.Number edge
        ? Pace.of(evaluation, driver).date(edge.value())
        : null;
  }
}
