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
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who reads whom in a program, followed to the end. */
final class Cones {

  private final Program program;
  private final Influence influence;
  private final Map<Set<String>, List<Definition>> cones = new ConcurrentHashMap<>();
  private final Map<Set<String>, Set<String>> movedBy = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> needs = new ConcurrentHashMap<>();
  private final Map<String, Boolean> searches = new ConcurrentHashMap<>();
  private final Map<Fixed, Carried> carried = new ConcurrentHashMap<>();
  private final Map<Term, Course> courses = Collections.synchronizedMap(new IdentityHashMap<>());
  private @Nullable Carried unfixed;
  private @Nullable Map<String, Set<String>> holders;

  Cones(Program program) {
    this.program = program;
    this.influence = new Influence(program, this);
  }

  /**
   * The names that the formula of a definition reads. What it is written beside may tell its
   * dimension, and is not read for that.
   */
  Set<String> needs(Definition definition) {
    return needs.computeIfAbsent(definition.name(), name -> names(definition.formula()));
  }

  /** Whether the formula of a definition looks at many plans: along a figure, or along time. */
  boolean searches(Definition definition) {
    return searches.computeIfAbsent(
        definition.name(), name -> Terms.any(definition.formula(), Terms::searches));
  }

  /** How a term goes along time. */
  Course course(Term term) {
    return courses.computeIfAbsent(term, asked -> Course.of(asked, program, this));
  }

  /** The names that some names read, directly or not, themselves included. */
  Set<String> read(Collection<String> roots) {
    Set<String> seen = new HashSet<>(roots);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Definition definition = program.definition(open.pop());
      if (definition != null) {
        for (String name : needs(definition)) {
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
  List<String> lookedUp(Term term) {
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

  /** Of some definitions, all that they read among them, those that changed names move. */
  List<Definition> affected(Set<String> among, Set<String> changed) {
    return affected(changed).stream()
        .filter(definition -> among.contains(definition.name()))
        .toList();
  }

  /** The names of all definitions that the changed names move, directly or not. */
  Set<String> movedBy(Set<String> changed) {
    return movedBy.computeIfAbsent(
        Set.copyOf(changed),
        names -> affected(names).stream().map(Definition::name).collect(Collectors.toSet()));
  }

  /** All definitions that the changed names move, directly or not, in order. */
  List<Definition> affected(Set<String> changed) {
    return influence.of(changed);
  }

  /**
   * The uncertain values that a term depends on, in the order of the program. What stands in {@code
   * low(…)}, {@code high(…)} or a statistic is certain from outside.
   */
  Set<Term.Uncertain> uncertain(Term term) {
    Set<Term.Uncertain> found = new LinkedHashSet<>();
    collect(term, unfixed(), found);
    return found;
  }

  /** The same for the formula of a definition. */
  Set<Term.Uncertain> uncertain(Definition definition) {
    return Collections.unmodifiableSet(unfixed().by(definition.name()));
  }

  private Carried unfixed() {
    Carried all = unfixed;
    if (all == null) {
      all = carried(program.inOrder(), Set.of());
      unfixed = all;
    }
    return all;
  }

  /** The same where some figures are fixed to certain values. */
  private Set<Term.Uncertain> uncertain(Term term, Set<String> fixed) {
    Set<Term.Uncertain> found = new LinkedHashSet<>();
    Fixed key = new Fixed(names(term), fixed);
    Carried known = carried.get(key);
    if (known == null) {
      known = carried(cone(key.asked()), fixed);
      carried.put(key, known);
    }
    collect(term, known, found);
    return found;
  }

  /**
   * The uncertain values that definitions depend on.
   *
   * @param values by the names of the definitions; none where there are none
   * @param fixed the figures that are fixed to certain values
   */
  private record Carried(Map<String, Set<Term.Uncertain>> values, Set<String> fixed) {
    Set<Term.Uncertain> by(String name) {
      return values.getOrDefault(name, Set.of());
    }

    /** What is fixed within a search for a figure. */
    Set<String> within(String figure) {
      Set<String> all = new HashSet<>(fixed);
      all.add(figure);
      return Set.copyOf(all);
    }
  }

  /** Figures and all that they read, with some of that fixed. */
  private record Fixed(Set<String> asked, Set<String> figures) {}

  private Carried carried(Collection<Definition> definitions, Set<String> fixed) {
    Carried carried = new Carried(new HashMap<>(), fixed);
    for (Definition definition : definitions) {
      Set<Term.Uncertain> found = new LinkedHashSet<>();
      if (!fixed.contains(definition.name())) {
        collect(definition.formula(), carried, found);
      }
      if (!found.isEmpty()) {
        carried.values().put(definition.name(), found);
      }
    }
    return carried;
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

  private void collect(Term term, Carried carried, Set<Term.Uncertain> found) {
    switch (term) {
      case Term.End _, Term.Statistic _ -> {
        return;
      }
      case Term.Uncertain uncertain -> {
        // What describes it is certain.
        found.add(uncertain);
        return;
      }
      case Term.Solved solved -> {
        // A search sets the figure itself.
        found.addAll(uncertain(solved.condition(), carried.within(solved.name())));
        solved.within().terms().forEach(limit -> collect(limit, carried, found));
        return;
      }
      case Term.Reference reference -> found.addAll(carried.by(reference.name()));
      case Term.PlanCall call -> collect(call.function().body(), carried, found);
      default -> lookedUp(term).forEach(name -> found.addAll(carried.by(name)));
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
