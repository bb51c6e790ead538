package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.drivers.Cause;
import dev.plimsoll.analysis.drivers.DriversReport;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/** What causes the spread of a figure, as data. */
public final class DriversJson {

  private DriversJson() {}

  /** The report of a figure of the plan of a file. */
  public static String of(DriversReport report, String plan) {
    Display display = report.evaluation().display();
    Typed typed = report.spread().figure().formula().typed();
    double factor = display.unit(typed).factor().doubleValue();
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    SamplingJson.draws(json, report.options());
    json.end().field("figure", report.spread().figure().name());
    json.field("unit", display.unit(typed).text());
    json.drawn("p5", report.spread().low().value() / factor, typed.type());
    json.drawn("p50", report.spread().middle().value() / factor, typed.type());
    json.drawn("p95", report.spread().high().value() / factor, typed.type());
    json.array("drivers");
    for (Cause cause : report.causes()) {
      json.object().field("name", cause.name());
      json.field("inputs", cause.inputs().stream().map(Definition::name).toList());
      json.number("share", cause.driver().total());
      json.number("first_order_share", cause.driver().first());
      json.number("rank_correlation", cause.driver().rank());
      json.number("rank_share", cause.rankShare());
      json.array("one_more");
      for (Cause.OneMore one : cause.oneMore()) {
        oneMore(json, one, display, typed);
      }
      json.endArray();
      json.drawn("at_p5", cause.driver().low() / factor, typed.type());
      json.drawn("at_p95", cause.driver().high() / factor, typed.type());
      json.number("shrinkage_if_known", cause.driver().shrinkage());
      Provenance provenance = cause.provenance();
      json.field("grade", provenance == null ? null : provenance.grade().word());
      json.field("validate", provenance == null ? null : provenance.validate());
      json.end();
    }
    json.endArray();
    return json.end().text();
  }

  private static void oneMore(Json json, Cause.OneMore one, Display display, Typed figure) {
    Marginal marginal = one.marginal();
    if (marginal != null) {
      UnitProduct unit = display.unit(one.typed());
      Rational more = unit.factor().dividedBy(display.unit(figure).factor());
      json.object().field("value", one.value()).field("unit", unit.text());
      side(json, "below", marginal.below(), more);
      side(json, "above", marginal.above(), more);
      json.field("exact", marginal.isExact()).end();
    }
  }

  private static void side(Json json, String name, @Nullable Rational slope, Rational more) {
    if (slope == null) {
      json.generator(name).writeNull();
    } else {
      json.number(name, slope.times(more).doubleValue());
    }
  }
}
