package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.sample.Copula;
import dev.plimsoll.engine.sample.Correlation;
import dev.plimsoll.engine.sample.Refusal;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock.Correlated;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The correlations that a plan asks for, and what keeps them from being had. */
final class Correlations {

  private static final double HUNDRED = 100;

  private final Program program;
  private final List<Asked> asked = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /** Two streams that are to be correlated, and the statement that says so. */
  private record Asked(String first, String second, double rank, Correlated statement) {}

  /**
   * Streams that are tied, and how.
   *
   * @param streams their names
   * @param copula how, in the same order
   */
  record Tied(List<String> streams, Copula copula) {}

  private Correlations(Program program) {
    this.program = program;
  }

  /** Those of a plan. */
  static Correlations of(Program program) {
    Correlations correlations = new Correlations(program);
    for (var block : program.blocks()) {
      if (block instanceof Correlated statement) {
        correlations.add(statement);
      }
    }
    return correlations;
  }

  private void add(Correlated statement) {
    List<String> streams = new ArrayList<>();
    for (Correlated.Input input : statement.inputs()) {
      Term.Uncertain uncertain = input(input.name());
      if (uncertain == null) {
        if (!isFailed(input.name())) {
          problems.add(notAnInput(statement, input));
        }
        return;
      }
      streams.add(uncertain.name());
    }
    for (int i = 0; i < streams.size(); i++) {
      for (int j = i + 1; j < streams.size(); j++) {
        add(statement, i, j, streams);
      }
    }
  }

  private void add(Correlated statement, int i, int j, List<String> streams) {
    String first = streams.get(i);
    String second = streams.get(j);
    for (Asked other : asked) {
      if (Set.of(other.first(), other.second()).equals(Set.of(first, second))) {
        problems.add(
            Diagnostic.of(
                    ValueCode.CORRELATED_TWICE,
                    statement.source(),
                    statement.inputs().get(j).span(),
                    statement.inputs().get(i).name(),
                    statement.inputs().get(j).name())
                .and(other.statement().source(), other.statement().span(), "here as well"));
        return;
      }
    }
    asked.add(new Asked(first, second, statement.rank().doubleValue(), statement));
  }

  /** Whether what a name stands for has been reported already. */
  private boolean isFailed(String name) {
    Definition definition = program.definition(name);
    return definition != null
        && definition.formula() instanceof Term.Constant constant
        && constant.value() instanceof Value.Failed;
  }

  private Diagnostic notAnInput(Correlated statement, Correlated.Input input) {
    Definition definition = program.definition(input.name());
    boolean computed = definition != null && !isPlain(definition);
    return Diagnostic.of(ValueCode.NOT_AN_INPUT, statement.source(), input.span(), input.name())
        .hint(
            computed
                ? "correlate what it is computed from"
                : "define it as one: `" + input.name() + " = LOW to HIGH`");
  }

  private static boolean isPlain(Definition definition) {
    return definition.formula() instanceof Term.Amount
        || definition.formula() instanceof Term.Constant;
  }

  private Term.@Nullable Uncertain input(String name) {
    Definition definition = program.definition(name);
    Term formula = definition == null ? null : definition.formula();
    while (formula instanceof Term.Shown shown) {
      formula = shown.operand();
    }
    return formula instanceof Term.Uncertain uncertain ? uncertain : null;
  }

  /** The streams that are tied to each other, directly or through others. */
  List<Set<String>> groups() {
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    for (Asked pair : asked) {
      Set<String> all = new LinkedHashSet<>();
      all.addAll(groups.getOrDefault(pair.first(), Set.of(pair.first())));
      all.addAll(groups.getOrDefault(pair.second(), Set.of(pair.second())));
      all.forEach(stream -> groups.put(stream, all));
    }
    return List.copyOf(new LinkedHashSet<>(groups.values()));
  }

  /** The ties that can be had. */
  List<Tied> ties() {
    List<Tied> ties = new ArrayList<>();
    for (Set<String> group : groups()) {
      // In the order of their names, so that the order of the plan moves no draw.
      List<String> streams = group.stream().sorted().toList();
      if (correlation(streams) instanceof Copula copula) {
        ties.add(new Tied(streams, copula));
      }
    }
    return ties;
  }

  private Correlation correlation(List<String> streams) {
    List<Correlation.Pair> pairs = new ArrayList<>();
    for (Asked pair : asked) {
      if (streams.contains(pair.first())) {
        pairs.add(
            new Correlation.Pair(
                streams.indexOf(pair.first()), streams.indexOf(pair.second()), pair.rank()));
      }
    }
    return Correlation.of(streams.size(), pairs);
  }

  /** The ties by the places of their streams. */
  static List<Inputs.Tie> ties(List<Tied> ties, Map<String, Integer> places) {
    List<Inputs.Tie> placed = new ArrayList<>();
    for (Tied tie : ties) {
      placed.add(new Inputs.Tie(tie.streams().stream().map(places::get).toList(), tie.copula()));
    }
    return placed;
  }

  /** What is wrong with them. */
  List<Diagnostic> problems() {
    List<Diagnostic> all = new ArrayList<>(problems);
    for (Set<String> group : groups()) {
      List<String> streams = List.copyOf(group);
      if (correlation(streams) instanceof Correlation.Conflict conflict) {
        all.add(conflict(streams, conflict));
      }
    }
    return all;
  }

  private Diagnostic conflict(List<String> streams, Correlation.Conflict conflict) {
    Set<String> among = new LinkedHashSet<>();
    conflict.among().forEach(place -> among.add(streams.get(place)));
    String first = streams.get(conflict.culprit().first());
    String second = streams.get(conflict.culprit().second());
    Correlated culprit = null;
    List<String> said = new ArrayList<>();
    for (Asked pair : asked) {
      if (among.contains(pair.first()) && among.contains(pair.second())) {
        String rank = Display.number(pair.statement().rank());
        said.add("`" + pair.first() + "` and `" + pair.second() + "` go by " + rank);
        boolean is = Set.of(pair.first(), pair.second()).equals(Set.of(first, second));
        culprit = is || culprit == null ? pair.statement() : culprit;
      }
    }
    Correlated place = Objects.requireNonNull(culprit);
    Diagnostic diagnostic =
        Diagnostic.of(
            ValueCode.CORRELATIONS_CONFLICT,
            place.source(),
            place.span(),
            "`" + String.join("`, `", among) + "`");
    for (String line : said) {
      diagnostic = diagnostic.note(line);
    }
    return diagnostic.hint(mended(place, first, second, conflict));
  }

  /** What the pair that breaks them could be with the others as they are. */
  private static String mended(
      Correlated place, String first, String second, Correlation.Conflict conflict) {
    if (!conflict.isMendable()) {
      return "bring several of them closer to 0: no change of one alone is enough";
    }
    // Rounded inwards, so that what is offered can be had.
    double least = (Math.floor(conflict.least() * HUNDRED) + 1) / HUNDRED;
    double most = (Math.ceil(conflict.most() * HUNDRED) - 1) / HUNDRED;
    String range =
        "with the others as they are, `"
            + first
            + "` and `"
            + second
            + "` go by anything from "
            + Refusal.plain(least)
            + " to "
            + Refusal.plain(most);
    double nearest = conflict.culprit().rank() > most ? most : least;
    return place.inputs().size() > 2
        ? range
        : range
            + ": write `correlate "
            + first
            + " "
            + second
            + " by "
            + Refusal.plain(nearest)
            + "`";
  }
}
