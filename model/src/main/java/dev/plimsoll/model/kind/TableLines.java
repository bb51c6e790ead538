package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.model.check.Lowering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table whose rows are lines of one figure each, as the parts of a budget are. */
final class TableLines {

  private final Statement.Block block;
  private final Kind kind;
  private final Table table;
  private final Lowering inner;
  private final TableColumns columns;
  private final int figures;
  private boolean headroom;

  TableLines(Statement.Block block, Kind kind, Table table, Lowering inner) {
    this.block = block;
    this.kind = kind;
    this.table = table;
    this.inner = inner;
    this.columns = new TableColumns(table, inner);
    this.figures = figures();
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (Table.Row row : figures < 0 ? List.<Table.Row>of() : table.rows()) {
      if (row.total()) {
        total(row, statements);
      } else if (columns.isNamed(row)) {
        line(row, statements);
      }
    }
    return statements;
  }

  /** The column of figures; others are reported. */
  private int figures() {
    int found = -1;
    for (int i = 0; i < table.headings().size(); i++) {
      Table.Heading heading = table.headings().get(i);
      boolean data = columns.isUsable(i) && hasFigures(i) && !columns.isTexts(i, true);
      if (!data || isFrom(heading)) {
        continue;
      }
      if (found < 0) {
        found = i;
      } else {
        inner.report(
            KindCode.EXTRA_COLUMN,
            heading.span(),
            "mark it as a `table` to have several",
            kind.word(),
            table.headings().get(found).text());
      }
    }
    return found;
  }

  private boolean hasFigures(int column) {
    for (Table.Row row : table.rows()) {
      Table.Cell cell = row.cells().get(column);
      boolean words = cell.value() == null || cell.value() instanceof Expr.Text;
      if (!words || cell.formula() != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column says what the parts of a budget are computed from; no other kind has one. */
  private boolean isFrom(Table.Heading heading) {
    return kind.word().equals("budget") && heading.name().text().equals("from");
  }

  private void line(Table.Row row, List<Statement> statements) {
    CellValue cell =
        CellValue.of(row.cells().get(figures), table.headings().get(figures), row.heading());
    Expr value = cell.value();
    if (value == null) {
      return;
    }
    Identifier name = row.heading().name();
    if (value instanceof Expr.Text words) {
      inner.report(
          KindCode.NOT_A_FIGURE,
          words.span(),
          "a note stands in parentheses, as in `2 GB (soft)`",
          words.text());
      inner.broken(name.text());
      return;
    }
    Statement.Definition field = cell.field(name, value);
    List<Clause> clauses = new ArrayList<>();
    Expr.Text remark = null;
    for (int i = 0; i < row.cells().size(); i++) {
      Table.Heading heading = table.headings().get(i);
      if (isFrom(heading)) {
        Clause from = new CellValue(row.cells().get(i), null).clause("from", inner);
        clauses.addAll(from == null ? List.of() : List.of(from));
      } else if (TableColumns.isRemark(heading)
          && row.cells().get(i).value() instanceof Expr.Text text) {
        remark = text;
      }
    }
    headroom |= name.text().equals("headroom");
    statements.add(
        new Statement.Definition(
            field.span(), name, null, value, clauses, described(field.tail(), remark)));
    Statement.Claim claim = cell.claim(name.text());
    if (claim != null) {
      statements.add(claim);
    }
  }

  private static Tail described(Tail tail, Expr.@Nullable Text remark) {
    return remark == null ? tail : new Tail(remark, tail.annotations());
  }

  /** The figure in a row of totals is a claim on what the lines come to. */
  private void total(Table.Row row, List<Statement> statements) {
    Table.Cell cell = row.cells().get(figures);
    if (cell.value() instanceof Expr.Figure stated) {
      Expr subject = cell.formula() == null ? whole(row.heading().span()) : cell.formula();
      statements.add(new CellValue(cell, subject).pinned(subject, stated));
    }
  }

  /** What all lines above a row of totals come to: a budget's headroom is one of them. */
  private Expr whole(Span span) {
    Expr whole = new Expr.Name(span, block.names().getFirst().text());
    if (!kind.word().equals("budget")) {
      return whole;
    }
    Expr parts = new Expr.Member(span, whole, new Identifier(span, "total"));
    return headroom
        ? new Expr.Binary(
            span,
            Operator.PLUS,
            span,
            parts,
            new Expr.Member(span, whole, new Identifier(span, "headroom")))
        : parts;
  }
}
