package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;

/** Sees to it that each name in a table means one thing: a row, a column or a figure of its own. */
final class TableNames {

  private final Declarations declarations;
  private final Scope scope;

  TableNames(Declarations declarations, Scope scope) {
    this.declarations = declarations;
    this.scope = scope;
  }

  void check() {
    Rows rows = declarations.rows();
    for (Declaration.Figure cell : rows.firsts(scope.owner())) {
      String name = scope.absolute(Rows.lastWord(cell.name()));
      Rows.Place row = rows.place(name);
      Span place = row == null ? null : rows.span(row);
      Declaration.Figure whole = declarations.figure(name);
      if (place != null) {
        report(NameCode.ROW_AND_COLUMN, cell, Rows.lastWord(name), place, "the row");
      } else if (whole != null) {
        report(NameCode.DEFINED_TWICE, whole, name, cell.span(), "a cell of this column");
      }
    }
  }

  private void report(
      NameCode code, Declaration.Figure figure, String name, Span other, String label) {
    declarations.report(
        Diagnostic.of(code, scope.source(), figure.span(), name)
            .and(other, label)
            .hint("rename one of them"));
  }
}
