package dev.plimsoll.analysis.effects;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.HashSet;
import java.util.Set;

/** Which figures look at other days than the moment as of which the plan is read. */
final class OtherDays {

  private final Set<String> looking = new HashSet<>();

  OtherDays(Program program) {
    for (Definition definition : program.inOrder()) {
      if (looks(definition.formula()) || definition.reads().stream().anyMatch(looking::contains)) {
        looking.add(definition.name());
      }
    }
  }

  boolean read(Definition figure) {
    return looking.contains(figure.name());
  }

  private static boolean looks(Term term) {
    boolean itself =
        switch (term) {
          case Term.Reached _, Term.Accumulated _ -> true;
          case Term.Amended amended ->
              amended.amendments().stream()
                  .anyMatch(amendment -> amendment.name().equals(Policies.NOW));
          case Term.PlanCall call -> looks(call.function().body());
          default -> false;
        };
    return itself || Terms.children(term).stream().anyMatch(OtherDays::looks);
  }
}
