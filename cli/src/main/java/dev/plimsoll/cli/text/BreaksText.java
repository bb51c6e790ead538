package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.breaks.Break;
import dev.plimsoll.analysis.breaks.BreaksReport;
import dev.plimsoll.analysis.breaks.BreaksWords;
import dev.plimsoll.analysis.breaks.Kept;
import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code breaks} says of a plan: the limits in the order in which they are passed. */
public final class BreaksText {

  private static final String INDENT = "  ";

  private final BreaksReport report;
  private final BreaksWords words;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private BreaksText(BreaksReport report, Palette palette) {
    this.report = report;
    this.words = new BreaksWords(report);
    this.palette = palette;
  }

  /** The text. */
  public static String of(BreaksReport report, Palette palette) {
    BreaksText text = new BreaksText(report, palette);
    String title = Glyphs.visible(report.evaluation().program().title());
    text.line(palette.paint(Ink.STRONG, title));
    text.line("");
    text.line("What breaks first, with " + text.words.way());
    text.breaks();
    text.kept();
    text.line("");
    text.words.remarks().forEach(text::line);
    if (report.isUncertain()) {
      text.line("Chances are from " + SamplingText.draws(report.options()) + ".");
    }
    return text.text.toString();
  }

  private void breaks() {
    table("", report.breaks().stream().filter(each -> !isGradual(each)).toList());
    if (report.breaks().stream().allMatch(BreaksText::isGradual)) {
      line("");
      line(INDENT + "Nothing breaks.");
    }
    if (report.none() != null) {
      line("");
      line(
          INDENT
              + "none of them up to "
              + words.to()
              + ": "
              + EstimateText.chance(report.none(), report.options().count()));
    }
    table("On the way", report.breaks().stream().filter(BreaksText::isGradual).toList());
  }

  private static boolean isGradual(Break each) {
    return each.limit().kind().isGradual();
  }

  private void table(String heading, List<Break> breaks) {
    if (breaks.isEmpty()) {
      return;
    }
    List<Cell> head = new ArrayList<>();
    for (String each :
        List.of(
            report.drive().driver().name(),
            "date",
            "what",
            "limit",
            "binds",
            "then",
            "cost",
            "first",
            "p10",
            "p50",
            "p90",
            "",
            "")) {
      head.add(faint(each));
    }
    line("");
    if (!heading.isEmpty()) {
      line(palette.paint(Ink.STRONG, heading));
    }
    columns(head, breaks.stream().map(this::row).toList());
  }

  private List<Cell> row(Break each) {
    List<Cell> row = new ArrayList<>();
    row.add(new Cell(words.at(each), each.already() ? Ink.SHORTFALL : Ink.STRONG));
    row.add(Cell.of(each.date() == null ? "" : each.date().toString()));
    row.add(Cell.of(each.limit().name()));
    row.add(Cell.of(each.where()));
    row.add(Cell.of(orEmpty(each.consequence().binding())));
    row.add(Cell.of(words.action(each)));
    row.add(Cell.of(orEmpty(each.consequence().cost())));
    row.add(new Cell(words.first(each.chance()), Ink.STRONG));
    words.percentiles(each.chance()).forEach(value -> row.add(Cell.of(value)));
    row.add(new Cell(words.note(each), Ink.ASIDE));
    row.add(faint(each.limit().kind().word() + " in line " + each.limit().line()));
    return row;
  }

  /** Columns in which nothing stands are left out. */
  private void columns(List<Cell> head, List<List<Cell>> rows) {
    Columns columns = new Columns(palette, INDENT);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      int place = i;
      if (rows.stream().anyMatch(row -> !row.get(place).text().isEmpty())) {
        kept.add(i);
      }
    }
    columns.row(kept.stream().map(head::get).toArray(Cell[]::new));
    for (List<Cell> row : rows) {
      columns.row(kept.stream().map(row::get).toArray(Cell[]::new));
    }
    text.append(columns.text());
  }

  private void kept() {
    if (report.kept().isEmpty()) {
      return;
    }
    line("");
    line(palette.paint(Ink.STRONG, "Holds up to " + words.to()));
    Columns columns = new Columns(palette, INDENT);
    for (Kept each : report.kept()) {
      Limit limit = each.limit();
      columns.row(
          Cell.of(limit.name()),
          Cell.of(words.where(each)),
          new Cell(words.allTheSame(each), Ink.WARNING),
          faint(limit.kind().word() + " in line " + limit.line()));
    }
    text.append(columns.text());
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static Cell faint(String words) {
    return new Cell(words, Ink.FAINT);
  }
}
