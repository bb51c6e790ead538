package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes a formula of columns row by row, so that each row is a formula of figures: a choice
 * computes in each row only the branch that it takes. The columns it starts from are computed once.
 */
final class ByRow {

  private final TermEvaluator evaluator;
  private final Map<Term, Value> wholes;
  private final String row;

  ByRow(TermEvaluator evaluator) {
    this(evaluator, new IdentityHashMap<>(), "");
  }

  private ByRow(TermEvaluator evaluator, Map<Term, Value> wholes, String row) {
    this.evaluator = evaluator;
    this.wholes = wholes;
    this.row = row;
  }

  /** Whether a term computes a column from the same row of others. */
  static boolean computes(Term term) {
    if (!(term.type() instanceof Type.Column)) {
      return false;
    }
    return switch (term) {
      case Term.Arithmetic arithmetic -> true;
      case Term.Comparison comparison -> true;
      case Term.Logic logic -> true;
      case Term.Not not -> true;
      case Term.Negated negated -> true;
      case Term.Choice choice -> true;
      case Term.BuiltInCall call -> true;
      case Term.Relabelled relabelled -> true;
      case Term.Shown shown -> true;
      default -> false;
    };
  }

  /** The column of a term that computes one. */
  Value column(Term term) {
    List<Term> leaves = new ArrayList<>();
    collect(term, leaves);
    Set<String> rows = null;
    for (Term leaf : leaves) {
      Value value = whole(leaf);
      if (!(value instanceof Value.Column column)) {
        return value;
      }
      if (rows == null) {
        rows = column.cells().keySet();
      } else if (!rows.equals(column.cells().keySet())) {
        throw unpaired(leaf, rows, column.cells().keySet());
      }
    }
    Map<String, Value> cells = new LinkedHashMap<>();
    for (String each : rows == null ? Set.<String>of() : rows) {
      cells.put(each, cell(term, each));
    }
    return new Value.Column(cells);
  }

  private Value cell(Term term, String each) {
    try {
      return evaluator.in(new ByRow(evaluator, wholes, each)).evaluate(term);
    } catch (LocatedFailure failure) {
      String sentence = failure.failure().sentence();
      String there =
          "In the row `"
              + each
              + "`, "
              + Character.toLowerCase(sentence.charAt(0))
              + sentence.substring(1);
      throw new LocatedFailure(
          failure.term(), new EvaluationFailure(there, failure.failure().hint()), failure.source());
    }
  }

  private static void collect(Term term, List<Term> leaves) {
    for (Term child : Terms.children(term)) {
      if (computes(child)) {
        collect(child, leaves);
      } else if (child.type() instanceof Type.Column) {
        leaves.add(child);
      }
    }
  }

  private static LocatedFailure unpaired(Term leaf, Set<String> rows, Set<String> others) {
    Set<String> odd = new HashSet<>(rows);
    odd.removeAll(others);
    Set<String> more = new HashSet<>(others);
    more.removeAll(rows);
    odd.addAll(more);
    String names = String.join("`, `", odd.stream().sorted().toList());
    return new LocatedFailure(
        leaf,
        new EvaluationFailure(
            "Columns pair by the names of their rows, and `" + names + "` has no partner.", null),
        null);
  }

  /** What a term is worth in this row. */
  Value value(Term term) {
    return whole(term) instanceof Value.Column column
        ? column.cells().getOrDefault(row, Values.MISSING)
        : whole(term);
  }

  private Value whole(Term term) {
    @Nullable Value known = wholes.get(term);
    if (known == null) {
      known = evaluator.in(null).evaluate(term);
      wholes.put(term, known);
    }
    return known;
  }
}
