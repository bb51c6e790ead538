package dev.plimsoll.analysis.effects;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Terms;
import java.util.HashSet;
import java.util.Set;

/** Which figures look at other days than the moment as of which the plan is read. */
final class OtherDays {

  private final Set<String> looking = new HashSet<>();

  OtherDays(Program program) {
    for (Definition definition : program.inOrder()) {
      if (Terms.any(definition.formula(), Terms::looksAtOtherDays)
          || definition.reads().stream().anyMatch(looking::contains)) {
        looking.add(definition.name());
      }
    }
  }

  boolean read(Definition figure) {
    return looking.contains(figure.name());
  }
}
