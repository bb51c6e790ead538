package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.analysis.risk.Outcomes;
import dev.plimsoll.analysis.risk.Passing;
import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.analysis.risk.Spread;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.sample.Histogram;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** How sure a plan is of its figures, as data. */
public final class RiskJson {

  private static final int BINS = 32;

  private final RiskReport report;
  private final Display display;
  private final EstimateText estimates;
  private final Json json = new Json();

  private RiskJson(RiskReport report) {
    this.report = report;
    this.display = report.evaluation().display();
    this.estimates = new EstimateText(display);
  }

  /** The report of the plan of a file. */
  public static String of(RiskReport report, String plan) {
    RiskJson writer = new RiskJson(report);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    SamplingJson.draws(json, report.options());
    json.number("error_of_figures", report.errorOfFigures());
    json.number("error_of_chances", report.errorOfChances());
    json.end().array("figures");
    report.spreads().forEach(writer::spread);
    json.endArray();
    writer.outcomes("outcomes", report.outcomes());
    json.array("chances");
    report.passings().forEach(writer::passing);
    json.endArray();
    writer.outcomes("binding", report.binding());
    return json.end().text();
  }

  private void spread(Spread spread) {
    Definition figure = spread.figure();
    Typed typed = figure.formula().typed();
    double factor = display.unit(typed).factor().doubleValue();
    json.object().field("name", figure.name());
    json.field("unit", display.unit(typed).text());
    json.field("doc", figure.meaning());
    json.field("point", display.text(spread.point(), typed));
    estimate("p5", spread.low(), typed, factor);
    estimate("p50", spread.middle(), typed, factor);
    estimate("p95", spread.high(), typed, factor);
    estimate("mean", spread.mean(), typed, factor);
    json.number("without_value", spread.withoutValue().value());
    json.number("unlimited", spread.unlimited().value());
    Histogram histogram = spread.histogram(BINS);
    if (histogram != null) {
      json.object("histogram");
      json.drawn("low", histogram.low() / factor, typed.type());
      json.drawn("high", histogram.high() / factor, typed.type());
      JsonGenerator counts = json.generator("counts");
      counts.writeStartArray();
      for (long count : histogram.counts()) {
        counts.writeNumber(count);
      }
      counts.writeEndArray();
      json.end();
    }
    json.field("line", figure.line()).end();
  }

  private void estimate(String name, Estimate estimate, Typed typed, double factor) {
    json.object(name).field("display", estimates.of(estimate, typed));
    json.drawn("value", estimate.value() / factor, typed.type());
    json.number("error", estimate.error() / factor);
    json.end();
  }

  private void passing(Passing passing) {
    Limit limit = passing.limit();
    json.object().field("kind", limit.kind().word()).field("name", limit.name());
    json.field("limit", passing.where());
    chance(passing.chance());
    json.number("without_answer", passing.withoutAnswer().value());
    json.field("line", limit.line()).end();
  }

  private void outcomes(String name, List<Outcomes> some) {
    json.array(name);
    for (Outcomes outcomes : some) {
      json.object().field("name", outcomes.name());
      json.array("shares");
      for (Outcomes.Share share : outcomes.shares()) {
        json.object().field("outcome", share.outcome());
        chance(share.chance());
        json.end();
      }
      json.endArray().end();
    }
    json.endArray();
  }

  private void chance(Estimate chance) {
    json.field("display", EstimateText.chance(chance, report.options().count()));
    json.number("value", chance.value());
    json.number("error", chance.error());
  }
}
