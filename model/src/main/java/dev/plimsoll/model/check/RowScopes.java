package dev.plimsoll.model.check;

import dev.plimsoll.model.program.RowTerms;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows around a formula that stands in one of them. */
final class RowScopes {

  private final TermChecker checker;
  private final Rows rows;
  private final Rows.@Nullable Place here;

  RowScopes(TermChecker checker) {
    this.checker = checker;
    this.rows = checker.declarations().rows();
    this.here = rows.around(checker.scope());
  }

  /** The rows from this one upwards, or null where the formula stands in none. */
  @Nullable List<String> above() {
    return here == null ? null : above(rows, here);
  }

  static List<String> above(Rows rows, Rows.Place here) {
    List<String> above = new ArrayList<>();
    above.add(here.row());
    above.addAll(rows.above(here));
    return above;
  }

  /** The same formula in another row. */
  TermChecker checker(String row) {
    return here == null ? checker : checker.in(scope(checker.scope(), here, row));
  }

  /** The scope of another row. */
  static Scope scope(Scope from, Rows.Place here, String row) {
    String prefix = here.owner() + "." + here.row() + ".";
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      if (scope.prefix().equals(prefix) && scope.parent() != null) {
        return scope.parent().within(row);
      }
    }
    return from;
  }

  /**
   * What a formula that stands in a row is for that row: where it computes a column, as one over
   * the columns of other tables does, its cell in the row of that name.
   */
  Term inRowOf(Declaration.Figure figure, Term formula) {
    if (!(formula.type() instanceof Type.Column) || figure.formula().expressions().isEmpty()) {
      return formula;
    }
    for (String owner = Rows.ownerOf(figure.name());
        !owner.isEmpty();
        owner = Rows.ownerOf(owner)) {
      Rows.Place place = rows.place(owner);
      if (place != null) {
        return cellIn(place, formula);
      }
    }
    return formula;
  }

  /** The cell of this row where a formula computes a column, be it of another table. */
  Term cellHere(Term formula) {
    return here == null ? formula : cellIn(here, formula);
  }

  private Term cellIn(Rows.Place place, Term formula) {
    if (!(formula.type() instanceof Type.Column column)) {
      return formula;
    }
    if (!column.rows().isEmpty() && !column.rows().contains(place.row())) {
      return checker.report(
          checker
              .diagnostic(
                  TypeCode.UNPAIRED_ROWS,
                  formula.span(),
                  Pairing.listed(List.of(place.row())) + " has no partner")
              .labelled("has the rows " + Pairing.listed(column.rows()))
              .hint("rows that belong together have the same name in both tables"));
    }
    return RowTerms.inRow(formula, place.row());
  }

  /** The cell of this row where a column has one, else the column. */
  Term inThisRow(Term column) {
    if (here == null
        || !(column.type() instanceof Type.Column type)
        || !type.rows().contains(here.row())) {
      return column;
    }
    Term key = new Term.Constant(column.span(), Typed.of(Types.WORDS), Value.of(here.row()));
    return new Term.CellOf(column.span(), column.typed().element(), column, key);
  }
}
