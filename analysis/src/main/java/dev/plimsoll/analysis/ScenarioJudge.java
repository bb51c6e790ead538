package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.ScenarioStep;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges whether the steps of a scenario follow each other and end within it. */
final class ScenarioJudge {

  private final Findings findings;

  ScenarioJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(PlanBlock.Scenario scenario) {
    String whole = scenario.name() + ".duration";
    ScenarioStep before = null;
    for (ScenarioStep step : scenario.steps()) {
      String until = until(scenario, step);
      if (until == null) {
        continue;
      }
      String earlier = before == null ? null : until(scenario, before);
      if (before != null && earlier != null && !isLater(until, earlier)) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.STEP_ORDER,
                    scenario.source(),
                    step.span(),
                    step.name(),
                    findings.text(until),
                    before.name(),
                    findings.text(earlier))
                .and(before.span(), "the step before it")
                .hint("`until` counts from the beginning of the scenario"));
      }
      if (isLater(until, whole)) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.STEP_LATE,
                    scenario.source(),
                    step.span(),
                    step.name(),
                    findings.text(until),
                    scenario.name(),
                    findings.text(whole))
                .hint("let the scenario last longer, or the step end earlier"));
      }
      before = step;
    }
  }

  /** The figure that says when a step ends, or null where it goes on to the end. */
  private @Nullable String until(PlanBlock.Scenario scenario, ScenarioStep step) {
    String name = scenario.name() + "." + step.name() + ".until";
    return findings.evaluation().program().definition(name) == null ? null : name;
  }

  private boolean isLater(String one, String other) {
    return findings.evaluation().value(one) instanceof Value.Number a
        && findings.evaluation().value(other) instanceof Value.Number b
        && a.value().compareTo(b.value()) > 0;
  }
}
