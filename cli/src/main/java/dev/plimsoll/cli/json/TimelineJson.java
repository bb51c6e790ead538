package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.timeline.Line;
import dev.plimsoll.analysis.timeline.Point;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.model.value.Typed;
import java.time.LocalDate;

/** Figures as of several days, as data. */
public final class TimelineJson {

  private TimelineJson() {}

  /** The timeline of the plan of a file. */
  public static String of(Timeline timeline, String plan) {
    Display display = timeline.evaluation().display();
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    SamplingJson.draws(json, timeline.options());
    json.end().field("every", timeline.interval().word());
    json.field("days", timeline.days().stream().map(LocalDate::toString).toList());
    json.array("figures");
    for (Line line : timeline.lines()) {
      Typed typed = line.figure().formula().typed();
      json.object().field("name", line.figure().name());
      json.field("unit", display.unit(typed).text());
      json.field("doc", line.figure().meaning());
      json.array("points");
      line.points().forEach(point -> point(json, point, typed, display));
      json.endArray().field("line", line.figure().line()).end();
    }
    json.endArray();
    return json.end().text();
  }

  private static void point(Json json, Point point, Typed typed, Display display) {
    Point.Spread spread = point.spread();
    json.object().field("date", point.day().toString());
    json.field(
        "display",
        spread == null
            ? display.text(point.value(), typed)
            : new EstimateText(display).range(spread.low(), spread.high(), typed));
    ValueJson.write(json.generator("value"), point.value(), typed, display);
    if (spread != null) {
      double factor = display.unit(typed).factor().doubleValue();
      json.number("p5", spread.low().value() / factor);
      json.number("p50", spread.middle().value() / factor);
      json.number("p95", spread.high().value() / factor);
    }
    json.end();
  }
}
