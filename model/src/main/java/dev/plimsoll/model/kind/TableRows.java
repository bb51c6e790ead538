package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table that is the body of a statement for the nested blocks its rows stand for. */
final class TableRows {

  private final Statement.Block block;
  private final Kind kind;
  private final Table table;
  private final Lowering inner;
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, List<Expr>> cells = new HashMap<>();

  private TableRows(Statement.Block block, Kind kind, Table table, Lowering inner) {
    this.block = block;
    this.kind = kind;
    this.table = table;
    this.inner = inner;
  }

  /** The statements that a block holds, in braces or as a table. */
  static List<Statement> of(Statement.Block block, Kind kind, Lowering inner) {
    Table table = block.body() == null ? null : block.body().table();
    if (table == null) {
      return block.nested();
    }
    return kind.schema().nested().isEmpty()
        ? new TableLines(block, kind, table, inner).statements()
        : new TableRows(block, kind, table, inner).statements();
  }

  private List<Statement> statements() {
    TableColumns columns = new TableColumns(table, inner);
    Bands bands = kind.bands(block);
    for (Table.Row row : table.rows()) {
      if (!row.total() && columns.isNamed(row)) {
        row(row, columns, bands);
      }
    }
    for (Table.Row row : table.rows()) {
      if (row.total()) {
        totals(row, columns);
      }
    }
    return statements;
  }

  /** Each figure in a row of totals is a claim on the sum of its column. */
  private void totals(Table.Row row, TableColumns columns) {
    for (int i = 0; i < row.cells().size(); i++) {
      Table.Cell cell = row.cells().get(i);
      if (!(cell.value() instanceof Expr.Figure stated) || !columns.isUsable(i)) {
        continue;
      }
      Expr sum = sum(row.heading().span(), table.headings().get(i).name());
      Expr subject = cell.formula() == null ? sum : cell.formula();
      statements.add(new CellValue(cell, subject).pinned(subject, stated));
    }
  }

  /**
   * The sum of a column. Only in a table is a column of a name: a host that is a table of reserves
   * has a memory of its own.
   */
  private Expr sum(Span span, Identifier column) {
    Expr values =
        kind.word().equals("table")
            ? new Expr.Name(column.span(), column.text())
            : new Expr.ListOf(column.span(), cells.getOrDefault(column.text(), List.of()), null);
    return new Expr.Call(
        span, new Expr.Name(span, "sum"), List.of(new Expr.Argument(column.span(), null, values)));
  }

  private void row(Table.Row row, TableColumns columns, @Nullable Bands bands) {
    Kind rowKind = kindOf(row);
    if (rowKind == null) {
      return;
    }
    boolean named = rowKind.schema().names() != Schema.Names.NONE;
    RowBlock built = new RowBlock(rowKind, inner);
    Expr label = row.label() instanceof Expr.Text ? null : row.label();
    for (int i = 0; i < row.cells().size(); i++) {
      Table.Heading heading = table.headings().get(i);
      CellValue cell = CellValue.of(row.cells().get(i), heading, row.heading());
      if (bands != null && bands.isColumn(heading)) {
        built.add(bands.clauses(cell.value(), inner));
        label = null;
      } else if (columns.isUsable(i) && cell.value() != null) {
        boolean words = cell.value() instanceof Expr.Figure && columns.isTexts(i, false);
        built.add(heading, words && built.isField(heading) ? cell.asText(inner) : cell);
      }
    }
    Identifier name = row.heading().name();
    if (bands != null && label != null && !built.hasClauses()) {
      built.add(bands.clauses(label, inner));
      name = Bands.name(row.heading());
    }
    Identifier word = new Identifier(row.heading().span(), rowKind.word());
    for (Identifier field : built.fields()) {
      Expr owner = new Expr.Name(name.span(), named ? name.text() : rowKind.word());
      cells
          .computeIfAbsent(field.text(), column -> new ArrayList<>())
          .add(new Expr.Member(field.span(), owner, field));
    }
    if (named && built.hasValue()) {
      cells
          .computeIfAbsent("value", column -> new ArrayList<>())
          .add(new Expr.Name(name.span(), name.text()));
    }
    List<Path> names = named ? List.of(new Path(List.of(name))) : List.of();
    statements.add(built.block(row.span(), word, names));
  }

  /** The kind of a row: that which the table is of, that which it is called by, or the first. */
  private @Nullable Kind kindOf(Table.Row row) {
    Clause of = block.clause("of");
    if (kind.word().equals("table") && of != null && of.value() instanceof Expr.Name name) {
      return Kinds.find(name.text());
    }
    Kind first = Kinds.find(kind.schema().nested().getFirst());
    if (first == null || first.schema().names() != Schema.Names.NONE) {
      return first;
    }
    Identifier name = row.heading().name();
    List<String> words = kind.schema().nested();
    if (words.contains(name.text())) {
      return Kinds.find(name.text());
    }
    String near = Suggestions.hint(name.text(), words);
    inner.report(
        KindCode.UNKNOWN_ROW,
        name.span(),
        near == null ? "it has " + SchemaCheck.listed(words) : near,
        kind.word(),
        name.text());
    return null;
  }
}
