package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Says which term of a minimum, maximum or sum decides it. */
final class FoldWords {

  private static final int MANY = 5;

  private final Worths worths;
  private final Term.Fold fold;
  private final Within within;

  FoldWords(Worths worths, Term.Fold fold, Within within) {
    this.worths = worths;
    this.fold = fold;
    this.within = within;
  }

  /** {@code by_tunnels binds; by_clients next, 0.9 nodes away}; empty where there is no choice. */
  String binding() {
    List<Value> values = values();
    if (fold.kind() == Term.FoldKind.SUM || values.size() < 2) {
      return "";
    }
    List<Integer> places = Folds.ranking(fold, values);
    String first = name(places.get(0));
    String second = name(places.get(1));
    Value best = values.get(places.get(0));
    Value next = values.get(places.get(1));
    if (Arithmetic.compare(best, next) == 0) {
      return first + " and " + second + " bind alike";
    }
    if (!(best instanceof Value.Number a) || !(next instanceof Value.Number b)) {
      return first + " binds";
    }
    Value gap = Value.of(a.value().minus(b.value()).abs());
    String away = worths.of(gap, fold.typed()).text();
    return first + " binds; " + second + " next, " + away + " away";
  }

  /** {@code by_tunnels is the largest: by_tunnels 2.5 nodes, then by_clients 1.6 nodes}. */
  String ranking(int place) {
    List<Value> values = values();
    if (values.isEmpty()) {
      return "";
    }
    List<Integer> places = Folds.ranking(fold, values);
    if (place >= places.size()) {
      return "there are only " + places.size() + " terms";
    }
    List<String> texts = new ArrayList<>();
    for (int i : places.subList(0, Math.min(MANY, places.size()))) {
      texts.add(name(i) + " " + worths.of(values.get(i), fold.typed()).text());
    }
    String more = places.size() > MANY ? ", …" : "";
    String order = fold.kind() == Term.FoldKind.MIN ? "smallest" : "largest";
    return "the " + order + " first: " + String.join(", ", texts) + more;
  }

  private String name(int place) {
    return fold.terms().get(place).name();
  }

  /** The values of the terms, or none where one of them is unknown or uncertain. */
  private List<Value> values() {
    List<Value> values = new ArrayList<>();
    for (Term.Named named : fold.terms()) {
      Value value = worths.value(named.term(), within);
      if (!value.isKnown() || worths.isUncertain(named.term(), within)) {
        return List.of();
      }
      values.add(value);
    }
    return values;
  }
}
