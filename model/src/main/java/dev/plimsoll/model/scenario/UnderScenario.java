package dev.plimsoll.model.scenario;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan under a scenario, as a program of its own, so that everything that can be asked of a
 * plan can be asked of it. What is set becomes a reference to the value that the scenario gives.
 * That value is of the plan without the scenario ({@code set load = 10 * load}): what it reads of
 * what the scenario moves is kept beside the plan under names of its own. Uncertain values keep
 * their streams, so draws are those of the plan.
 */
public final class UnderScenario {

  private final Program program;
  private final List<ScenarioSetting> settings;
  private final List<String> scenarios;
  private final Map<String, Term> set = new LinkedHashMap<>();
  private final Set<String> own = new LinkedHashSet<>();
  private final Set<String> moved = new LinkedHashSet<>();
  private final Set<String> kept = new LinkedHashSet<>();
  private final Set<String> keptBlocks = new LinkedHashSet<>();

  private UnderScenario(Program program, List<ScenarioSetting> settings, List<String> scenarios) {
    this.program = program;
    this.settings = settings;
    this.scenarios = scenarios;
    for (ScenarioSetting setting : settings) {
      own.add(setting.value());
    }
    for (String name : program.definitions().keySet()) {
      for (String scenario : scenarios) {
        if (name.startsWith(scenario + ".")) {
          own.add(name);
        }
      }
    }
  }

  /** The plan under a scenario. Claims are left out: they speak of the plan as it stands. */
  public static Program of(Program program, PlanBlock.Scenario scenario) {
    return of(program, scenario.settings(), List.of(scenario.name()));
  }

  /**
   * The plan with some settings of scenarios.
   *
   * @param scenarios the full names of the scenarios, whose own figures stay those of the plan
   */
  public static Program of(
      Program program, List<ScenarioSetting> settings, List<String> scenarios) {
    return new UnderScenario(program, settings, scenarios).program();
  }

  private Program program() {
    for (ScenarioSetting setting : settings) {
      Definition value = program.definition(setting.value());
      if (value != null) {
        Term reference =
            new Term.Reference(value.nameSpan(), value.formula().typed(), value.name());
        setting.amendments(reference).forEach(each -> set.put(each.name(), each.value()));
      }
    }
    findMoved();
    findKept();
    Renamed usual = new Renamed(Renamed.USUAL, kept, keptBlocks);
    Map<String, Definition> definitions = new LinkedHashMap<>();
    for (Definition definition : program.inOrder()) {
      if (!moved.contains(definition.name())) {
        definitions.put(definition.name(), definition);
      }
    }
    for (Definition definition : program.inOrder()) {
      if (kept.contains(definition.name())) {
        String name = usual.name(definition.name());
        Term formula = usual.formula(definition.formula());
        definitions.put(name, with(definition, name, Definition.Role.POLICY, formula, usual));
      }
    }
    for (Definition definition : program.inOrder()) {
      if (moved.contains(definition.name()) && own.contains(definition.name())) {
        Term formula = usual.formula(definition.formula());
        definitions.put(
            definition.name(),
            with(definition, definition.name(), definition.role(), formula, usual));
      }
    }
    for (Definition definition : program.inOrder()) {
      if (moved.contains(definition.name()) && !own.contains(definition.name())) {
        definitions.put(definition.name(), under(definition));
      }
    }
    return new Program(
        program.source(),
        title(),
        program.units(),
        definitions,
        program.names(),
        List.of(),
        program.requirements(),
        blocks(usual),
        program.answers(),
        program.diagnostics(),
        program);
  }

  private String title() {
    return program.title() + ", scenario " + String.join(", ", scenarios);
  }

  /** What reads one of the figures that are set, directly or not, and those figures. */
  private void findMoved() {
    moved.addAll(set.keySet());
    for (Definition definition : program.inOrder()) {
      for (String name : definition.reads()) {
        if (moved.contains(name)) {
          moved.add(definition.name());
          break;
        }
      }
    }
  }

  /** What the scenario's own figures read of what it moves. */
  private void findKept() {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(own);
    while (!open.isEmpty()) {
      String name = open.pop();
      Definition definition = program.definition(name);
      if (definition == null || !seen.add(name)) {
        continue;
      }
      open.addAll(definition.reads());
      if (!own.contains(name) && moved.contains(name)) {
        kept.add(name);
        open.addAll(blockOf(name));
      }
    }
  }

