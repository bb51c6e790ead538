package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Exprs;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table that go on from row to row, {@code left = prior(left, start) - sold}. Such
 * a formula is that of each row; one that does not read its own column is a column as a whole.
 */
final class Recurrences {

  private final Lowering table;
  private final List<Statement.Definition> found = new ArrayList<>();

  Recurrences(Lowering table) {
    this.table = table;
  }

  /** Defines a field of a table, at once or when all rows are known. */
  void define(Statement.Definition field) {
    if (readsItselfBefore(field.value(), field.name().text())) {
      Bodies.refuseClauses(table, field);
      found.add(field);
    } else {
      Bodies.define(table, field);
    }
  }

  /** Defines those that go on from row to row in all rows. */
  void complete() {
    for (Statement.Definition field : found) {
      for (String row : table.rows()) {
        table.within(row).define(field.name(), field.value(), field.tail());
      }
    }
  }

  private static boolean readsItselfBefore(Expr expr, String name) {
    if (expr instanceof Expr.Call call
        && call.function() instanceof Expr.Name function
        && function.text().equals("prior")
        && !call.arguments().isEmpty()
        && Exprs.names(call.arguments().getFirst().value(), name)) {
      return true;
    }
    for (Expr child : Exprs.children(expr)) {
      if (readsItselfBefore(child, name)) {
        return true;
      }
    }
    return false;
  }
}
