package dev.plimsoll.model.unit;

import dev.plimsoll.model.unit.UnitDefinition.Part;
import dev.plimsoll.model.unit.UnitDefinition.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds added definitions whose values name no unit or lead back to themselves. */
final class UnitCheck {

  private final UnitNames names;
  private final Map<String, Value> joins;
  private final UnitLookup lookup;
  private final List<UnitProblem> problems = new ArrayList<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  UnitCheck(
      List<UnitDefinition> definitions,
      UnitNames names,
      Map<String, Value> joins,
      List<UnitDefinition> added) {
    this.names = names;
    this.joins = joins;
    this.lookup = new UnitLookup(definitions, names, new UnitResolver(names, joins));
    // Inherited units are sound unless a join leads out of them, and every join is among these.
    for (UnitDefinition definition : added) {
      UnitDefinition own = names.stated(definition.name());
      visit(own == null ? definition : own, definition);
    }
  }

  List<UnitProblem> problems() {
    return problems;
  }

  /** Names of definitions whose value must be dropped. */
  Set<String> broken() {
    return broken;
  }

  private void visit(UnitDefinition definition, UnitDefinition blamed) {
    String name = definition.name();
    int start = path.indexOf(name);
    if (start >= 0) {
      List<String> loop = new ArrayList<>(path.subList(start, path.size()));
      broken.addAll(loop);
      loop.add(name);
      problems.add(new UnitProblem.Loop(blamed, loop));
      return;
    }
    Value value = joins.getOrDefault(name, definition.value().orElse(null));
    if (value == null || !done.add(name)) {
      return;
    }
    path.add(name);
    for (Part part : value.parts()) {
      Optional<UnitMatch> match = names.findAny(part.unit());
      if (match.isPresent()) {
        visit(match.get().definition(), blamed);
      } else {
        broken.add(name);
        problems.add(new UnitProblem.UnknownUnit(blamed, part.unit(), lookup.resolve(part.unit())));
      }
    }
    path.removeLast();
  }
}
