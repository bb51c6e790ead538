package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.sample.Seed;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The random streams of a plan. Inputs that meet in some figure need different dimensions of the
 * points, and the lowest are the best spread: within each set of inputs that meet, directly or
 * through others, they are given out by a hash of the name, so that neither the order of a plan nor
 * a definition that meets none of them moves a draw. Where something is set in a plan, what met in
 * the plan as it stands still does: so what is not touched is drawn alike, and differences are
 * those of what is set.
 */
final class Streams {

  private final List<Inputs.Stream> streams = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Inputs.Tie> ties = new ArrayList<>();
  private final Map<String, String> leaders = new LinkedHashMap<>();

  private Streams() {}

  static Streams of(Program program, Cones cones) {
    Streams all = new Streams();
    Correlations correlations = Correlations.of(program);
    all.meet(program, cones, correlations);
    for (Program usual = program.usual(); usual != null; usual = usual.usual()) {
      all.meet(usual, new Cones(usual), Correlations.of(usual));
    }
    all.number();
    all.ties.addAll(Correlations.ties(correlations.ties(), all.places));
    return all;
  }

  private void meet(Program program, Cones cones, Correlations correlations) {
    for (Term term : terms(program)) {
      meet(cones.met(term));
    }
    correlations.groups().forEach(this::meetByName);
  }

  /** All that is computed of a plan: where two values meet, they are of different dimensions. */
  private static List<Term> terms(Program program) {
    List<Term> terms = new ArrayList<>();
    program.inOrder().forEach(definition -> terms.add(definition.formula()));
    program.requirements().forEach(requirement -> terms.add(requirement.condition()));
    for (Claim claim : program.claims()) {
      terms.add(claim.subject());
      if (claim.stated() instanceof Stated.Formula formula) {
        terms.add(formula.term());
      }
    }
    return terms;
  }

  private void meet(Set<Term.Uncertain> values) {
    Set<String> names = new LinkedHashSet<>();
    values.forEach(value -> names.add(value.name()));
    meetByName(names);
  }

  private void meetByName(Set<String> names) {
    String first = null;
    for (String name : names) {
      leaders.putIfAbsent(name, name);
      first = first == null ? name : first;
      leaders.put(leader(name), leader(first));
    }
  }

  private String leader(String name) {
    String leader = name;
    for (String next = leaders.get(leader);
        next != null && !next.equals(leader);
        next = leaders.get(leader)) {
      leader = next;
    }
    return leader;
  }

  private void number() {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    for (String name : leaders.keySet()) {
      sets.computeIfAbsent(leader(name), leader -> new ArrayList<>()).add(name);
    }
    for (List<String> set : sets.values()) {
      set.sort(
          Comparator.comparingLong((String name) -> Seed.of(0, name).value())
              .thenComparing(Comparator.naturalOrder()));
      for (int i = 0; i < set.size(); i++) {
        places.put(set.get(i), streams.size());
        streams.add(new Inputs.Stream(set.get(i), i));
      }
    }
  }

  /** The streams, by their places. */
  List<Inputs.Stream> all() {
    return streams;
  }

  /** Which of them are correlated. */
  List<Inputs.Tie> ties() {
    return ties;
  }

  /** The place of each stream by its name. */
  Map<String, Integer> places() {
    return places;
  }
}
