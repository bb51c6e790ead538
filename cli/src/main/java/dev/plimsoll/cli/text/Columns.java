package dev.plimsoll.cli.text;

import dev.plimsoll.language.Glyphs;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows whose cells stand under each other, with two spaces between columns. */
public final class Columns {

  private static final String GAP = "  ";

  /** One row with a very long cell does not push the columns of all others away. */
  private static final int WIDEST = 48;

  private final Palette palette;
  private final String indent;
  private static final Cell[] NONE = {};

  private final List<Cell[]> rows = new ArrayList<>();

  private final Map<Integer, String> headings = new HashMap<>();

  /** A text and its colour. */
  public record Cell(String text, Ink ink) {

    /** A cell whose text shows on one line, whatever it holds. */
    public Cell {
      text = Glyphs.visible(text);
    }

    /** A cell in the usual colour. */
    public static Cell of(String text) {
      return new Cell(text, Ink.NONE);
    }
  }

  /**
   * No rows yet.
   *
   * @param indent what each row starts with
   */
  public Columns(Palette palette, String indent) {
    this.palette = palette;
    this.indent = indent;
  }

  /** Adds a row; no cells make an empty line. */
  public void row(Cell... cells) {
    rows.add(cells.clone());
  }

  /** Adds a line that stands outside the columns, as it is. */
  public void heading(String line) {
    rows.add(NONE);
    headings.put(rows.size() - 1, line);
  }

  /** All rows, each with its line end and without blanks before it. */
  public String text() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < rows.size(); at++) {
      Cell[] row = rows.get(at);
      StringBuilder blanks = new StringBuilder(row.length == 0 ? "" : indent);
      text.append(headings.getOrDefault(at, ""));
      for (int i = 0; i < row.length; i++) {
        if (!row[i].text().isEmpty()) {
          text.append(blanks).append(palette.paint(row[i].ink(), row[i].text()));
          blanks.setLength(0);
        }
        int missing = widths[i] - Glyphs.width(row[i].text());
        blanks.append(" ".repeat(Math.max(0, missing))).append(GAP);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private int[] widths() {
    int most = 0;
    for (Cell[] row : rows) {
      most = Math.max(most, row.length);
    }
    int[] widths = new int[most];
    for (Cell[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        int width = Glyphs.width(row[i].text());
        widths[i] = width > WIDEST ? widths[i] : Math.max(widths[i], width);
      }
    }
    return Arrays.copyOf(widths, most);
  }
}
