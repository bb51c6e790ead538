package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.Set;

/** What a formula rests on besides the definitions it reads. */
final class TermUses {

  private TermUses() {}

  /** Adds the full names of the ladders and tables that a formula looks up. */
  static void blocks(Term term, Set<String> names) {
    switch (term) {
      case Term.LookUp lookUp -> names.add(lookUp.ladder());
      case Term.NextRung next -> names.add(next.ladder());
      case Term.Field field -> names.add(field.ladder());
      case Term.Graduated graduated -> names.add(graduated.ladder());
      case Term.PlanCall call -> blocks(call.function().body(), names);
      default -> {}
    }
    for (Term child : Terms.children(term)) {
      blocks(child, names);
    }
  }

  /** Whether a formula asks something of all draws. */
  static boolean asksDraws(Term term) {
    if (term instanceof Term.Statistic) {
      return true;
    }
    if (term instanceof Term.PlanCall call && asksDraws(call.function().body())) {
      return true;
    }
    return Terms.children(term).stream().anyMatch(TermUses::asksDraws);
  }
}
