package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** Takes columns and their cells apart. */
final class ColumnParts {

  private static final int WEAKEST = 0;

  private final Reading reading;
  private final Within within;
  private final PartBuilder parts;

  ColumnParts(Reading reading, Within within, PartBuilder parts) {
    this.reading = reading;
    this.within = within;
    this.parts = parts;
  }

  Part of(Term term) {
    return switch (term) {
      case Term.ColumnOf column -> column(column);
      case Term.CellOf cell -> cell(cell);
      case Term.Kept kept ->
          joined(kept, "", kept.column(), " where ", kept.condition(), "", WEAKEST);
      case Term.Grouped grouped -> {
        String call = grouped.function().name() + "(";
        yield joined(grouped, call, grouped.column(), " by ", grouped.key(), ")", Part.TIGHTEST);
      }
      case Term.Running running ->
          parts.call("running " + running.function().name(), running, List.of(running.column()));
      case Term.Prior prior -> parts.call("prior", prior, List.of(prior.column(), prior.first()));
      case Term.Graduated graduated -> graduated(graduated);
      default -> parts.of(term);
    };
  }

  private Part joined(
      Term term, String start, Term left, String word, Term right, String end, int strength) {
    List<Part.Piece> pieces =
        List.of(
            new Part.Piece(start, parts.of(left), WEAKEST),
            new Part.Piece(word, parts.of(right), WEAKEST));
    return Part.Operation.of(strength, pieces, end, reading.worth(term, within));
  }

  /** A column by its name. */
  private Part column(Term.ColumnOf column) {
    column.cells().values().forEach(parts::of);
    return new Part.Leaf(column.name(), reading.worth(column, within));
  }

  /** A graduated sum as what is paid in each rung. */
  private Part graduated(Term.Graduated graduated) {
    Part before =
        parts.call("graduated", graduated, List.of(graduated.rates(), graduated.amount()));
    Value rates = reading.certain(graduated.rates(), within);
    Value amount = reading.certain(graduated.amount(), within);
    if (!(rates instanceof Value.Column column) || !column.isKnown() || amount == null) {
      return before;
    }
    List<Part.Piece> pieces = reading.shares(graduated, rates, amount, within);
    return pieces.isEmpty()
        ? before
        : new Part.Rewritten(
            before,
            Part.Operation.of(
                Operator.PLUS.strength(), pieces, "", reading.worth(graduated, within)),
            "");
  }

  /** A cell by the names of its column and its row, and what stands in it. */
  private Part cell(Term.CellOf cell) {
    Value row = reading.certain(cell.row(), within);
    String name = row == null ? null : Columns.name(row);
    if (name == null) {
      return looked(cell, parts.of(cell.column()), parts.of(cell.row()));
    }
    Term found = cell.column() instanceof Term.ColumnOf column ? column.cells().get(name) : null;
    Part after = found == null ? named(cell, name) : parts.of(found);
    if (cell.row() instanceof Term.Constant) {
      return after;
    }
    PartBuilder silent = parts.silent();
    Part before = looked(cell, silent.of(cell.column()), silent.of(cell.row()));
    parts.of(cell.row() instanceof Term.LookUp lookUp ? lookUp.key() : cell.row());
    return new Part.Rewritten(before, after, "");
  }

  /** {@code mix.total.pro}. */
  private Part named(Term.CellOf cell, String row) {
    String column = Steps.text(parts.of(cell.column()), Part.WRITTEN);
    return new Part.Leaf(column + "." + row, reading.worth(cell, within));
  }

  /** {@code hosts[chosen].price} or {@code hosts.price[chosen]}. */
  private Part looked(Term.CellOf cell, Part column, Part row) {
    String name = Steps.text(column, Part.WRITTEN);
    boolean path =
        cell.column() instanceof Term.ColumnOf || cell.column() instanceof Term.Reference;
    if (path && cell.row().type() instanceof Type.Rung) {
      List<Part.Piece> pieces = List.of(new Part.Piece("", row, Part.TIGHTEST));
      String end = name.substring(name.lastIndexOf('.'));
      return Part.Operation.of(Part.TIGHTEST, pieces, end, reading.worth(cell, within));
    }
    List<Part.Piece> pieces =
        List.of(new Part.Piece("", column, Part.TIGHTEST), new Part.Piece("[", row, 0));
    return Part.Operation.of(Part.TIGHTEST, pieces, "]", reading.worth(cell, within));
  }
}
