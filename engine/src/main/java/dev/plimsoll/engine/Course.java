package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.List;
import java.util.Set;

/**
 * How a term goes along time, as far as the way it is built tells.
 *
 * @param growths what grows that it rests on
 * @param affected what moves with the moment of all that it reads, in order
 * @param searches whether it, or any of that, looks at many plans itself
 * @param fixed whether no uncertain value decides when a growth changes its course
 */
record Course(
    List<PlanBlock.Growth> growths, List<Definition> affected, boolean searches, boolean fixed) {

  Course {
    growths = List.copyOf(growths);
    affected = List.copyOf(affected);
  }

  static Course of(Term term, Program program, Cones cones) {
    Set<String> read = cones.read(cones.names(term));
    List<PlanBlock.Growth> growths =
        program.blocks().stream()
            .filter(PlanBlock.Growth.class::isInstance)
            .map(PlanBlock.Growth.class::cast)
            .filter(growth -> read.contains(growth.name()))
            .toList();
    List<Definition> affected = cones.affected(read, Set.of(Policies.NOW));
    boolean searches =
        Terms.any(term, Terms::searches) || affected.stream().anyMatch(cones::searches);
    boolean fixed =
        growths.stream()
            .flatMap(growth -> growth.dates().stream())
            .allMatch(date -> isCertain(date, program, cones));
    return new Course(growths, affected, searches, fixed);
  }

  private static boolean isCertain(String name, Program program, Cones cones) {
    Definition definition = program.definition(name);
    return definition == null || cones.uncertain(definition).isEmpty();
  }
}
