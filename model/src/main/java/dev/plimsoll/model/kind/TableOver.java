package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.check.AmountNumbers;
import dev.plimsoll.model.check.Formula;
import dev.plimsoll.model.check.Lowering;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code table busy over clients = [10, 100] clients { relays }}: a row for each value of a driver,
 * each cell a figure of the plan in which the driver has that value.
 */
final class TableOver {

  private final Statement.Block block;
  private final Path driver;
  private final Lowering inner;
  private final Set<String> rows = new HashSet<>();
  private String driverName = "";

  private TableOver(Statement.Block block, Path driver, Lowering inner) {
    this.block = block;
    this.driver = driver;
    this.inner = inner;
  }

  /** The driver of a table over one, or null for any other table. */
  static @Nullable Path driver(Statement.Block block) {
    List<Path> names = block.names();
    return names.size() == 3 && names.get(1).text().equals("over") ? names.get(2) : null;
  }

  /** Lowers the rows of a table over a driver. */
  static void lower(Statement.Block block, Clause over, Lowering inner) {
    List<Identifier> words = new ArrayList<>();
    for (Expr at = over.value(); at != null; ) {
      if (at instanceof Expr.Member member) {
        words.addFirst(member.member());
        at = member.target();
      } else {
        words.addFirst(new Identifier(over.span(), ((Expr.Name) at).text()));
        at = null;
      }
    }
    new TableOver(block, new Path(words), inner).lower(over);
  }

  private void lower(Clause over) {
    if (over.value() == null) {
      return;
    }
    driverName =
        inner.derive(
            new Identifier(over.span(), "driver"),
            new Formula.Written(over.value()),
            "what differs from row to row");
    Table table = block.body() == null ? null : block.body().table();
    if (table != null) {
      marked(table);
    } else {
      written();
    }
  }

  /** A column, with the formula of all its cells. */
  private record Column(Identifier name, Expr formula, Tail tail) {}

  private void written() {
    List<Column> columns = new ArrayList<>();
    for (Statement statement : block.nested()) {
      switch (statement) {
        case Statement.Definition definition when definition.parameters() != null ->
            inner.define(definition);
        case Statement.Definition definition -> {
          Bodies.refuseClauses(inner, definition);
          columns.add(new Column(definition.name(), definition.value(), definition.tail()));
        }
        case Statement.Block named when isName(named) -> {
          Identifier name = named.kind();
          columns.add(new Column(name, new Expr.Name(name.span(), name.text()), named.tail()));
        }
        case Statement.Block other -> Kinds.reportUnknown(other, List.of(), inner);
        case Statement.Claim claim -> inner.judge(claim);
        case Statement.Require require -> inner.judge(require);
      }
    }
    if (!(block.value() instanceof Expr.ListOf list) || list.elements().isEmpty()) {
      Span place = block.value() == null ? driver.span() : block.value().span();
      inner.report(KindCode.OVER_WHAT, place, "write `" + TableKind.OVER + "`", driver.text());
      return;
    }
    for (Expr element : list.elements()) {
      Expr value = inUnit(element, list.unit());
      Lowering row = row(value);
      if (row != null) {
        columns.forEach(column -> cell(row, column));
      }
    }
  }

  private static boolean isName(Statement.Block block) {
    return block.names().isEmpty()
        && block.value() == null
        && block.clauses().isEmpty()
        && block.body() == null;
  }

  private static Expr inUnit(Expr element, @Nullable UnitName unit) {
    return unit != null && element instanceof Expr.Amount amount && amount.unit() == null
        ? new Expr.Amount(amount.span(), amount.number(), amount.digits(), amount.scale(), unit)
        : element;
  }

  /**
   * The cells of a table of the document are computed like the others; their figures are claims.
   */
  private void marked(Table table) {
    TableColumns columns = new TableColumns(table, inner);
    for (Table.Row each : table.rows()) {
      Lowering row = each.total() ? null : row(each.label());
      for (int i = 0; row != null && i < each.cells().size(); i++) {
        Table.Heading heading = table.headings().get(i);
        if (!columns.isUsable(i)) {
          continue;
        }
        CellValue cell = CellValue.of(each.cells().get(i), heading, each.heading());
        Identifier name = heading.name();
        Expr formula =
            cell.formula() == null
                ? heading.formula() == null
                    ? new Expr.Name(name.span(), name.text())
                    : heading.formula()
                : cell.formula();
        cell(row, new Column(name, formula, Tail.NONE));
        Statement.Claim claim = new CellValue(cell.cell(), formula).claim(name.text());
        if (claim != null) {
          row.judge(claim);
        }
      }
    }
  }

  private void cell(Lowering row, Column column) {
    Span span = column.formula().span();
    Expr.Binding there = new Expr.Binding(span, driver, new Expr.Name(span, "at"));
    Expr.With with = new Expr.With(span, column.formula(), List.of(), List.of(there));
    row.define(column.name(), with, column.tail());
  }

  /** Defines a row by its value, or reports why there is none. */
  private @Nullable Lowering row(Expr value) {
    Expr.Amount amount =
        switch (value) {
          case Expr.Amount plain -> plain;
          case Expr.Figure figure when figure.high() == null -> figure.low();
          default -> null;
        };
    String name = amount == null ? words(value) : digits(amount);
    if (name == null) {
      inner.report(
          KindCode.OVER_WHAT, value.span(), "write `" + TableKind.OVER + "`", driver.text());
      return null;
    }
    Identifier word = new Identifier(value.span(), name);
    inner.block(word);
    if (!rows.add(name)) {
      return null;
    }
    inner.row(word);
    Lowering row = inner.within(name);
    row.derive(new Identifier(value.span(), "at"), at(value, amount), "the value of the driver");
    return row;
  }

  private Formula at(Expr value, Expr.@Nullable Amount amount) {
    return value instanceof Expr.Figure && amount != null && amount.unit() == null
        ? new Formula.Made(List.of(driverName), checker -> checker.like(amount, driverName))
        : new Formula.Written(value);
  }

  private static @Nullable String words(Expr value) {
    return switch (value) {
      case Expr.Text text -> text.text().replace('.', '·');
      case Expr.DateLiteral date -> date.text();
      case Expr.Name name -> name.text();
      default -> null;
    };
  }

  private static @Nullable String digits(Expr.Amount amount) {
    Rational number = AmountNumbers.of(amount);
    return number == null ? null : NumberText.forJson(number).replace('.', '·');
  }
}
