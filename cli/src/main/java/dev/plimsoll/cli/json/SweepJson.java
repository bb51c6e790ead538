package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.Flip;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.analysis.solve.SweepReport.Answer;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.analysis.solve.SweepReport.Spread;
import dev.plimsoll.engine.Display;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;

/** A sweep as data; numbers are in the unit that stands beside the name. */
public final class SweepJson {

  private final SweepReport report;
  private final Display display;
  private final ValueJson values;
  private final Json json = new Json();

  private SweepJson(SweepReport report) {
    this.report = report;
    this.display = report.evaluation().display();
    this.values = new ValueJson(report.evaluation());
  }

  /** The sweep of the plan of a file. */
  public static String of(SweepReport report, String plan) {
    SweepJson writer = new SweepJson(report);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan).array("over");
    for (Axis axis : report.axes()) {
      json.object().field("name", axis.figure().name());
      json.field("unit", writer.unit(axis.figure().formula().typed())).end();
    }
    json.endArray().array("figures");
    for (Asking asking : report.columns()) {
      json.object().field("name", asking.text());
      json.field("unit", writer.unit(asking.term().typed()));
      json.field("uncertain", asking.uncertain()).end();
    }
    json.endArray().array("rows");
    report.rows().forEach(writer::row);
    json.endArray().array("flips");
    report.flips().forEach(writer::flip);
    return json.endArray().end().text();
  }

  private String unit(Typed typed) {
    return typed.type().isQuantity() ? display.unit(typed).text() : "";
  }

  private void row(Row row) {
    json.object().array("at");
    for (int i = 0; i < row.at().size(); i++) {
      number("value", row.at().get(i), report.axes().get(i));
    }
    json.endArray().array("values");
    for (int i = 0; i < row.answers().size(); i++) {
      Typed typed = report.columns().get(i).term().typed();
      Answer answer = row.answers().get(i);
      json.object().field("display", display.text(answer.value(), typed));
      values.write(json.generator("value"), answer.value(), typed);
      Spread spread = answer.spread();
      if (spread != null) {
        double factor = display.unit(typed).factor().doubleValue();
        json.number("p5", spread.p5().value() / factor);
        json.number("p50", spread.p50().value() / factor);
        json.number("p95", spread.p95().value() / factor);
      }
      json.end();
    }
    json.endArray().end();
  }

  private void number(String name, Rational value, Axis axis) {
    Typed typed = axis.figure().formula().typed();
    json.object().field("display", display.text(Value.of(value), typed));
    values.write(json.generator(name), Value.of(value), typed);
    json.end();
  }

  private void flip(Flip flip) {
    Axis axis = report.axes().getFirst();
    Typed typed = axis.figure().formula().typed();
    Rational first = flip.first() == null ? flip.last() : flip.first();
    json.object().field("what", flip.what());
    json.field("before", flip.before()).field("after", flip.after());
    values.write(json.generator("last"), Value.of(flip.last()), typed);
    values.write(json.generator("first"), Value.of(first), typed);
    json.end();
  }
}
