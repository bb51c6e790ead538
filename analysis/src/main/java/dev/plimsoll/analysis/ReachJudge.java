package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether each phase of a growth reaches what it is to reach when it ends, and by what it would.
 */
final class ReachJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    for (PlanBlock block : findings.evaluation().program().ownBlocks()) {
      if (block instanceof PlanBlock.Growth growth) {
        for (PlanBlock.Phase phase : growth.phases()) {
          judge(findings, growth, phase);
        }
      }
    }
  }

  private static void judge(Findings findings, PlanBlock.Growth growth, PlanBlock.Phase phase) {
    Evaluation evaluation = findings.evaluation();
    if (phase.until() == null || phase.end() == null) {
      return;
    }
    boolean backwards =
        evaluation.value(phase.from()) instanceof Value.Day from
            && evaluation.value(phase.until()) instanceof Value.Day until
            && until.value().isBefore(from.value());
    if (backwards) {
      findings.add(
          Diagnostic.of(
              AnalysisCode.PHASE_BACKWARDS,
              growth.source(),
              phase.span(),
              phase.name(),
              findings.text(phase.until()),
              findings.text(phase.from())));
      return;
    }
    if (phase.bound() == null) {
      return;
    }
    Rational begin = findings.number(phase.name() + ".begin");
    Rational low = findings.low(phase.end());
    Rational high = findings.high(phase.end());
    Rational bound = findings.number(phase.bound());
    if (begin == null || low == null || high == null || bound == null) {
      return;
    }
    boolean rises = bound.compareTo(begin) >= 0;
    Rational best = rises ? high : low;
    Rational worst = rises ? low : high;
    int sign = rises ? 1 : -1;
    if (worst.compareTo(bound) * sign >= 0) {
      return;
    }
    boolean atBest = best.compareTo(bound) * sign >= 0;
    AnalysisCode code = atBest ? AnalysisCode.REACHED_AT_BEST : AnalysisCode.NOT_REACHED;
    findings.add(
        Diagnostic.of(
                code,
                growth.source(),
                phase.span(),
                phase.name(),
                findings.text(phase.bound()),
                findings.text(phase.until()),
                findings.text(phase.end()))
            .hint(needed(findings, phase)));
  }

  private static @Nullable String needed(Findings findings, PlanBlock.Phase phase) {
    Definition needed =
        phase.needed() == null ? null : findings.evaluation().program().definition(phase.needed());
    return needed == null || !(findings.evaluation().value(needed.name()) instanceof Value.Number)
        ? null
        : "it would have to grow by " + findings.text(needed.name());
  }
}
