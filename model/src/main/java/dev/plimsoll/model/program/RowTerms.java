package dev.plimsoll.model.program;

import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;

/** Formulas over columns, seen from one row. */
public final class RowTerms {

  private RowTerms() {}

  /** A formula of columns as the formula of one row. */
  public static Term inRow(Term term, String row) {
    if (!(term.type() instanceof Type.Column)) {
      return term;
    }
    Typed typed = term.typed().element();
    return switch (term) {
      case Term.Arithmetic t ->
          new Term.Arithmetic(
              t.span(), typed, t.operator(), inRow(t.left(), row), inRow(t.right(), row));
      case Term.Comparison t ->
          new Term.Comparison(
              t.span(), typed, t.operator(), inRow(t.left(), row), inRow(t.right(), row));
      case Term.Logic t ->
          new Term.Logic(
              t.span(), typed, t.operator(), inRow(t.left(), row), inRow(t.right(), row));
      case Term.Not t -> new Term.Not(t.span(), typed, inRow(t.operand(), row));
      case Term.Negated t -> new Term.Negated(t.span(), typed, inRow(t.operand(), row));
      case Term.Choice t ->
          new Term.Choice(
              t.span(),
              typed,
              inRow(t.condition(), row),
              inRow(t.then(), row),
              inRow(t.otherwise(), row));
      case Term.BuiltInCall t ->
          new Term.BuiltInCall(
              t.span(),
              typed,
              t.function(),
              t.arguments().stream().map(argument -> inRow(argument, row)).toList());
      case Term.Relabelled t -> new Term.Relabelled(t.span(), typed, inRow(t.operand(), row));
      case Term.Shown t -> new Term.Shown(t.span(), typed, inRow(t.operand(), row));
      default -> cell(term, typed, row);
    };
  }

  private static Term cell(Term term, Typed typed, String row) {
    Term named = term instanceof Term.ColumnOf column ? column.cells().get(row) : null;
    return named != null
        ? named
        : new Term.CellOf(
            term.span(),
            typed,
            term,
            new Term.Constant(term.span(), Typed.of(Types.WORDS), Value.of(row)));
  }
}
