package dev.plimsoll.analysis;

import dev.plimsoll.analysis.scaling.Clock;
import dev.plimsoll.analysis.scaling.LimitPassing;
import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.analysis.scaling.SimulationText;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.LoadBlock;

/** Says which limits an automatic scaling passes on its way. */
final class AutoscaleJudge {

  private final Findings findings;

  AutoscaleJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(LoadBlock.Autoscale block) {
    Simulation simulation =
        block.watched().isEmpty() ? null : Simulation.of(findings.evaluation(), block);
    if (simulation == null) {
      return;
    }
    SimulationText text = new SimulationText(findings.evaluation(), simulation);
    for (LimitPassing passing : simulation.passings()) {
      findings.add(
          Diagnostic.of(
                  AnalysisCode.SCALES_PAST,
                  block.source(),
                  span(block, passing.name()),
                  block.name(),
                  passing.name(),
                  Clock.text(passing.second()),
                  text.instances(passing.instances()),
                  text.figure(passing.figure(), passing.value()),
                  text.figure(passing.limitName(), passing.limit()))
              .hint("`plimsoll simulate` shows the run"));
    }
  }

  private static Span span(LoadBlock.Autoscale block, String name) {
    for (LoadBlock.Watched watched : block.watched()) {
      if (watched.name().equals(name)) {
        return watched.span();
      }
    }
    return block.span();
  }
}
