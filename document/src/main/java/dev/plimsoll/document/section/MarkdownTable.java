package dev.plimsoll.document.section;

import dev.plimsoll.language.Glyphs;
import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns stand under each other in the source as well. */
public final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  /** A table with some headings; a column of numbers has one that starts with {@code >}. */
  MarkdownTable(String... headings) {
    this(List.of(headings));
  }

  /** The same with a list of them. */
  public MarkdownTable(List<String> headings) {
    List<String> heads = new ArrayList<>();
    for (String heading : headings) {
      right.add(heading.startsWith(">"));
      heads.add(heading.startsWith(">") ? heading.substring(1) : heading);
    }
    row(heads);
  }

  MarkdownTable row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row. */
  public MarkdownTable row(List<String> cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(onOneLine(cell));
    }
    rows.add(row);
    return this;
  }

  /** Text in a cell: it ends neither its row nor its column, and no comment starts in it. */
  private static String onOneLine(String cell) {
    String words = String.join(" ", cell.strip().split("\\s+"));
    return Glyphs.visible(words).replace("|", "\\|").replace("<!--", "&lt;!--");
  }

  /** Words as code; none where there are none. */
  public static String code(String words) {
    return words.isEmpty() ? "" : "`" + words.replace('`', '\'') + "`";
  }

  static String strong(String words) {
    return words.isEmpty() ? "" : "**" + words + "**";
  }

  /** The table without the columns in which no row says anything. */
  public String text() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < right.size(); column++) {
      int width = 0;
      for (int row = 1; row < rows.size(); row++) {
        width = Math.max(width, Glyphs.width(rows.get(row).get(column)));
      }
      boolean dropped = width == 0 && rows.size() > 1;
      widths.add(dropped ? 0 : Math.max(3, Math.max(width, headWidth(column))));
    }
    StringBuilder text = new StringBuilder();
    write(text, rows.getFirst(), widths);
    for (int column = 0; column < widths.size(); column++) {
      if (widths.get(column) > 0) {
        int dashes = widths.get(column) + (right.get(column) ? 1 : 2);
        text.append('|').append("-".repeat(dashes)).append(right.get(column) ? ":" : "");
      }
    }
    text.append("|\n");
    rows.subList(1, rows.size()).forEach(row -> write(text, row, widths));
    return text.toString();
  }

  private int headWidth(int column) {
    return Glyphs.width(rows.getFirst().get(column));
  }

  private void write(StringBuilder text, List<String> row, List<Integer> widths) {
    for (int column = 0; column < widths.size(); column++) {
      if (widths.get(column) > 0) {
        String cell = row.get(column);
        String blanks = " ".repeat(widths.get(column) - Glyphs.width(cell));
        text.append("| ").append(right.get(column) ? blanks + cell : cell + blanks).append(' ');
      }
    }
    text.append("|\n");
  }
}
