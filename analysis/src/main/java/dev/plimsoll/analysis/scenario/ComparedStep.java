package dev.plimsoll.analysis.scenario;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.ScenarioStep;
import java.util.List;

/**
 * What a step of a scenario makes of a plan.
 *
 * @param step which
 * @param passed what is found wrong with the plan in it, and not with the plan as it stands
 */
public record ComparedStep(ScenarioStep step, List<Diagnostic> passed) {

  /** Copies the list. */
  public ComparedStep {
    passed = List.copyOf(passed);
  }
}
