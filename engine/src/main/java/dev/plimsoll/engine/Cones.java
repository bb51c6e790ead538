package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who reads whom in a program, followed to the end. */
final class Cones {

  private final Program program;
  private final Map<Set<String>, List<Definition>> followings = new ConcurrentHashMap<>();
  private final Map<Set<String>, List<Definition>> cones = new ConcurrentHashMap<>();
  private @Nullable Map<String, Set<Term.Uncertain>> carried;
  private @Nullable Map<String, Set<String>> holders;

  Cones(Program program) {
    this.program = program;
  }

  /** The names that some names read, directly or not, themselves included. */
  Set<String> read(Collection<String> roots) {
    Set<String> seen = new HashSet<>(roots);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Definition definition = program.definition(open.pop());
      if (definition != null) {
        for (String name : definition.reads()) {
          if (seen.add(name)) {
            open.push(name);
          }
        }
      }
    }
    return seen;
  }

  /** The definitions that some names read, directly or not, their own included, in order. */
  List<Definition> cone(Collection<String> roots) {
    return cones.computeIfAbsent(Set.copyOf(roots), this::inOrder);
  }

  private List<Definition> inOrder(Set<String> roots) {
    Set<String> read = read(roots);
    List<Definition> cone = new ArrayList<>();
    for (Definition definition : program.inOrder()) {
      if (read.contains(definition.name())) {
        cone.add(definition);
      }
    }
    return List.copyOf(cone);
  }

  /** The names that a term reads, those that decide its look-ups included. */
  Set<String> names(Term term) {
    Set<String> names = new HashSet<>();
    Terms.references(term, names);
    addLookedUp(term, names);
    return names;
  }

  private void addLookedUp(Term term, Set<String> names) {
    names.addAll(lookedUp(term));
    if (term instanceof Term.PlanCall call) {
      addLookedUp(call.function().body(), names);
    }
    for (Term child : Terms.children(term)) {
      addLookedUp(child, names);
    }
  }

  /** The figures that a look-up reads without naming them: where rungs lie, and their fields. */
  private List<String> lookedUp(Term term) {
    return switch (term) {
      case Term.LookUp lookUp -> {
        PlanBlock.Ladder ladder = program.ladder(lookUp.ladder());
        PlanBlock.Table table = program.table(lookUp.ladder());
        yield ladder != null ? ladder.positions() : table != null ? table.values() : List.of();
      }
      case Term.Graduated graduated -> {
        PlanBlock.Ladder ladder = program.ladder(graduated.ladder());
        yield ladder == null ? List.of() : ladder.positions();
      }
      case Term.Field field ->
          rungs(field.ladder()).stream()
              .map(rung -> field.ladder() + "." + rung.name() + "." + field.field())
              .toList();
      case Term.Reached _, Term.Accumulated _ -> List.of(Policies.NOW);
      default -> List.of();
    };
  }

  private List<PlanBlock.Rung> rungs(String name) {
    PlanBlock.Ladder ladder = program.ladder(name);
    return ladder == null ? List.of() : ladder.rungs();
  }

  /** Of some definitions, in order, those that read one of the changed names, directly or not. */
  List<Definition> affected(Set<String> among, Set<String> changed) {
    Set<String> moved = new HashSet<>(changed);
    List<Definition> affected = new ArrayList<>();
    // What lies between two figures is seldom more than a part of what follows from the first.
    for (Definition definition : affected(changed)) {
      if (among.contains(definition.name()) && readsAny(definition, moved)) {
        moved.add(definition.name());
        affected.add(definition);
      }
    }
    return affected;
  }

  /** All definitions that read one of the changed names, directly or not, in order. */
  List<Definition> affected(Set<String> changed) {
    return followings.computeIfAbsent(Set.copyOf(changed), this::following);
  }

  private List<Definition> following(Set<String> changed) {
    Set<String> seen = new HashSet<>(changed);
    List<Definition> affected = new ArrayList<>();
    for (Definition definition : program.inOrder()) {
      if (!changed.contains(definition.name()) && readsAny(definition, seen)) {
        seen.add(definition.name());
        affected.add(definition);
      }
    }
    return List.copyOf(affected);
  }

  private static boolean readsAny(Definition definition, Set<String> names) {
    for (String name : definition.reads()) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The uncertain values that a term depends on, in the order of the program. What stands in {@code
   * low(…)}, {@code high(…)} or a statistic is certain from outside.
   */
  Set<Term.Uncertain> uncertain(Term term) {
    if (carried == null) {
      carried = new HashMap<>();
      for (Definition definition : program.inOrder()) {
        Set<Term.Uncertain> found = new LinkedHashSet<>();
        collect(definition.formula(), carried, found);
        if (!found.isEmpty()) {
          carried.put(definition.name(), found);
        }
      }
    }
    Set<Term.Uncertain> found = new LinkedHashSet<>();
    collect(term, carried, found);
    return found;
  }

  /** The uncertain values that meet in a term, those included that it only asks statistics of. */
  Set<Term.Uncertain> met(Term term) {
    Set<Term.Uncertain> found = new LinkedHashSet<>(uncertain(term));
    addAsked(term, found);
    return found;
  }

  private void addAsked(Term term, Set<Term.Uncertain> found) {
    if (term instanceof Term.Statistic statistic) {
      found.addAll(uncertain(statistic.operand()));
    } else if (term instanceof Term.PlanCall call) {
      addAsked(call.function().body(), found);
      call.arguments().forEach(argument -> found.addAll(uncertain(argument)));
    }
    for (Term child : Terms.children(term)) {
      addAsked(child, found);
    }
  }

  private void collect(
      Term term, Map<String, Set<Term.Uncertain>> carried, Set<Term.Uncertain> found) {
    switch (term) {
      case Term.End _, Term.Statistic _ -> {
        return;
      }
      case Term.Uncertain uncertain -> {
        // What describes it is certain.
        found.add(uncertain);
        return;
      }
      case Term.Reference reference ->
          found.addAll(carried.getOrDefault(reference.name(), Set.of()));
      case Term.PlanCall call -> collect(call.function().body(), carried, found);
      default -> lookedUp(term).forEach(name -> found.addAll(carried.getOrDefault(name, Set.of())));
    }
    for (Term child : Terms.children(term)) {
      collect(child, carried, found);
    }
  }

  /**
   * What uncertain values move of the definitions that some figures read: first those in which they
   * stand, then those that follow from them, each in order.
   */
  List<Definition> moved(Set<Term.Uncertain> values, Collection<String> figures) {
    Set<String> holders = holders(values);
    List<Definition> cone = cone(figures);
    List<Definition> moved = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Definition definition : cone) {
      names.add(definition.name());
      if (holders.contains(definition.name())) {
        moved.add(definition);
      }
    }
    holders.retainAll(names);
    moved.addAll(affected(names, holders));
    return moved;
  }

  /** The names of the definitions in which uncertain values stand. */
  private Set<String> holders(Set<Term.Uncertain> values) {
    Map<String, Set<String>> known = holders;
    if (known == null) {
      known = new HashMap<>();
      for (Definition definition : program.inOrder()) {
        Set<Term.Uncertain> own = new LinkedHashSet<>();
        Terms.uncertain(definition.formula(), own);
        for (Term.Uncertain value : own) {
          known.computeIfAbsent(value.name(), name -> new HashSet<>()).add(definition.name());
        }
      }
      holders = known;
    }
    Set<String> names = new HashSet<>();
    for (Term.Uncertain value : values) {
      names.addAll(known.getOrDefault(value.name(), Set.of()));
    }
    return names;
  }
}
