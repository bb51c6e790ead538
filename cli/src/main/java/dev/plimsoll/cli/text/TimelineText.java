package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.timeline.Line;
import dev.plimsoll.analysis.timeline.Point;
import dev.plimsoll.analysis.timeline.Timeline;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.value.Typed;
import java.util.ArrayList;
import java.util.List;

/** A timeline for people: how each figure goes, and then a line for each day. */
public final class TimelineText {

  private static final int WIDE = 30;
  private static final String INDENT = "  ";

  private final Timeline timeline;
  private final SparklineText bars;
  private final Palette palette;
  private final Display display;
  private final EstimateText estimates;
  private final StringBuilder text = new StringBuilder();

  private TimelineText(Timeline timeline, SparklineText bars, Palette palette) {
    this.timeline = timeline;
    this.bars = bars;
    this.palette = palette;
    this.display = timeline.evaluation().display();
    this.estimates = new EstimateText(display);
  }

  /** The timeline as text. */
  public static String of(Timeline timeline, SparklineText bars, Palette palette) {
    return new TimelineText(timeline, bars, palette).text();
  }

  private String text() {
    text.append(palette.paint(Ink.STRONG, timeline.evaluation().program().title()))
        .append(", each ")
        .append(timeline.interval().word())
        .append(" from ")
        .append(timeline.days().getFirst())
        .append(" to ")
        .append(timeline.days().getLast())
        .append("\n\n");
    Columns lines = new Columns(palette, INDENT);
    timeline.lines().forEach(line -> lines.row(sparkline(line)));
    text.append(lines.text()).append('\n').append(days());
    if (timeline.isUncertain()) {
      text.append('\n')
          .append(
              palette.paint(
                  Ink.FAINT,
                  "half of "
                      + SamplingText.draws(timeline.options())
                      + " lie below the first number, nine in ten between the next two"))
          .append('\n');
    }
    return text.toString();
  }

  private Cell[] sparkline(Line line) {
    double[] heights = line.points().stream().mapToDouble(Point::height).toArray();
    Typed typed = line.figure().formula().typed();
    return new Cell[] {
      new Cell(line.figure().name(), Ink.STRONG),
      Cell.of(middle(line.points().getFirst(), typed)),
      new Cell(typed.type().isQuantity() ? bars.line(heights, WIDE) : "", Ink.ASIDE),
      Cell.of(middle(line.points().getLast(), typed)),
      new Cell(line.figure().meaning(), Ink.FAINT)
    };
  }

  private String days() {
    Columns columns = new Columns(palette, INDENT);
    List<Cell> heads = new ArrayList<>(List.of(Cell.of("")));
    for (Line line : timeline.lines()) {
      heads.add(new Cell(line.figure().name(), Ink.FAINT));
      if (line.isUncertain()) {
        heads.add(new Cell("p5 to p95", Ink.FAINT));
      }
    }
    columns.row(heads.toArray(Cell[]::new));
    for (int i = 0; i < timeline.days().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(timeline.days().get(i).toString(), Ink.FAINT));
      for (Line line : timeline.lines()) {
        Typed typed = line.figure().formula().typed();
        Point point = line.points().get(i);
        cells.add(Cell.of(middle(point, typed)));
        if (line.isUncertain()) {
          cells.add(new Cell(range(point, typed), Ink.ASIDE));
        }
      }
      columns.row(cells.toArray(Cell[]::new));
    }
    return columns.text();
  }

  private String middle(Point point, Typed typed) {
    Point.Spread spread = point.spread();
    return spread == null
        ? display.text(point.value(), typed)
        : estimates.of(spread.middle(), typed);
  }

  private String range(Point point, Typed typed) {
    Point.Spread spread = point.spread();
    return spread == null ? "" : estimates.range(spread.low(), spread.high(), typed);
  }
}
