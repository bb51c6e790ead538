package dev.plimsoll.engine;

import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.program.RowTerms;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A formula over columns, written out row by row: {@code pro: 100 * 200 = 20,000}. */
final class RowFormulas {

  private static final int MOST = 12;

  private final Reading reading;
  private final Worths worths;
  private final Within within;

  RowFormulas(Reading reading, Worths worths, Within within) {
    this.reading = reading;
    this.worths = worths;
    this.within = within;
  }

  /**
   * The rows of a formula that is a column or takes one as a whole; none for any other, nor where
   * it has no value.
   */
  List<String> of(Term formula) {
    Term column = column(formula);
    Value value = column == null ? null : worths.value(column, within);
    if (column == null || !(value instanceof Value.Column rows) || !value.isKnown()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Value> cell : rows.cells().entrySet()) {
      if (!(cell.getValue() instanceof Value.Missing)) {
        lines.add(line(cell.getKey(), column));
      }
    }
    int more = lines.size() - MOST;
    if (more > 1) {
      lines = new ArrayList<>(lines.subList(0, MOST));
      lines.add("… " + more + " more");
    }
    return lines;
  }

  private String line(String row, Term column) {
    Term kept = column instanceof Term.Kept where ? where.column() : column;
    Term term = RowTerms.inRow(kept, row);
    Worth worth = worths.of(term, within);
    PartBuilder parts = new PartBuilder(reading.silent(), within, PartBuilder.MAX_UNFOLDED);
    String values = Steps.text(parts.of(term), Part.VALUES);
    String shown = worth.nested();
    return row + ": " + (values.equals(shown) ? shown : values + " = " + shown);
  }

  /** The column that a formula computes or takes as a whole, or null where there is no one. */
  private static @Nullable Term column(Term formula) {
    if (formula.type() instanceof Type.Column) {
      return ByRow.computes(formula) ? formula : null;
    }
    Set<Term> found = new HashSet<>();
    collect(formula, found);
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private static void collect(Term term, Set<Term> found) {
    for (Term child : Terms.children(term)) {
      boolean whole =
          term instanceof Term.BuiltInCall call
              && call.function().form() != Function.Form.ORDINARY
              && child.type() instanceof Type.Column;
      if (whole) {
        found.add(child);
      } else if (!(term instanceof Term.Amended || term instanceof Term.Solved)) {
        collect(child, found);
      }
    }
  }
}