  /** All figures of the ladder or table that a figure lies in: a look-up may read any of them. */
  private Collection<String> blockOf(String name) {
    List<String> members = new ArrayList<>();
    for (PlanBlock block : program.blocks()) {
      boolean looked = block instanceof PlanBlock.Ladder || block instanceof PlanBlock.Table;
      if (looked && name.startsWith(block.name() + ".") && keptBlocks.add(block.name())) {
        for (String other : program.definitions().keySet()) {
          if (other.startsWith(block.name() + ".")) {
            kept.add(other);
            members.add(other);
          }
        }
      }
    }
    return members;
  }

  private Definition under(Definition definition) {
    Term value = set.get(definition.name());
    if (value == null) {
      return definition;
    }
    Set<String> reads = new LinkedHashSet<>();
    Terms.references(value, reads);
    Definition source = program.definition(reads.iterator().next());
    return new Definition(
        definition.name(),
        definition.role(),
        source == null ? definition.source() : source.source(),
        source == null ? definition.nameSpan() : source.nameSpan(),
        value,
        definition.meaning(),
        null,
        definition.limits(),
        List.copyOf(reads));
  }

  /** A definition under another name, with another formula. */
  static Definition with(
      Definition definition, String name, Definition.Role role, Term formula, Renamed usual) {
    return new Definition(
        name,
        role,
        definition.source(),
        definition.nameSpan(),
        formula,
        definition.meaning(),
        definition.provenance(),
        null,
        definition.reads().stream().map(usual::name).distinct().toList());
  }

  private List<PlanBlock> blocks(Renamed usual) {
    List<PlanBlock> blocks = new ArrayList<>();
    Map<SourceText, SourceText> beside = new HashMap<>();
    for (PlanBlock block : program.blocks()) {
      blocks.add(block instanceof PlanBlock.Correlated some ? correlated(some, usual) : block);
      if (keptBlocks.contains(block.name())) {
        // In a text of its own it is looked up in, and not judged a second time.
        SourceText text =
            beside.computeIfAbsent(
                block.source(), source -> new SourceText(source.name(), source.text()));
        blocks.add(beside(block, text, usual));
      }
    }
    return blocks;
  }

  /** A ladder or a table under its other name. */
  static PlanBlock beside(PlanBlock block, SourceText text, Renamed usual) {
    String name = usual.block(block.name());
    return switch (block) {
      case PlanBlock.Ladder ladder -> {
        List<PlanBlock.Rung> rungs = new ArrayList<>();
        for (PlanBlock.Rung rung : ladder.rungs()) {
          rungs.add(
              new PlanBlock.Rung(
                  rung.name(),
                  rung.span(),
                  edge(rung.low(), usual),
                  edge(rung.high(), usual),
                  rung.trigger() == null ? null : usual.name(rung.trigger())));
        }
        String driver = ladder.driver() == null ? null : usual.name(ladder.driver());
        yield new PlanBlock.Ladder(name, text, ladder.span(), driver, rungs);
      }
      case PlanBlock.Table table ->
          new PlanBlock.Table(
              name, text, table.span(), table.rows(), table.columns(), table.over());
      default -> block;
    };
  }

  private static PlanBlock.@Nullable Edge edge(PlanBlock.@Nullable Edge edge, Renamed usual) {
    return edge == null ? null : new PlanBlock.Edge(usual.name(edge.value()), edge.included());
  }

  /** What is set is no uncertain value by itself any more; the one it was may still be read. */
  private PlanBlock correlated(PlanBlock.Correlated block, Renamed usual) {
    List<PlanBlock.Correlated.Input> inputs = new ArrayList<>();
    for (PlanBlock.Correlated.Input input : block.inputs()) {
      boolean amended = set.containsKey(input.name());
      if (!amended || kept.contains(input.name())) {
        String name = amended ? usual.name(input.name()) : input.name();
        inputs.add(new PlanBlock.Correlated.Input(name, input.span()));
      }
    }
    return new PlanBlock.Correlated(
        block.name(), block.source(), block.span(), inputs, block.rank());
  }
}
