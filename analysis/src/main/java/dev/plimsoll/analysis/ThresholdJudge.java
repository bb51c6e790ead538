package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.PlanBlock.Level;
import dev.plimsoll.model.program.PlanBlock.Threshold;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges thresholds by the planned value: a plan should not stand in its own warning band. */
final class ThresholdJudge {

  private final Findings findings;

  ThresholdJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Threshold threshold) {
    if (!(findings.evaluation().value(threshold.name() + ".level") instanceof Value.Words level)) {
      return;
    }
    for (Level each : threshold.levels()) {
      if (each.word().equals(level.value())) {
        report(threshold, each);
      }
    }
  }

  private void report(Threshold threshold, Level level) {
    AnalysisCode code =
        level.word().equals("critical")
            ? AnalysisCode.THRESHOLD_CRITICAL
            : AnalysisCode.THRESHOLD_WARN;
    Diagnostic diagnostic =
        Diagnostic.of(
                code,
                threshold.source(),
                threshold.span(),
                threshold.name(),
                findings.text(threshold.value()),
                level.above() ? "above" : "below",
                findings.text(level.limit()))
            .and(level.span(), "reached");
    if (threshold.maximum() != null) {
      diagnostic =
          diagnostic.note(
              "that is "
                  + findings.text(threshold.name() + ".share")
                  + " of "
                  + findings.text(threshold.maximum()));
    }
    findings.add(diagnostic.hint(action(threshold, level)));
  }

  private @Nullable String action(Threshold threshold, Level level) {
    String own = threshold.name() + "." + level.word() + ".action";
    if (findings.evaluation().value(own) instanceof Value.Words words) {
      return words.value();
    }
    return findings.evaluation().value(threshold.name() + ".action") instanceof Value.Words words
        ? words.value()
        : null;
  }
}
