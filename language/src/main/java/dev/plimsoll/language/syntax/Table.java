package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the document that is the body of a statement: its rows are the nested blocks, its
 * columns their fields.
 *
 * @param span from its first cell to its last
 * @param corner the heading of the column that names the rows
 * @param headings of the other columns, in order
 * @param rows without the row of headings
 */
public record Table(Span span, Heading corner, List<Heading> headings, List<Row> rows) {
  /** Copies the lists. */
  public Table {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * What a column or a row is called.
   *
   * @param span its words
   * @param text the words without markup, unit and note
   * @param name the words as a name of the language
   * @param unit the unit in brackets, or null
   * @param formula what a pin says of all its cells, or null
   */
  public record Heading(
      Span span, String text, Identifier name, @Nullable UnitName unit, @Nullable Expr formula) {}

  /**
   * A row.
   *
   * @param span from its first cell to its last
   * @param heading what it is called
   * @param label its first cell as a value: a text, or a figure such as {@code 1-50}
   * @param total whether it states totals of its columns and is no data
   * @param cells as many as there are headings besides the corner
   */
  public record Row(Span span, Heading heading, Expr label, boolean total, List<Cell> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param span its characters
   * @param value what it says, in the unit of the cell, its column or its row; null where it is
   *     blank
   * @param formula what a pin in it says it is computed from, or null
   * @param tail the annotations of its pin
   */
  public record Cell(Span span, @Nullable Expr value, @Nullable Expr formula, Tail tail) {}
}
