package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.breaks.Break;
import dev.plimsoll.analysis.breaks.BreakChance;
import dev.plimsoll.analysis.breaks.BreaksReport;
import dev.plimsoll.analysis.breaks.BreaksWords;
import dev.plimsoll.analysis.breaks.Kept;
import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/** What breaks first, as data. */
public final class BreaksJson {

  private final BreaksReport report;
  private final BreaksWords words;
  private final Rational factor;
  private final Json json = new Json();

  private BreaksJson(BreaksReport report) {
    this.report = report;
    this.words = new BreaksWords(report);
    Display display = report.evaluation().display();
    this.factor = display.unit(report.drive().driver().formula().typed()).factor();
  }

  /** The report of the plan of a file. */
  public static String of(BreaksReport report, String plan) {
    BreaksJson writer = new BreaksJson(report);
    Json json = writer.json;
    Typed typed = report.drive().driver().formula().typed();
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    json.object("driver").field("name", report.drive().driver().name());
    json.field("unit", report.evaluation().display().unit(typed).text());
    writer.value("from", report.drive().from());
    writer.value("to", report.drive().to());
    writer.value("step", report.drive().step());
    json.end();
    if (report.isUncertain()) {
      SamplingJson.draws(json, report.options());
      json.end();
    }
    json.array("breaks");
    report.breaks().forEach(writer::broken);
    json.endArray().array("kept");
    report.kept().forEach(writer::kept);
    json.endArray().array("waiting");
    report
        .waiting()
        .forEach(limit -> {
          json.object();
          writer.limit(limit);
          json.end();
        });
    json.endArray();
    json.number("unmoved", report.unmoved());
    if (report.none() != null) {
      writer.chance("none", report.none());
    }
    return json.end().text();
  }

  private void broken(Break each) {
    json.object();
    value("at", each.at());
    limit(each.limit());
    json.field("limit", each.where());
    json.field("already", each.already());
    if (each.until() != null) {
      value("holds_again", each.until());
    }
    json.field("search", each.everyValue() ? "every value" : "halving");
    optional("date", each.date() == null ? null : each.date().toString());
    optional("binding", each.consequence().binding());
    optional("action", each.consequence().action());
    optional("lead", each.consequence().lead());
    optional("cost", each.consequence().cost());
    chances(each.chance());
    json.end();
  }

  private void kept(Kept each) {
    json.object();
    limit(each.limit());
    json.field("limit", each.where());
    chances(each.chance());
    json.end();
  }

  private void limit(Limit limit) {
    json.field("kind", limit.kind().word()).field("name", limit.name());
    json.field("line", limit.line());
  }

  private void chances(@Nullable BreakChance chance) {
    if (chance == null) {
      return;
    }
    json.object("chance");
    if (chance.first() != null) {
      chance("first", chance.first());
    }
    chance("passed", chance.passed());
    if (chance.varies()) {
      estimate("p10", chance.low());
      estimate("p50", chance.middle());
      estimate("p90", chance.high());
    }
    json.end();
  }

  private void chance(String name, Estimate chance) {
    json.object(name);
    json.field("display", EstimateText.chance(chance, report.options().count()));
    json.number("value", chance.value());
    json.number("error", chance.error());
    json.end();
  }

  private void estimate(String name, Estimate estimate) {
    json.object(name).field("display", words.value(estimate));
    json.number("value", estimate.value() / factor.doubleValue());
    json.number("error", estimate.error() / factor.doubleValue());
    json.end();
  }

  private void value(String name, Rational value) {
    json.object(name).field("display", words.value(value));
    json.number("value", value.dividedBy(factor).doubleValue());
    json.end();
  }

  private void optional(String name, @Nullable String words) {
    if (words != null) {
      json.field(name, words);
    }
  }
}
