package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Body;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of points in time for the loads that braces would hold. */
final class TracePoints {

  private TracePoints() {}

  static Statement.Block read(Statement.Block block) {
    Table table = block.body() == null ? null : block.body().table();
    if (table == null || table.headings().isEmpty()) {
      return block;
    }
    List<Statement> loads = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      CellValue cell =
          CellValue.of(row.cells().getFirst(), table.headings().getFirst(), row.heading());
      Expr value = cell.value();
      if (value == null || row.total()) {
        continue;
      }
      Identifier name = new Identifier(cell.span(), TraceKind.LOAD);
      Statement.Definition load = cell.field(name, value);
      Expr at = in(row.label(), table.corner().unit());
      Identifier word = new Identifier(row.heading().span(), TraceLowering.AT);
      loads.add(
          new Statement.Definition(
              load.span(),
              name,
              null,
              value,
              List.of(new Clause(row.heading().span(), word, at, null)),
              load.tail()));
      Statement.Claim claim = cell.claim(null);
      if (claim != null) {
        loads.add(claim);
      }
    }
    Body body = new Body(table.span(), loads, null);
    return new Statement.Block(
        block.span(),
        block.kind(),
        block.names(),
        block.value(),
        block.clauses(),
        block.tail(),
        body);
  }

  /** A bare time is in the unit of the heading above it. */
  private static Expr in(Expr label, @Nullable UnitName unit) {
    if (unit == null || !(label instanceof Expr.Figure figure) || figure.high() != null) {
      return label;
    }
    Expr.Amount low = figure.low();
    return low.unit() != null
        ? label
        : new Expr.Amount(low.span(), low.number(), low.digits(), low.scale(), unit);
  }
}
