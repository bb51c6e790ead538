package dev.plimsoll.model.kind;

import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code table hosts of host { row small { … } … }}: each row is a block of another kind. */
final class TableOfKind {

  private final Statement.Block table;
  private final Clause of;
  private final TableKind kind;

  TableOfKind(Statement.Block table, Clause of, TableKind kind) {
    this.table = table;
    this.of = of;
    this.kind = kind;
  }

  void lower(Lowering inner) {
    Kind ofRows = ofRows(inner);
    if (ofRows == null) {
      return;
    }
    Recurrences recurrences = new Recurrences(inner);
    for (Statement statement : TableRows.of(table, kind, inner)) {
      switch (statement) {
        case Statement.Definition definition when definition.parameters() != null ->
            inner.define(definition);
        case Statement.Definition definition -> recurrences.define(definition);
        case Statement.Block block -> row(block, ofRows, inner);
        case Statement.Claim claim -> inner.judge(claim);
        case Statement.Require require -> inner.judge(require);
      }
    }
    recurrences.complete();
  }

  private @Nullable Kind ofRows(Lowering inner) {
    Kind ofRows = of.value() instanceof Expr.Name name ? Kinds.find(name.text()) : null;
    boolean fits =
        ofRows != null
            && !Kinds.isNested(ofRows.word())
            && ofRows.schema().names() != Schema.Names.NONE
            && !ofRows.word().equals("table");
    if (fits) {
      return ofRows;
    }
    inner.report(
        KindCode.TABLE_OF,
        of.span(),
        "name the kind that each row is a block of, as in `table hosts of host`");
    return null;
  }

  private static void row(Statement.Block block, Kind kind, Lowering inner) {
    String word = block.kind().text();
    if (!word.equals("row") && !word.equals(kind.word())) {
      Kinds.reportUnknown(block, List.of("row"), inner);
      Kinds.markBroken(block, inner);
      return;
    }
    Statement.Block row =
        new Statement.Block(
            block.span(),
            new Identifier(block.kind().span(), kind.word()),
            block.names(),
            block.value(),
            block.clauses(),
            block.tail(),
            block.body());
    if (!new SchemaCheck(row, kind.schema(), inner).passes()) {
      Kinds.markBroken(block, inner);
      return;
    }
    inner.row(block.names().getFirst().words().getFirst());
    kind.lower(row, inner);
  }
}
