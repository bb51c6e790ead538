package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitTerm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Which units make a formula, written the same in two versions, worth something else. */
final class UnitWorths {

  private UnitWorths() {}

  /** The name of the first declared unit whose worth differs; empty where none does. */
  static String differing(Term before, Term after) {
    if (!TermShape.asWritten(before).equals(TermShape.asWritten(after))) {
      return "";
    }
    Map<String, Unit> old = new LinkedHashMap<>();
    Map<String, Unit> now = new LinkedHashMap<>();
    collect(before, old);
    collect(after, now);
    for (Map.Entry<String, Unit> entry : now.entrySet()) {
      Unit one = old.get(entry.getKey());
      Unit other = entry.getValue();
      if (one != null && !one.policies().equals(other.policies())) {
        TreeSet<String> policies = new TreeSet<>(one.policies().keySet());
        policies.addAll(other.policies().keySet());
        return policies.first();
      }
      if (one != null && !one.factor().equals(other.factor())) {
        return other.longName();
      }
    }
    return "";
  }

  private static void collect(Term term, Map<String, Unit> units) {
    if (term instanceof Term.Amount amount && amount.unit() != null) {
      for (UnitTerm part : amount.unit().terms()) {
        units.put(part.unit().name(), part.unit());
      }
    }
    if (term instanceof Term.PlanCall call) {
      collect(call.function().body(), units);
    }
    Terms.children(term).forEach(child -> collect(child, units));
  }
}
