package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.value.Value;

/** Whether it is too late to order, and whether a rule to order by comes soon enough. */
final class OrderJudge implements PlanJudge {

  @Override
  public void judge(Findings findings) {
    for (PlanBlock block : findings.evaluation().program().ownBlocks()) {
      if (block instanceof PlanBlock.Order order) {
        overdue(findings, order);
        late(findings, order);
      }
    }
  }

  private static void overdue(Findings findings, PlanBlock.Order order) {
    Evaluation evaluation = findings.evaluation();
    boolean overdue =
        evaluation.value(order.name()) instanceof Value.Day by
            && evaluation.value(Policies.NOW) instanceof Value.Day now
            && by.value().isBefore(now.value());
    if (overdue) {
      findings.add(
          Diagnostic.of(
              AnalysisCode.ORDER_OVERDUE,
              order.source(),
              order.span(),
              order.name(),
              findings.text(order.name()),
              findings.text(Policies.NOW)));
    }
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
                findings.text(order.name() + ".takes"),
                findings.text(order.name() + ".room"))
            .hint("set the mark lower, or look at it more often"));
  }
}
