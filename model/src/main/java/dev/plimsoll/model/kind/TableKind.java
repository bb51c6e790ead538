package dev.plimsoll.model.kind;

import static dev.plimsoll.model.kind.Schema.entry;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.model.check.Lowering;
import java.util.ArrayList;
import java.util.List;

/** {@code table mix { row pro { clients = 200 } … }}: rows of figures, read as columns too. */
final class TableKind extends Kind {

  /** How a table over a driver is written. */
  static final String OVER = "table NAME over DRIVER = [VALUE, …] UNIT { COLUMN = …, … }";

  TableKind() {
    super(
        "table",
        new Schema(
            "figures",
            "Rows of figures. `NAME.ROW.COLUMN` is a cell, `NAME.COLUMN` a column: a value for"
                + " each row, which computes like a figure and pairs with other columns by the"
                + " names of the rows. With `of`, each row is a block of another kind. `"
                + OVER
                + "` has a row for each value of a driver: its cells are figures of the plan in"
                + " which the driver has that value, and `NAME[VALUE].COLUMN` looks one up.",
            "table NAME { row ROW { COLUMN = …, … } … }",
            Schema.Names.ONE,
            Schema.Presence.OPTIONAL,
            List.of(
                entry("of", "the kind that each row is a block of"),
                entry("over", "the driver that differs from row to row")),
            List.of(),
            "columns computed for all rows at once, and figures that the rows share",
            List.of("row"),
            List.of(
                entry("NAME.ROW.COLUMN", "each cell, also `NAME.COLUMN.ROW`"),
                entry("NAME.COLUMN", "each column"),
                entry("NAME.ROW", "each row, as a column under the names of the columns")),
            """
            table mix {
              row free { clients = 900, products = 5 }
              row pro { clients = 100, products = 200 }
              total = clients * products
            }
            products = sum(mix.total)
            """));
  }

  /** {@code table busy over clients} has a clause that is written like names. */
  @Override
  Statement.Block read(Statement.Block block) {
    Path driver = TableOver.driver(block);
    if (driver == null) {
      return block;
    }
    Expr value = null;
    for (Identifier word : driver.words()) {
      value =
          value == null
              ? new Expr.Name(word.span(), word.text())
              : new Expr.Member(value.span().to(word.span()), value, word);
    }
    Span over = block.names().get(1).span();
    List<Clause> clauses = new ArrayList<>(block.clauses());
    clauses.add(new Clause(over.to(driver.span()), new Identifier(over, "over"), value, null));
    return new Statement.Block(
        block.span(),
        block.kind(),
        List.of(block.names().getFirst()),
        block.value(),
        clauses,
        block.tail(),
        block.body());
  }

  @Override
  void lower(Statement.Block block, Lowering into) {
    Identifier name = block.names().getFirst().words().getFirst();
    Lowering inner = into.within(name.text());
    into.block(name);
    Clause of = block.clause("of");
    Clause over = block.clause("over");
    if (block.value() != null && over == null) {
      into.report(
          KindCode.VALUE_MISPLACED,
          block.value().span(),
          "write `" + schema().head() + "`",
          word());
    }
    if (over != null) {
      TableOver.lower(block, over, inner);
    } else if (of != null) {
      new TableOfKind(block, of, this).lower(inner);
    } else {
      rows(block, inner);
    }
    if (inner.rows().isEmpty()) {
      reportEmpty(block, into);
    } else {
      inner.keepTable(name, over != null);
    }
  }

  private void reportEmpty(Statement.Block block, Lowering into) {
    if (block.clauses().isEmpty()) {
      Bodies.reportEmpty(block, this, into);
    } else {
      Kinds.markBroken(block, into);
    }
  }

  private void rows(Statement.Block block, Lowering inner) {
    Recurrences recurrences = new Recurrences(inner);
    Bodies.read(block, this, inner, recurrences::define, row -> row(row, inner));
    recurrences.complete();
  }

  private static void row(Statement.Block block, Lowering inner) {
    Identifier name = block.names().getFirst().words().getFirst();
    inner.block(name);
    inner.row(name);
    Lowering cells = inner.within(name.text());
    Bodies.read(block, new RowKind(), cells, cell -> Bodies.define(cells, cell), nested -> {});
  }

  /** A row of a table. */
  static final class RowKind extends Kind {

    RowKind() {
      super(
          "row",
          new Schema(
              "figures",
              "A row of a table. Its formulas see the other cells of the row by the names of their"
                  + " columns.",
              "row NAME { COLUMN = …, … }",
              Schema.Names.ONE,
              Schema.Presence.ABSENT,
              List.of(),
              List.of(),
              "any cells; a column that is read as one is of one dimension",
              List.of(),
              List.of(entry("TABLE.NAME.COLUMN", "each cell")),
              """
              table hosts {
                row small { memory = 8 GB, price = 10 EUR/month }
                row large { memory = 64 GB, price = 60 EUR/month }
              }
              per_gb = min(hosts.price / hosts.memory)
              """));
    }

    @Override
    void lower(Statement.Block block, Lowering into) {
      row(block, into);
    }
  }
}
