package dev.plimsoll.analysis;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Scaling;

/** Judges fitted laws: none says much of what lies far from where it was measured. */
final class ScalingJudge {

  private final Findings findings;

  ScalingJudge(Findings findings) {
    this.findings = findings;
  }

  void judge(Scaling scaling) {
    String limit = scaling.name() + ".limit";
    Rational measured = findings.number(scaling.name() + ".measured");
    Rational most = findings.high(limit);
    if (measured == null || most == null || most.compareTo(measured.times(Rational.TWO)) <= 0) {
      return;
    }
    Definition definition = findings.evaluation().program().definition(limit);
    findings.add(
        Diagnostic.of(
                AnalysisCode.SCALING_FAR,
                scaling.source(),
                definition == null ? scaling.span() : definition.nameSpan(),
                scaling.name(),
                findings.text(limit),
                findings.text(scaling.name() + ".measured"))
            .hint("measure further up; beyond twice the measured range the law is a guess"));
  }
}
