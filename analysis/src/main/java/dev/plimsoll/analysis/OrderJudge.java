package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Lens;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.value.Value;

/** Whether it is too late to order, and whether a rule to order by comes soon enough. */
final class OrderJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    for (PlanBlock block : findings.evaluation().program().ownBlocks()) {
      if (block instanceof PlanBlock.Order order) {
        if (isOverdue(findings.evaluation(), order)) {
          overdue(findings, order);
        } else {
          // What is overdue comes too late by any rule.
          late(findings, order);
        }
      }
    }
  }

  private static boolean isOverdue(Evaluation evaluation, PlanBlock.Order order) {
    return evaluation.value(order.name()) instanceof Value.Day by
        && evaluation.value(Policies.NOW) instanceof Value.Day now
        && by.value().isBefore(now.value());
  }

  private static void overdue(Findings findings, PlanBlock.Order order) {
    findings.add(
        Diagnostic.of(
            AnalysisCode.ORDER_OVERDUE,
            order.source(),
            order.span(),
            order.name(),
            findings.text(order.name()),
            findings.text(Policies.NOW)));
  }

  private static void late(Findings findings, PlanBlock.Order order) {
    String late = order.late();
    Rational chance = late == null ? null : findings.number(late);
    if (late == null || chance == null || chance.compareTo(Rational.ONE.minus(order.sure())) <= 0) {
      return;
    }
    findings.add(
        Diagnostic.of(
                AnalysisCode.ORDER_LATE,
                order.source(),
                order.span(),
                order.name(),
                findings.text(late),
                drawn(findings, order.name() + ".takes"),
                drawn(findings, order.name() + ".room"))
            .hint("set the mark lower, or look at it more often"));
  }

  /** A figure by its draws, as the chance is: what both ends are would have to be searched. */
  private static String drawn(Findings findings, String name) {
    Evaluation evaluation = findings.evaluation();
    Definition figure = evaluation.program().definition(name);
    if (figure == null || !evaluation.isUncertain(figure)) {
      return findings.text(name);
    }
    Samples samples = evaluation.samples(SamplingOptions.of(evaluation.program()));
    return evaluation.through(new Lens.Draws(samples)).text(figure);
  }
}
