package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.Flip;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.Display;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sweep as a table with bars, then where something comes to be another. */
public final class SweepText {

  private static final int WIDTH = 24;

  /** More than two columns of bars would not be taken in. */
  private static final int MOST_BARS = 2;

  private final SweepReport report;
  private final Display display;
  private final boolean blocks;
  private final Palette palette;

  private SweepText(SweepReport report, boolean blocks, Palette palette) {
    this.report = report;
    this.display = report.evaluation().display();
    this.blocks = blocks;
    this.palette = palette;
  }

  /** The text. */
  public static String of(SweepReport report, boolean blocks, Palette palette) {
    SweepText text = new SweepText(report, blocks, palette);
    return text.table() + text.flips();
  }

  private String table() {
    SweepTable table = SweepTable.of(report);
    List<Integer> bars = bars();
    Columns columns = new Columns(palette, "");
    if (!table.title().isEmpty()) {
      columns.heading(palette.paint(Ink.STRONG, table.title()) + table.way());
      columns.row();
    }
    List<Cell> head = new ArrayList<>();
    table.heads().forEach(each -> head.add(new Cell(each, Ink.FAINT)));
    bars.forEach(bar -> head.add(new Cell(report.columns().get(bar).text(), Ink.FAINT)));
    columns.row(head.toArray(Cell[]::new));
    List<Ink> inks = inks(table);
    for (int at = 0; at < table.rows().size(); at++) {
      List<Cell> cells = new ArrayList<>();
      List<String> row = table.rows().get(at);
      for (int i = 0; i < row.size(); i++) {
        cells.add(new Cell(row.get(i), inks.get(i)));
      }
      for (int bar : bars) {
        cells.add(Cell.of(bar(report.rows().get(at), bar)));
      }
      columns.row(cells.toArray(Cell[]::new));
    }
    return columns.text();
  }

  /** Answers stand out from what is swept, and from how they are spread. */
  private List<Ink> inks(SweepTable table) {
    List<Ink> inks = new ArrayList<>(Collections.nCopies(table.labels(), Ink.NONE));
    if (SweepTable.isGrid(report)) {
      inks.addAll(Collections.nCopies(table.heads().size() - table.labels(), Ink.STRONG));
      return inks;
    }
    for (Asking asking : report.columns()) {
      inks.add(Ink.STRONG);
      if (SweepTable.hasSpread(asking)) {
        inks.addAll(List.of(Ink.NONE, Ink.NONE, Ink.NONE));
      }
    }
    return inks;
  }

  private String bar(Row row, int column) {
    double most = report.rows().stream().mapToDouble(each -> number(each, column)).max().orElse(0);
    return most > 0 ? BarText.of(number(row, column) / most, WIDTH, blocks) : "";
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
