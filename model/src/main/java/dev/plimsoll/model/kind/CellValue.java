package dev.plimsoll.model.kind;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parser;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Table;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.language.syntax.UnitName;
import dev.plimsoll.model.check.Annotations;
import dev.plimsoll.model.check.Lowering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a table stands for: a value, and a claim where a pin says what its figure is
 * computed from.
 *
 * @param cell the cell
 * @param formula what a pin in it, in its row's heading or in its column's says, or null
 */
record CellValue(Table.Cell cell, @Nullable Expr formula) {

  static CellValue of(Table.Cell cell, Table.Heading column, Table.Heading row) {
    Expr shared = row.formula() == null ? column.formula() : row.formula();
    boolean blank = cell.value() == null;
    Expr formula = cell.formula() != null || blank ? cell.formula() : shared;
    UnitName unit = column.unit() == null ? row.unit() : column.unit();
    if (unit == null) {
      return new CellValue(cell, formula);
    }
    boolean unset = formula == null && cell.value() instanceof Expr.Unset;
    Expr value = unset && cell.value() != null ? in(cell.value(), unit) : cell.value();
    return new CellValue(
        new Table.Cell(cell.span(), value, cell.formula(), cell.tail()),
        formula == null ? null : in(formula, unit));
  }

  /** What a heading's unit is offered for: that which it is shown in, where it says no other. */
  private static Expr in(Expr expr, UnitName unit) {
    return switch (expr) {
      case Expr.Shown shown -> shown;
      case Expr.Relabel relabel -> relabel;
      case Expr.Text text -> text;
      case Expr.Broken broken -> broken;
      default -> new Expr.Shown(expr.span(), expr, unit);
    };
  }

  /** Its characters as a text, be they a figure or not. */
  CellValue asText(Lowering into) {
    Expr.Text text = new Expr.Text(span(), into.source().text(span()));
    return new CellValue(new Table.Cell(span(), text, cell.formula(), cell.tail()), formula);
  }

  /** Where it stands. */
  Span span() {
    return cell.span();
  }

  /** Its value; null where the row has no such field. */
  @Nullable Expr value() {
    return formula == null ? cell.value() : formula;
  }

  /** Its value where words are a name or a condition and no text. */
  @Nullable Expr expression(Lowering into) {
    return value() instanceof Expr.Text text
        ? Parser.parseExpr(into.source(), text.span(), into::report)
        : value();
  }

  /** Its words, or null. */
  @Nullable String words() {
    return value() instanceof Expr.Text text ? text.text() : null;
  }

  /** It as a clause, or null where it is blank. */
  @Nullable Clause clause(String preposition, Lowering into) {
    Identifier word = new Identifier(span(), preposition);
    if (preposition.equals("per") && value() instanceof Expr.Text text) {
      return new Clause(span(), word, null, unit(text));
    }
    Expr value = expression(into);
    return value == null ? null : new Clause(span(), word, value, null);
  }

  private static UnitName unit(Expr.Text text) {
    List<UnitName.Part> parts = new ArrayList<>();
    for (String name : text.text().split("/", -1)) {
      parts.add(new UnitName.Part(text.span(), name.strip(), !parts.isEmpty()));
    }
    return new UnitName(text.span(), parts);
  }

  /** It as a field. */
  Statement.Definition field(Identifier name, Expr value) {
    return new Statement.Definition(span(), name, null, value, List.of(), tail(true));
  }

  /** The claim that a pinned figure is what its formula computes, or null. */
  Statement.@Nullable Claim claim(@Nullable String name) {
    Expr stated = cell.value();
    if (formula == null || stated == null || stated instanceof Expr.Unset) {
      return null;
    }
    Expr subject = name == null ? formula : new Expr.Name(formula.span(), name);
    return pinned(subject, stated);
  }

  /** A claim on what stands in it. */
  Statement.Claim pinned(Expr subject, Expr stated) {
    return new Statement.Claim(
        stated.span(), subject, Statement.Relation.EQUALS, stated, tail(false), true);
  }

  /** The annotations that say where a value comes from, or those that speak of a stated figure. */
  private Tail tail(boolean ofValue) {
    if (formula == null && ofValue) {
      Expr stated = cell.value() instanceof Expr.Shown shown ? shown.target() : cell.value();
      return stated instanceof Expr.Unset unset
          ? new Tail(new Expr.Text(span(), unset.note()), cell.tail().annotations())
          : cell.tail();
    }
    List<Tail.Annotation> annotations = new ArrayList<>();
    for (Tail.Annotation annotation : cell.tail().annotations()) {
      if (Annotations.isOrigin(annotation.name().text()) == ofValue) {
        annotations.add(annotation);
      }
    }
    return annotations.isEmpty() ? Tail.NONE : Tail.of(annotations);
  }
}
