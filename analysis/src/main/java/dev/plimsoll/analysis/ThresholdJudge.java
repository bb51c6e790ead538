package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Level;
import dev.plimsoll.model.program.PlanBlock.Threshold;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges thresholds by the planned value: a plan should not stand in its own warning band. */
final class ThresholdJudge {

  private final Findings findings;

  ThresholdJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Threshold threshold) {
    if (!(findings.evaluation().value(threshold.name() + ".level") instanceof Value.Words)) {
      return;
    }
    judgeOrder(threshold);
    Level reached = null;
    for (Level level : threshold.levels()) {
      boolean graver = reached == null || level.word().equals("critical");
      if (graver && isReached(threshold, level)) {
        reached = level;
      }
    }
    if (reached != null) {
      report(threshold, reached);
    }
  }

  /** Whether the figure is beyond a level; of an uncertain figure, whether it can be. */
  private boolean isReached(Threshold threshold, Level level) {
    Value value = end(threshold.value(), level.above());
    Value limit = end(level.limit(), !level.above());
    if (!isOrdered(value) || !isOrdered(limit)) {
      return false;
    }
    int order = Arithmetic.compare(value, limit);
    return level.above() ? order > 0 : order < 0;
  }

  private Value end(String name, boolean high) {
    Evaluation evaluation = findings.evaluation();
    Definition definition = evaluation.program().definition(name);
    if (definition == null || !evaluation.isUncertain(definition)) {
      return evaluation.value(name);
    }
    return high ? evaluation.high(definition.formula()) : evaluation.low(definition.formula());
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Number
        || value instanceof Value.Unlimited
        || value instanceof Value.Day;
  }

  /** A warning that comes after the critical level warns of nothing. */
  private void judgeOrder(Threshold threshold) {
    Level warn = level(threshold, "warn");
    Level critical = level(threshold, "critical");
    if (warn == null || critical == null || warn.above() != critical.above()) {
      return;
    }
    Value first = findings.evaluation().value(warn.limit());
    Value second = findings.evaluation().value(critical.limit());
    if (isOrdered(first) && isOrdered(second)) {
      int order = Arithmetic.compare(first, second);
      if (warn.above() ? order > 0 : order < 0) {
        findings.add(
            Diagnostic.of(
                    AnalysisCode.THRESHOLD_ORDER,
                    threshold.source(),
                    warn.span(),
                    threshold.name(),
                    findings.text(warn.limit()),
                    findings.text(critical.limit()))
                .and(critical.span(), "reached before")
                .hint("exchange the two limits"));
      }
    }
  }

  private static @Nullable Level level(Threshold threshold, String word) {
    for (Level level : threshold.levels()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    return null;
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
                (isUncertain(threshold.value()) ? "can be " : "is ")
                    + (level.above() ? "above" : "below"),
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

  private boolean isUncertain(String name) {
    Definition definition = findings.evaluation().program().definition(name);
    return definition != null && findings.evaluation().isUncertain(definition);
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
