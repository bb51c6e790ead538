package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.effects.Effect;
import dev.plimsoll.analysis.effects.EffectsReport;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/** What more of an input adds to the figures, as data. */
public final class EffectsJson {

  private EffectsJson() {}

  /** The report of the plan of a file. */
  public static String of(EffectsReport report, String plan) {
    Display display = report.evaluation().display();
    ValueJson values = new ValueJson(report.evaluation());
    Typed input = report.input().formula().typed();
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    json.field("input", report.input().name()).field("unit", display.unit(input).text());
    values.write(json.generator("value"), report.at(), input);
    json.number("by", in(report.step(), display, input));
    json.array("effects");
    for (Effect effect : report.effects()) {
      Typed typed = effect.figure().formula().typed();
      json.object().field("name", effect.figure().name());
      json.field("unit", typed.type().isQuantity() ? display.unit(typed).text() : "");
      values.write(json.generator("value"), effect.now(), typed);
      values.write(json.generator("then"), effect.then(), typed);
      Rational change = effect.change();
      if (change != null) {
        json.number("change", in(change, display, typed));
      }
      Marginal marginal = effect.marginal();
      if (marginal != null) {
        each(json, marginal, display);
      }
      Effect.Turn next = effect.next();
      if (next != null) {
        values.write(json.generator("next_at"), next.input(), input);
        values.write(json.generator("next"), next.figure(), typed);
      }
      json.field("doc", effect.figure().meaning()).field("line", effect.figure().line()).end();
    }
    json.endArray();
    json.field("left_out", report.leftOut().stream().map(Definition::name).toList());
    return json.end().text();
  }

  private static void each(Json json, Marginal marginal, Display display) {
    json.object("each").field("unit", display.unit(marginal.typed()).text());
    side(json, "below", marginal.below(), display, marginal.typed());
    side(json, "above", marginal.above(), display, marginal.typed());
    json.field("exact", marginal.isExact()).end();
  }

  private static void side(
      Json json, String name, @Nullable Rational slope, Display display, Typed typed) {
    if (slope == null) {
      json.generator(name).writeNull();
    } else {
      json.number(name, in(slope, display, typed));
    }
  }

  private static double in(Rational value, Display display, Typed typed) {
    return value.dividedBy(display.unit(typed).factor()).doubleValue();
  }
}
