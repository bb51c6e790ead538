package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.Tail;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a marked table with their pins. */
final class TableCells {

  private final PlanParts parts;
  private final SourceText source;
  private final CommentReader comments;
  private final CellReader reader;
  private boolean refused;

  TableCells(PlanParts parts, CommentReader comments) {
    this.parts = parts;
    this.source = parts.source();
    this.comments = comments;
    this.reader =
        new CellReader(
            source,
            refusal -> {
              refused = true;
              parts.report(refusal);
            });
  }

  /**
   * Reads a cell.
   *
   * @param units what its figures are in where they do not say so
   * @param shared the annotations of its column and row
   */
  Table.Cell read(CellText text, CellUnits units, Tail shared) {
    refused = false;
    Cell cell = reader.read(text.shown());
    boolean whole = source.text(text.rest()).isBlank() || isNote(text.rest());
    Expr dates = whole ? dates(text) : null;
    boolean isProse = dates == null && isProse(cell, text);
    if (!text.comments().isEmpty() && (!whole || isProse)) {
      if (!refused) {
        text.comments().forEach(comment -> comments.readInline(comment, text.block()));
      }
      Span span = reader.trim(text.shown().start(), text.rest().end());
      return new Table.Cell(span, new Expr.Text(span, words(span)), null, shared);
    }
    CellPins pins = CellPins.read(text, parts);
    Expr value =
        cell instanceof Cell.TextCell
            ? new Expr.Text(cell.span(), words(text.shown()))
            : value(cell, units);
    if (dates != null && pins.formula() != null) {
      value = dates;
    }
    return new Table.Cell(cell.span(), value, pins.formula(), CellPins.over(pins.tail(), shared));
  }

  /** What the pin of a cell states if it is a month or a range of days; a day is a value, too. */
  private Expr.@Nullable Dates dates(CellText text) {
    Span span = reader.trim(text.shown().start(), text.shown().end());
    ShownText shown = ShownText.of(source.text(), span.start(), span.end());
    return !text.comments().isEmpty()
            && span.length() <= FigureReader.MAX_LENGTH
            && DateReader.read(source, shown, 0) instanceof FigureReading.Dated(var dates)
        ? dates
        : null;
  }

  /** Whether a cell is words that a pinned figure ends. */
  private boolean isProse(Cell cell, CellText text) {
    Span shown = text.shown();
    return cell instanceof Cell.TextCell
        && (refused || new FigureReader(source).endingAt(shown.start(), shown.end(), true) != null);
  }

  private boolean isNote(Span rest) {
    String words = source.text(rest).strip();
    return words.startsWith("(") && words.indexOf(')') == words.length() - 1;
  }

  private String words(Span span) {
    return PlainText.of(source.text(span));
  }

  /** What a cell says, or null where it says nothing. */
  @Nullable Expr value(Cell cell, CellUnits units) {
    return switch (cell) {
      case Cell.FigureCell figure -> units.in(figure.figure());
      case Cell.UnlimitedCell unlimited -> new Expr.Unlimited(unlimited.span());
      case Cell.UnsetCell unset -> new Expr.Unset(unset.span(), unset.placeholder());
      case Cell.DateCell date -> new Expr.DateLiteral(date.span(), date.date());
      case Cell.EmptyCell empty -> null;
      case Cell.TextCell text -> new Expr.Text(text.span(), words(text.span()));
    };
  }
}
