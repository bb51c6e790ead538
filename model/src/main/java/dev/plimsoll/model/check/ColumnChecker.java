package dev.plimsoll.model.check;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks names that mean columns, rows and their cells. */
final class ColumnChecker {

  private final TermChecker checker;
  private final Declarations declarations;
  private final Rows rows;

  ColumnChecker(TermChecker checker) {
    this.checker = checker;
    this.declarations = checker.declarations();
    this.rows = declarations.rows();
  }

  /**
   * What a path reads.
   *
   * @param term the term of its first words
   * @param used how many words that are
   */
  record Read(Term term, int used) {}

  /** What a path means that leads to no figure: a column, a row or a missing cell; null if none. */
  @Nullable Read of(Declarations.Found found, List<Identifier> words, Span span) {
    String name = found.name();
    Identifier next = found.used() < words.size() ? words.get(found.used()) : null;
    if (new Resolution(declarations).isColumn(name)) {
      Rows.Place here = rows.around(checker.scope());
      if (found.used() == 1 && here != null && here.owner().equals(Rows.ownerOf(name))) {
        return new Read(missing(span, here, Rows.lastWord(name)), words.size());
      }
      Term column = column(span, name);
      return next == null
          ? new Read(column, found.used())
          : new Read(cell(column, next, span.to(next.span())), found.used() + 1);
    }
    Rows.Place row = rows.place(name);
    if (row == null) {
      return null;
    }
    if (next == null) {
      return new Read(row(span, name), found.used());
    }
    String whole = row.owner() + "." + next.text();
    if (declarations.figure(whole) != null) {
      Term column = checker.reference(span.to(next.span()), whole);
      return new Read(inRow(column, row), found.used() + 1);
    }
    return rows.isColumn(whole)
        ? new Read(missing(span.to(next.span()), row, next.text()), words.size())
        : null;
  }

  /** In the formula of a row, a column that its table computes as a whole is the row's cell. */
  Term ofThisRow(Term term, Declarations.Found found) {
    Rows.Place here = rows.around(checker.scope());
    boolean sibling =
        here != null && found.used() == 1 && here.owner().equals(Rows.ownerOf(found.name()));
    return sibling && here != null ? inRow(term, here) : term;
  }

  private Term inRow(Term term, Rows.Place row) {
    return term.type() instanceof Type.Column column && column.rows().contains(row.row())
        ? cellOf(term, term.span(), row.row())
        : term;
  }

  private Term missing(Span span, Rows.Place row, String column) {
    Span place = rows.span(row);
    Diagnostic diagnostic = checker.diagnostic(NameCode.MISSING_CELL, span, row.row(), column);
    Declaration.Figure other = firstOf(row.owner() + "." + column);
    if (place != null && other != null) {
      diagnostic = diagnostic.and(other.scope().source(), place, "this row");
    }
    return checker.report(diagnostic.hint("fill it in, or leave out what is computed from it"));
  }

  private Declaration.@Nullable Figure firstOf(String column) {
    for (String cell : rows.cells(column).values()) {
      Declaration.Figure figure = declarations.figure(cell);
      if (figure != null) {
        return figure;
      }
    }
    return null;
  }

  /** The column of a full name. */
  Term column(Span span, String name) {
    return alike(span, name, rows.cells(name));
  }

