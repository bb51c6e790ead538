package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.timeline.Line;
import dev.plimsoll.analysis.timeline.Point;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;

/**
 * A timeline for spreadsheets, a line for each figure and day, by RFC 4180 but for line ends. What
 * is certain has no percentiles.
 */
public final class TimelineCsv {

  private TimelineCsv() {}

  /** The timeline as comma-separated values. */
  public static String of(Timeline timeline) {
    Display display = timeline.evaluation().display();
    StringBuilder text = new StringBuilder("figure,unit,date,value,p5,p50,p95\n");
    for (Line line : timeline.lines()) {
      Typed typed = line.figure().formula().typed();
      double factor = display.unit(typed).factor().doubleValue();
      for (Point point : line.points()) {
        text.append(quoted(line.figure().name())).append(',');
        text.append(quoted(display.unit(typed).text())).append(',');
        text.append(point.day()).append(',').append(value(point.value(), typed, display));
        Point.Spread spread = point.spread();
        if (spread == null) {
          text.append(",,,\n");
          continue;
        }
        for (Estimate estimate : new Estimate[] {spread.low(), spread.middle(), spread.high()}) {
          text.append(',').append(number(estimate.value() / factor));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String value(Value value, Typed typed, Display display) {
    return value instanceof Value.Number number
        ? NumberText.forJson(display.unscaled(number.value(), typed).number())
        : value.isKnown() ? quoted(display.text(value, typed)) : "";
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? NumberText.forJson(Rational.ofDouble(value))
        : value > 0 ? "unlimited" : "";
  }

  private static String quoted(String words) {
    boolean plain = words.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
  }
}
