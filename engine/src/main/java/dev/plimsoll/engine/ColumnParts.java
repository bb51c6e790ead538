package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** Takes columns and their cells apart. */
final class ColumnParts {

  private final Reading reading;
  private final Within within;
  private final PartBuilder parts;

  ColumnParts(Reading reading, Within within, PartBuilder parts) {
    this.reading = reading;
    this.within = within;
    this.parts = parts;
  }

  /** A column by its name. */
  Part column(Term.ColumnOf column) {
    column.cells().values().forEach(parts::of);
    return new Part.Leaf(column.name(), reading.worth(column, within));
  }

  /** A cell by the names of its column and its row. */
  Part cell(Term.CellOf cell) {
    Part column = parts.of(cell.column());
    boolean named =
        cell.row() instanceof Term.Constant constant && constant.value() instanceof Value.Words;
    Part row = parts.of(cell.row());
    List<Part.Piece> pieces =
        List.of(
            new Part.Piece("", column, Part.TIGHTEST), new Part.Piece(named ? "[" : "[", row, 0));
    return Part.Operation.of(Part.TIGHTEST, pieces, "]", reading.worth(cell, within));
  }
}
