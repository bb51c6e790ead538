package dev.plimsoll.document;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Reads a marked table: its first row are headings, its first column the names of its rows. */
final class TableReader {

  private static final Set<String> TOTALS = Set.of("total", "sum", "summe", "subtotal");

  private final PlanParts parts;
  private final SourceText source;
  private final CommentReader comments;
  private final HeadingReader headings;
  private final TableCells cells;

  TableReader(PlanParts parts, CommentReader comments) {
    this.parts = parts;
    this.source = parts.source();
    this.comments = comments;
    this.headings = new HeadingReader(source, parts::report);
    this.cells = new TableCells(parts, comments);
  }

  /** A heading and the annotations in it, which are those of all its cells. */
  private record Named(Table.Heading heading, CellPins pins) {}

  Table read(TableBlock block) {
    List<List<CellText>> rows = rows(block);
    List<Named> columns = new ArrayList<>();
    rows.getFirst().forEach(cell -> columns.add(named(cell)));
    List<Table.Row> data = new ArrayList<>();
    for (List<CellText> row : rows.subList(1, rows.size())) {
      data.add(row(row, columns));
    }
    List<Table.Heading> names = new ArrayList<>();
    columns.forEach(column -> names.add(column.heading()));
    return new Table(
        span(block.getSourceSpans().getFirst()).to(span(block.getSourceSpans().getLast())),
        names.getFirst(),
        names.subList(1, names.size()),
        data);
  }

  private List<List<CellText>> rows(TableBlock block) {
    List<List<CellText>> rows = new ArrayList<>();
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(row(row));
        }
      }
    }
    return rows;
  }

  private List<CellText> row(Node row) {
    List<CellText> texts = new ArrayList<>();
    int end = span(row.getSourceSpans().getLast()).end();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell written) {
        texts.add(CellText.of(source, written, end, comments));
      }
    }
    return texts;
  }

  private Named named(CellText cell) {
    Table.Heading heading = headings.read(cell.shown());
    CellPins pins = CellPins.read(cell, parts);
    return new Named(
        new Table.Heading(
            heading.span(), heading.text(), heading.name(), heading.unit(), pins.formula()),
        pins);
  }

  private Table.Row row(List<CellText> texts, List<Named> columns) {
    Named name = named(texts.getFirst());
    Named corner = columns.getFirst();
    boolean summed =
        name.heading().formula() instanceof Expr.Name word && word.text().equals("sum");
    boolean total = summed || TOTALS.contains(name.heading().name().text());
    Table.Heading heading = name.heading();
    if (summed) {
      heading =
          new Table.Heading(heading.span(), heading.text(), heading.name(), heading.unit(), null);
    }
    List<Table.Cell> data = new ArrayList<>();
    for (int i = 1; i < columns.size(); i++) {
      Named column = columns.get(i);
      data.add(
          cells.read(
              texts.get(i),
              CellUnits.of(source, column.heading().unit(), heading.unit()),
              CellPins.over(name.pins().tail(), column.pins().tail())));
    }
    Expr label = label(texts.getFirst(), heading, corner.heading());
    Span span = texts.getFirst().shown().to(texts.getLast().rest());
    return new Table.Row(span, heading, label, total, data);
  }

  /** The first cell as a value; figures in it are in the unit of the first heading. */
  private Expr label(CellText text, Table.Heading heading, Table.Heading corner) {
    Cell cell = new CellReader(source, refusal -> {}).read(text.shown());
    Expr value =
        cell instanceof Cell.UnsetCell
            ? null
            : cells.value(cell, new CellUnits(source, corner.unit()));
    return value == null || value instanceof Expr.Text
        ? new Expr.Text(heading.span(), heading.text())
        : value;
  }

  private static Span span(SourceSpan span) {
    return new Span(span.getInputIndex(), span.getInputIndex() + span.getLength());
  }
}
