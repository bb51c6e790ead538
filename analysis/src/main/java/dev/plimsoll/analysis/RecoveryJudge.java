package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock.Recovery;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/** Judges recoveries: time and loss against their objectives, backlog, downtime. */
final class RecoveryJudge {

  private final Findings findings;

  RecoveryJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Recovery recovery) {
    String name = recovery.name();
    if (canExceed(name + ".time", name + ".rto")) {
      report(recovery, AnalysisCode.RECOVERY_LATE, longest(name), ".time", ".rto");
    }
    if (canExceed(name + ".loss", name + ".rpo")) {
      report(recovery, AnalysisCode.RECOVERY_LOSES, oftener(name), ".loss", ".rpo");
    }
    Rational arrival = findings.high(name + ".arrival");
    Rational capacity = findings.low(name + ".capacity");
    if (arrival != null && capacity != null && arrival.compareTo(capacity) >= 0) {
      report(
          recovery,
          AnalysisCode.RECOVERY_BACKLOG,
          "plan more than what arrives, or say what is turned away",
          ".arrival",
          ".capacity");
    }
    if (canExceed(name + ".time", name + ".allowed")) {
      report(
          recovery,
          AnalysisCode.RECOVERY_DOWNTIME,
          "shorten the recovery, fail over instead, or promise less",
          ".time",
          ".uptime",
          ".allowed",
          ".period");
    }
  }

  private boolean canExceed(String figure, String objective) {
    Rational most = findings.high(figure);
    Rational allowed = findings.low(objective);
    return most != null && allowed != null && most.compareTo(allowed) > 0;
  }

  private @Nullable String longest(String name) {
    return findings.evaluation().value(name + ".binding") instanceof Value.Words stage
        ? "the longest stage is `"
            + stage.value()
            + "`, "
            + findings.text(name + "." + stage.value())
        : null;
  }

  /** How often backups would have to come, where that is possible at all. */
  private @Nullable String oftener(String name) {
    Rational rpo = findings.low(name + ".rpo");
    Rational lag = findings.high(name + ".lag");
    String every = name + ".every";
    if (rpo == null || findings.number(every) == null) {
      return null;
    }
    Rational left = lag == null ? rpo : rpo.minus(lag);
    return left.signum() > 0
        ? "back up every " + findings.text(every, left)
        : "a copy has to be safe sooner than the objective: replicate";
  }

  private void report(
      Recovery recovery, AnalysisCode code, @Nullable String hint, String... figures) {
    Object[] words = new Object[figures.length + 1];
    words[0] = recovery.name();
    for (int i = 0; i < figures.length; i++) {
      words[i + 1] = findings.text(recovery.name() + figures[i]);
    }
    findings.add(Diagnostic.of(code, recovery.source(), recovery.span(), words).hint(hint));
  }
}
