package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changes when some figures are set to other values. A search sets a figure itself, so its
 * answer does not move with what that figure is elsewhere, nor with what moves nothing else.
 */
final class Influence {

  private final Program program;
  private final Cones cones;
  private final Map<Changed, List<Definition>> known = new ConcurrentHashMap<>();

  Influence(Program program, Cones cones) {
    this.program = program;
    this.cones = cones;
  }

  /**
   * Figures that change while others do not.
   *
   * @param names the ones that are set to other values
   * @param fixed the ones that searches set, whatever they read
   * @param asked what is looked at, with all that it reads; the whole plan where that is nothing
   */
  private record Changed(Set<String> names, Set<String> fixed, Set<String> asked) {
    /** What changes within a search for a figure. */
    Changed within(String figure, Set<String> condition) {
      Set<String> others = new HashSet<>(names);
      others.remove(figure);
      Set<String> all = new HashSet<>(fixed);
      all.add(figure);
      return new Changed(Set.copyOf(others), Set.copyOf(all), Set.copyOf(condition));
    }
  }

  /** All definitions that the changed names move, directly or not, in order. */
  List<Definition> of(Set<String> changed) {
    return following(new Changed(Set.copyOf(changed), Set.of(), Set.of()));
  }

  private List<Definition> following(Changed changed) {
    List<Definition> following = known.get(changed);
    if (following == null) {
      following = changed.names().isEmpty() ? List.of() : computed(changed);
      known.put(changed, following);
    }
    return following;
  }

  private List<Definition> computed(Changed changed) {
    Set<String> moved = new HashSet<>(changed.names());
    List<Definition> following = new ArrayList<>();
    for (Definition definition :
        changed.asked().isEmpty() ? program.inOrder() : cones.cone(changed.asked())) {
      String name = definition.name();
      if (!changed.names().contains(name)
          && !changed.fixed().contains(name)
          && moves(definition, changed, moved)) {
        moved.add(name);
        following.add(definition);
      }
    }
    return List.copyOf(following);
  }

  private boolean moves(Definition definition, Changed changed, Set<String> moved) {
    return !Collections.disjoint(moved, cones.needs(definition))
        && (!cones.searches(definition) || moves(definition.formula(), changed, moved));
  }

  private boolean moves(Term term, Changed changed, Set<String> moved) {
    if (term instanceof Term.Solved solved) {
      return solved.within().terms().stream().anyMatch(limit -> moves(limit, changed, moved))
          || moves(
              solved.condition(), changed.within(solved.name(), cones.names(solved.condition())));
    }
    return !Collections.disjoint(moved, Terms.named(term))
        || !Collections.disjoint(moved, cones.lookedUp(term))
        || (term instanceof Term.PlanCall call && moves(call.function().body(), changed, moved))
        || Terms.children(term).stream().anyMatch(child -> moves(child, changed, moved));
  }

  private boolean moves(Term term, Changed changed) {
    Set<String> moved = new HashSet<>(changed.names());
    following(changed).forEach(definition -> moved.add(definition.name()));
    return moves(term, changed, moved);
  }
}
