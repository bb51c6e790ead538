package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.analysis.solve.SweepReport.Answer;
import dev.plimsoll.analysis.solve.SweepReport.Asking;
import dev.plimsoll.analysis.solve.SweepReport.Row;
import dev.plimsoll.analysis.solve.SweepReport.Spread;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A sweep as the cells of a table. One figure over two others is a grid: the values of the first
 * stand down, those of the second across. All else is a list, a row for each value or pair.
 *
 * @param title what a grid shows; the empty text for a list, whose heads say it
 * @param way what is down and what across in a grid
 * @param heads what stands above the cells
 * @param labels how many cells of each row are what is swept
 */
record SweepTable(
    String title, String way, List<String> heads, int labels, List<List<String>> rows) {

  /** Copies the lists. */
  SweepTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  static SweepTable of(SweepReport report) {
    Cells cells = new Cells(report);
    return isGrid(report) ? cells.grid() : cells.list();
  }

  static boolean isGrid(SweepReport report) {
    return report.axes().size() == 2 && report.columns().size() == 1;
  }

  /** Whether nine of ten draws of a figure are told. */
  static boolean hasSpread(Asking asking) {
    return asking.uncertain() && asking.term().type().isQuantity();
  }

  private record Cells(SweepReport report, Display display, EstimateText estimates) {

    Cells(SweepReport report) {
      this(report, report.evaluation().display(), new EstimateText(report.evaluation().display()));
    }

    SweepTable grid() {
      Axis down = report.axes().getFirst();
      Axis across = report.axes().getLast();
      Asking asking = report.columns().getFirst();
      List<String> heads = new ArrayList<>(List.of(down.figure().name()));
      across.values().forEach(value -> heads.add(value(across, value)));
      List<List<String>> rows = new ArrayList<>();
      int next = 0;
      for (Rational value : down.values()) {
        List<String> row = new ArrayList<>(List.of(value(down, value)));
        for (int i = 0; i < across.values().size(); i++) {
          row.add(answer(report.rows().get(next++).answers().getFirst(), asking));
        }
        rows.add(row);
      }
      String way = ": " + down.figure().name() + " down, " + across.figure().name() + " across";
      String spread =
          hasSpread(asking) ? "; in parentheses what nine of ten draws lie between" : "";
      return new SweepTable(asking.text(), way + spread, heads, 1, rows);
    }

    private String answer(Answer answer, Asking asking) {
      Typed typed = asking.term().typed();
      String value = display.text(answer.value(), typed);
      Spread spread = answer.spread();
      return spread == null
          ? value
          : value + " (" + estimates.range(spread.p5(), spread.p95(), typed) + ")";
    }

    SweepTable list() {
      List<String> heads = new ArrayList<>();
      report.axes().forEach(axis -> heads.add(axis.figure().name()));
      for (Asking asking : report.columns()) {
        heads.add(asking.text());
        if (hasSpread(asking)) {
          heads.addAll(List.of("p5", "p50", "p95"));
        }
      }
      List<List<String>> rows = new ArrayList<>();
      report.rows().forEach(row -> rows.add(row(row)));
      return new SweepTable("", "", heads, report.axes().size(), rows);
    }

    private List<String> row(Row row) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.at().size(); i++) {
        cells.add(value(report.axes().get(i), row.at().get(i)));
      }
      for (int i = 0; i < row.answers().size(); i++) {
        Typed typed = report.columns().get(i).term().typed();
        Answer answer = row.answers().get(i);
        cells.add(display.text(answer.value(), typed));
        Spread spread = answer.spread();
        if (hasSpread(report.columns().get(i))) {
          cells.add(spread == null ? "" : estimates.of(spread.p5(), typed));
          cells.add(spread == null ? "" : estimates.of(spread.p50(), typed));
          cells.add(spread == null ? "" : estimates.of(spread.p95(), typed));
        }
      }
      return cells;
    }

    private String value(Axis axis, Rational value) {
      return display.text(Value.of(value), axis.figure().formula().typed());
    }
  }
}
