package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.order.OrderRule;
import dev.plimsoll.analysis.order.OrdersReport;
import dev.plimsoll.analysis.order.OrdersWords;
import dev.plimsoll.analysis.order.PlannedOrder;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.List;

/** What {@code orders} says of a plan: a line for each order, and one for each rule. */
public final class OrdersText {

  private static final String INDENT = "  ";
  private static final String SPREAD = "p10 to p90";

  private final OrdersReport report;
  private final OrdersWords words;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private OrdersText(OrdersReport report, Palette palette) {
    this.report = report;
    this.words = new OrdersWords(report);
    this.palette = palette;
  }

  /** The text. */
  public static String of(OrdersReport report, Palette palette) {
    if (report.orders().isEmpty()) {
      return "This plan orders nothing.\n";
    }
    OrdersText text = new OrdersText(report, palette);
    text.line(palette.paint(Ink.STRONG, Glyphs.visible(report.evaluation().program().title())));
    text.dates();
    text.rules();
    if (report.isUncertain()) {
      text.line("");
      text.line(
          palette.paint(
              Ink.FAINT,
              "What stands before p10 to p90 is the middle of "
                  + SamplingText.draws(report.options())
                  + "."));
    }
    return text.text.toString();
  }

  private void dates() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PlannedOrder order : report.orders()) {
      List<Cell> row = new ArrayList<>();
      row.add(new Cell(words.text(order.by()), order.overdue() ? Ink.SHORTFALL : Ink.STRONG));
      row.add(Cell.of(words.left(order)));
      row.add(Cell.of(order.block().name()));
      row.add(Cell.of(words.middle(order.needed())));
      row.add(new Cell(words.range(order.needed()), Ink.ASIDE));
      row.add(Cell.of(words.text(order.lead())));
      row.add(Cell.of(words.text(order.review())));
      row.add(Cell.of(words.text(order.buffer())));
      row.add(Cell.of(words.sure(order)));
      row.add(Cell.of(words.text(order.cost())));
      row.add(new Cell(order.by().meaning(), Ink.ASIDE));
      rows.add(row);
    }
    line("");
    line(report.now() == null ? "By when to order" : "By when to order, as of " + report.now());
    line("");
    columns(
        List.of(
            "by", "in", "what", "needed", SPREAD, "lead", "review", "buffer", "in time", "cost",
            ""),
        rows);
  }

  private void rules() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PlannedOrder order : report.orders()) {
      OrderRule rule = order.rule();
      if (rule != null) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(order.block().name()));
        row.add(new Cell(words.middle(rule.mark()), Ink.STRONG));
        row.add(new Cell(words.range(rule.mark()), Ink.ASIDE));
        row.add(Cell.of(words.middle(rule.room())));
        row.add(new Cell(words.range(rule.room()), Ink.ASIDE));
        row.add(Cell.of(words.middle(rule.takes())));
        row.add(new Cell(words.range(rule.takes()), Ink.ASIDE));
        row.add(new Cell(words.late(rule), rule.isTooLate() ? Ink.SHORTFALL : Ink.NONE));
        rows.add(row);
      }
    }
    if (!rows.isEmpty()) {
      line("");
      line("If the rule is kept");
      line("");
      columns(
          List.of(
              "what", "mark", SPREAD, "needed after", SPREAD, "there after", SPREAD, "too late"),
          rows);
    }
  }

  /** Columns in which nothing stands are left out. */
  private void columns(List<String> heads, List<List<Cell>> rows) {
    Columns columns = new Columns(palette, INDENT);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int place = i;
      if (rows.stream().anyMatch(row -> !row.get(place).text().isEmpty())) {
        kept.add(i);
      }
    }
    columns.row(
        kept.stream().map(place -> new Cell(heads.get(place), Ink.FAINT)).toArray(Cell[]::new));
    for (List<Cell> row : rows) {
      columns.row(kept.stream().map(row::get).toArray(Cell[]::new));
    }
    text.append(columns.text());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
