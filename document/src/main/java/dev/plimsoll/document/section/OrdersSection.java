package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;
import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.order.OrderRule;
import dev.plimsoll.analysis.order.OrdersReport;
import dev.plimsoll.analysis.order.OrdersWords;
import dev.plimsoll.analysis.order.PlannedOrder;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code show orders}: by when to order what, and whether the rules to order by are soon enough.
 */
final class OrdersSection extends SectionKind {

  private static final String SUBJECT = "orders";

  OrdersSection() {
    super(
        new Page(
            SUBJECT,
            "by when to order what will be needed, the first first; and what comes of the rules to"
                + " order by: how long it is from the mark until it is needed, until it is there,"
                + " and how likely that is too late. Of what is uncertain the middle of the draws,"
                + " and what eight in ten of them lie between",
            List.of("table"),
            """
            unit service
            growth services = 100 services from 2026-01-01 { phase early by 60 to 100 %/year }
            capacity = 200 services
            order servers when services > capacity at services > 70% * capacity "two more hosts" {
              lead = 2 to 6 weeks
              review = 4 weeks
              cost = 9_000 EUR
            }
            """,
            SUBJECT));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return OrdersReport.own(report.evaluation()).isEmpty() ? List.of() : List.of(SUBJECT);
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Evaluation evaluation = report.evaluation();
    OrdersReport orders =
        OrdersReport.of(
            evaluation, OrdersReport.own(evaluation), SamplingOptions.of(evaluation.program()));
    OrdersWords words = new OrdersWords(orders);
    List<String> parts = new ArrayList<>(List.of(dates(orders, words)));
    if (orders.orders().stream().anyMatch(order -> order.rule() != null)) {
      parts.add(rules(orders, words));
    }
    return String.join("\n", parts);
  }

  private static String dates(OrdersReport orders, OrdersWords words) {
    MarkdownTable table =
        new MarkdownTable(
            "Order by",
            "What",
            ">In",
            ">Needed",
            ">p10 to p90",
            ">Lead time",
            ">Review",
            ">Buffer",
            ">In time",
            ">Cost",
            "What it is");
    for (PlannedOrder order : orders.orders()) {
      String by = words.text(order.by());
      table.row(
          order.overdue() ? strong(by) : by,
          code(order.block().name()),
          words.left(order),
          words.middle(order.needed()),
          words.range(order.needed()),
          words.text(order.lead()),
          words.text(order.review()),
          words.text(order.buffer()),
          words.sure(order),
          words.text(order.cost()),
          order.by().meaning());
    }
    return table.text();
  }

  private static String rules(OrdersReport orders, OrdersWords words) {
    MarkdownTable table =
        new MarkdownTable(
            "Ordered at the mark",
            ">Mark",
            ">p10 to p90",
            ">Needed after",
            ">p10 to p90",
            ">There after",
            ">p10 to p90",
            ">Too late");
    for (PlannedOrder order : orders.orders()) {
      OrderRule rule = order.rule();
      if (rule != null) {
        String late = words.late(rule);
        table.row(
            code(order.block().name()),
            words.middle(rule.mark()),
            words.range(rule.mark()),
            words.middle(rule.room()),
            words.range(rule.room()),
            words.middle(rule.takes()),
            words.range(rule.takes()),
            rule.isTooLate() ? strong(late) : late);
      }
    }
    return table.text();
  }
}