  /** A row as a column of what the author wrote in it. */
  private Term row(Span span, String name) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : rows.columns(Rows.ownerOf(name))) {
      Declaration.Figure figure = declarations.figure(name + "." + column);
      if (figure == null || figure.role() != Definition.Role.DERIVED) {
        cells.put(column, name + "." + column);
      }
    }
    return alike(span, name, cells);
  }

  private Term alike(Span span, String name, Map<String, String> names) {
    Map<String, Term> cells = new LinkedHashMap<>();
    Typed typed = Typed.of(Types.ANYTHING);
    String first = "";
    for (Map.Entry<String, String> cell : names.entrySet()) {
      if (declarations.figure(cell.getValue()) == null) {
        continue;
      }
      Term term = checker.reference(span, cell.getValue());
      cells.put(cell.getKey(), term);
      if (!term.type().fits(typed.type())) {
        return mismatch(span, first, typed, cell.getValue(), term.typed());
      }
      boolean vague =
          typed.type() instanceof Type.Anything || typed.type() instanceof Type.AnyQuantity;
      if (vague && !(term.type() instanceof Type.Anything)) {
        typed = term.typed();
        first = cell.getValue();
      }
    }
    Type type = new Type.Column(typed.type(), List.copyOf(names.keySet()));
    return new Term.ColumnOf(span, new Typed(type, typed.unit()), name, cells);
  }

  private Term mismatch(Span span, String first, Typed one, String second, Typed other) {
    Diagnostic diagnostic =
        checker.diagnostic(
            TypeCode.COLUMN_MISMATCH, span, checker.describe(one), checker.describe(other));
    for (String name : List.of(first, second)) {
      Declaration.Figure figure = declarations.figure(name);
      if (figure != null) {
        String label = checker.describe(name.equals(first) ? one : other);
        diagnostic = diagnostic.and(figure.scope().source(), figure.span(), label);
      }
    }
    return checker.report(diagnostic);
  }

  /** The cell of a column in the row of a name. */
  Term cell(Term column, Identifier row, Span span) {
    if (column.type() instanceof Type.Anything) {
      return checker.failed(span);
    }
    List<String> known = column.type() instanceof Type.Column type ? type.rows() : List.of();
    if (!known.isEmpty() && !known.contains(row.text())) {
      String text = checker.source().text(column.span());
      return checker.report(
          checker
              .diagnostic(NameCode.UNKNOWN_MEMBER, row.span(), text, row.text())
              .hint(NameChecker.memberHint(row.text(), new TreeSet<>(known))));
    }
    if (column instanceof Term.ColumnOf of && known.contains(row.text())) {
      Term cell = of.cells().get(row.text());
      if (cell != null) {
        return cell;
      }
      return missing(
          span, new Rows.Place(Rows.ownerOf(of.name()), row.text()), Rows.lastWord(of.name()));
    }
    return cellOf(column, span, row.text());
  }

  private static Term cellOf(Term column, Span span, String row) {
    Term key = new Term.Constant(span, Typed.of(Types.WORDS), Value.of(row));
    return new Term.CellOf(span, column.typed().element(), column, key);
  }

  /** The cell of a row that is only known when the plan runs. */
  Term field(Term row, String owner, Identifier column, Span span) {
    String name = owner + "." + column.text();
    Term whole =
        declarations.figure(name) != null
            ? checker.reference(span, name)
            : rows.isColumn(name) ? column(span, name) : null;
    if (whole != null && whole.type() instanceof Type.Anything) {
      return whole;
    }
    if (whole == null || !(whole.type() instanceof Type.Column)) {
      return checker.report(
          checker
              .diagnostic(NameCode.UNKNOWN_MEMBER, column.span(), owner + "[…]", column.text())
              .hint(NameChecker.memberHint(column.text(), new TreeSet<>(rows.columns(owner)))));
    }
    return new Term.CellOf(span, whole.typed().element(), whole, row);
  }

  /** The rows of a column for which a condition holds. */
  Term where(Expr.Where where) {
    Term target = checker.check(where.target());
    Term condition = new ConditionChecker(checker).truth(where.condition());
    if (target.type() instanceof Type.Anything || condition.type() instanceof Type.Anything) {
      return checker.failed(where.span());
    }
    Term misfit = new Pairing(checker, target, condition).misfit();
    if (misfit != null) {
      return misfit;
    }
    for (Term each : List.of(target, condition)) {
      if (!(each.type() instanceof Type.Column)) {
        return notAColumn(each);
      }
    }
    return new Term.Kept(where.span(), target.typed(), target, condition);
  }

  /** Reports what should be a column. */
  Term notAColumn(Term term) {
    if (term.type() instanceof Type.Anything) {
      return checker.failed(term.span());
    }
    return checker.report(
        checker
            .diagnostic(TypeCode.NOT_A_COLUMN, term.span(), checker.describe(term.typed()))
            .hint("a column of a table is read as `TABLE.COLUMN`"));
  }
}
