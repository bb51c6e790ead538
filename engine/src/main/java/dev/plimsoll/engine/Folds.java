package dev.plimsoll.engine;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sums, minima and maxima of named terms, and which of them binds. */
final class Folds {

  private Folds() {}

  static Value of(Term.Fold fold, List<Value> values) {
    Value blocked = TermEvaluator.blocked(values);
    if (blocked != null) {
      return blocked;
    }
    if (fold.kind() != Term.FoldKind.SUM) {
      return values.get(ranking(fold, values).getFirst());
    }
    Value total = Value.of(Rational.ZERO);
    for (Value value : values) {
      total = Arithmetic.plus(total, value);
    }
    return total;
  }

  /** The name of a term by its rank. */
  static Value binding(Term.Fold fold, List<Value> values, int place) {
    Value blocked = TermEvaluator.blocked(values);
    if (blocked != null) {
      return blocked;
    }
    return place < values.size()
        ? Value.of(fold.terms().get(ranking(fold, values).get(place)).name())
        : Values.NONE;
  }

  /** The value of a term by its rank. */
  static Value ranked(Term.Fold fold, List<Value> values, int place) {
    Value blocked = TermEvaluator.blocked(values);
    if (blocked != null) {
      return blocked;
    }
    return place < values.size() ? values.get(ranking(fold, values).get(place)) : Values.NONE;
  }

  /** The places of the terms, the one that binds first; of equal ones the first written. */
  static List<Integer> ranking(Term.Fold fold, List<Value> values) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      places.add(i);
    }
    Comparator<Integer> ascending = (a, b) -> Arithmetic.compare(values.get(a), values.get(b));
    places.sort(fold.kind() == Term.FoldKind.MIN ? ascending : ascending.reversed());
    return places;
  }
}
