package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.Flip;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.analysis.solve.SweepReport.Answer;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.analysis.solve.SweepReport.Spread;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A sweep as a table with bars, then where something comes to be another. */
public final class SweepText {

  private static final int WIDTH = 24;

  /** More than two columns of bars would not be taken in. */
  private static final int MOST_BARS = 2;

  private final SweepReport report;
  private final Display display;
  private final EstimateText estimates;
  private final boolean blocks;
  private final Palette palette;

  private SweepText(SweepReport report, boolean blocks, Palette palette) {
    this.report = report;
    this.display = report.evaluation().display();
    this.estimates = new EstimateText(display);
    this.blocks = blocks;
    this.palette = palette;
  }

  /** The text. */
  public static String of(SweepReport report, boolean blocks, Palette palette) {
    SweepText text = new SweepText(report, blocks, palette);
    return text.table() + text.flips();
  }

  private String table() {
    List<Integer> bars = bars();
    Columns columns = new Columns(palette, "");
    List<Cell> head = new ArrayList<>();
    report.axes().forEach(axis -> head.add(new Cell(axis.figure().name(), Ink.FAINT)));
    for (Asking asking : report.columns()) {
      head.add(new Cell(asking.text(), Ink.FAINT));
      if (hasSpread(asking)) {
        head.add(new Cell("p5", Ink.FAINT));
        head.add(new Cell("p50", Ink.FAINT));
        head.add(new Cell("p95", Ink.FAINT));
      }
    }
    bars.forEach(bar -> head.add(new Cell(report.columns().get(bar).text(), Ink.FAINT)));
    columns.row(head.toArray(Cell[]::new));
    report.rows().forEach(row -> columns.row(row(row, bars).toArray(Cell[]::new)));
    return columns.text();
  }

  private List<Cell> row(Row row, List<Integer> bars) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.at().size(); i++) {
      cells.add(Cell.of(value(report.axes().get(i), row.at().get(i))));
    }
    for (int i = 0; i < row.answers().size(); i++) {
      Typed typed = report.columns().get(i).term().typed();
      Answer answer = row.answers().get(i);
      cells.add(new Cell(display.text(answer.value(), typed), Ink.STRONG));
      Spread spread = answer.spread();
      if (hasSpread(report.columns().get(i))) {
        cells.add(Cell.of(spread == null ? "" : estimates.of(spread.p5(), typed)));
        cells.add(Cell.of(spread == null ? "" : estimates.of(spread.p50(), typed)));
        cells.add(Cell.of(spread == null ? "" : estimates.of(spread.p95(), typed)));
      }
    }
    for (int bar : bars) {
      double most = report.rows().stream().mapToDouble(each -> number(each, bar)).max().orElse(0);
      cells.add(Cell.of(most > 0 ? BarText.of(number(row, bar) / most, WIDTH, blocks) : ""));
    }
    return cells;
  }

  private static boolean hasSpread(Asking asking) {
    return asking.uncertain() && asking.term().type().isQuantity();
  }

  /** The columns that are drawn as bars: the first numbers that are never below zero. */
  private List<Integer> bars() {
    List<Integer> bars = new ArrayList<>();
    for (int i = 0; i < report.columns().size() && bars.size() < MOST_BARS; i++) {
      int column = i;
      boolean drawn =
          report.axes().size() == 1
              && report.columns().get(i).term().type().isQuantity()
              && report.rows().stream().allMatch(row -> number(row, column) >= 0);
      if (drawn) {
        bars.add(i);
      }
    }
    return bars;
  }

  private static double number(Row row, int column) {
    return row.answers().get(column).value() instanceof Value.Number number
        ? number.value().doubleValue()
        : 0;
  }

  /**
   * A line for each thing that changes: {@code memory up to 79 clients, cpu from 80 clients on}.
   */
  private String flips() {
    if (report.flips().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    String what = "";
    for (Flip flip : report.flips()) {
      boolean starts = !flip.what().equals(what);
      what = flip.what();
      text.append(starts ? "\n" + palette.paint(Ink.STRONG, what) + ": " + flip.before() : "");
      text.append(place(flip)).append(flip.after());
    }
    return text.append('\n').toString();
  }

  private String place(Flip flip) {
    Axis axis = report.axes().getFirst();
    Rational first = flip.first();
    return first == null
        ? ", at " + value(axis, flip.last()) + " "
        : ", from " + value(axis, first) + " on ";
  }

  private String value(Axis axis, Rational value) {
    return display.text(Value.of(value), axis.figure().formula().typed());
  }
}
