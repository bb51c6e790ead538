package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.order.OrderRule;
import dev.plimsoll.analysis.order.OrdersReport;
import dev.plimsoll.analysis.order.OrdersWords;
import dev.plimsoll.analysis.order.PlannedOrder;
import dev.plimsoll.analysis.order.Spread;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/** By when to order what, as data. */
public final class OrdersJson {

  private final Evaluation evaluation;
  private final OrdersWords words;
  private final ValueJson values;
  private final Json json = new Json();

  private OrdersJson(OrdersReport report) {
    this.evaluation = report.evaluation();
    this.words = new OrdersWords(report);
    this.values = new ValueJson(evaluation);
  }

  /** The orders of the plan of a file. */
  public static String of(OrdersReport report, String plan) {
    OrdersJson writer = new OrdersJson(report);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    if (report.isUncertain()) {
      SamplingJson.draws(json, report.options());
      json.end();
    }
    json.field("now", report.now() == null ? null : report.now().toString());
    json.array("orders");
    report.orders().forEach(writer::order);
    return json.endArray().end().text();
  }

  private void order(PlannedOrder order) {
    json.object().field("name", order.block().name());
    json.field("doc", order.by().meaning());
    figure("by", order.by());
    figure("left", order.left());
    json.field("overdue", order.overdue());
    json.number("sure", order.block().sure().doubleValue());
    spread("needed", order.needed());
    optional("lead", order.lead());
    optional("review", order.review());
    optional("buffer", order.buffer());
    optional("cost", order.cost());
    OrderRule rule = order.rule();
    if (rule != null) {
      json.object("rule");
      spread("mark", rule.mark());
      spread("room", rule.room());
      spread("takes", rule.takes());
      json.object("late").field("display", words.late(rule));
      values.value(
          json, "value", evaluation.value(rule.late().name()), Typed.of(rule.late().type()));
      json.number("error", rule.chance() == null ? 0 : rule.chance().error());
      json.field("too_late", rule.isTooLate()).end().end();
    }
    json.field("line", order.by().line()).end();
  }

  private void optional(String name, @Nullable Definition figure) {
    if (figure != null) {
      figure(name, figure);
    }
  }

  /** A figure; both its ends where it is uncertain. */
  private void figure(String name, Definition figure) {
    json.object(name).field("display", evaluation.text(figure));
    values.value(json, figure);
    unit(figure);
    json.end();
  }

  private void spread(String name, Spread spread) {
    Definition figure = spread.figure();
    Typed typed = figure.formula().typed();
    json.object(name).field("display", words.middle(spread));
    values.value(json, "value", spread.value(), typed);
    Spread.Deciles deciles = spread.deciles();
    if (deciles != null) {
      double factor = evaluation.display().unit(typed).factor().doubleValue();
      json.drawn("p10", deciles.low().value() / factor, typed.type());
      json.drawn("p50", deciles.middle().value() / factor, typed.type());
      json.drawn("p90", deciles.high().value() / factor, typed.type());
    }
    unit(figure);
    json.end();
  }

  private void unit(Definition figure) {
    Typed typed = figure.formula().typed();
    json.field("unit", typed.type().isQuantity() ? evaluation.display().unit(typed).text() : "");
  }
}
