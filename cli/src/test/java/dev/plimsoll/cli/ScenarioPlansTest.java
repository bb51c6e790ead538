package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.ScenarioSetting;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.scenario.UnderScenario;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plan under a scenario is the plan amended by what the scenario sets: of each real plan, with
 * each of its inputs doubled and all of them together, every figure exactly, at its ends and in
 * every draw.
 */
class ScenarioPlansTest {

  private static final Path PLANS = Path.of("..", "plans").toAbsolutePath().normalize();

  private static final double DRAWN = 5e-5;

  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void theProgramOfAScenarioIsTheAmendedPlan(String name, @TempDir Path folder) throws Exception {
    Program plain = new PlanFiles(PLANS).load(name + ".md").program();
    Program program = withScenarios(plain, name, folder);
    Evaluation evaluation = Evaluation.of(program);
    List<String> differing = new ArrayList<>();
    int moved = 0;
    for (PlanBlock.Scenario scenario : program.scenarios()) {
      Program under = UnderScenario.of(program, scenario);
      Evaluation there = Evaluation.of(under);
      for (Definition figure : plain.ownDefinitions()) {
        Term amended = amended(figure, scenario, program);
        Value wanted = evaluation.value(amended, program.source());
        if (!isSame(there.value(figure.name()), wanted, asksDraws(plain, figure))) {
          differing.add(
              scenario.name()
                  + " "
                  + figure.name()
                  + " is "
                  + there.value(figure.name())
                  + ", amended "
                  + wanted);
        }
        moved += wanted.equals(evaluation.value(figure.name())) ? 0 : 1;
      }
    }
    assertThat(moved).isPositive();
    assertThat(differing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void drawsAreThoseOfThePlan(String name, @TempDir Path folder) throws Exception {
    Program plain = new PlanFiles(PLANS).load(name + ".md").program();
    Program program = withScenarios(plain, name, folder);
    PlanBlock.Scenario all = program.scenarios().getLast();
    Evaluation evaluation = Evaluation.of(program);
    Evaluation there = Evaluation.of(UnderScenario.of(program, all));
    Samples base = evaluation.samples(SamplingOptions.STANDARD.withCount(256));
    Samples then = there.samples(SamplingOptions.STANDARD.withCount(256));
    int compared = 0;
    for (Definition figure : plain.ownDefinitions()) {
      if (!figure.type().isQuantity()) {
        continue; // The numbers that texts go by in a graph are those of that graph.
      }
      Sample wanted = base.of(amended(figure, all, program));
      Sample found = then.of(figure.name());
      if (found != null && wanted != null) {
        compared++;
        assertThat(differing(found.column(), wanted.column()))
            .as(figure.name() + ": " + found.column()[0] + ", amended " + wanted.column()[0])
            .isZero();
      } else if (wanted != null) {
        double[] certain = wanted.column();
        double[] first = new double[certain.length];
        Arrays.fill(first, certain[0]);
        assertThat(differing(certain, first)).as(figure.name()).isZero();
      } else {
        assertThat(found).as(figure.name()).isNull();
      }
    }
    assertThat(compared).isPositive();
  }

  /**
   * What is asked of all draws may be told in closed form on one side alone, and be as near as
   * draws tell on the other.
   */
  private static boolean isSame(Value found, Value wanted, boolean drawn) {
    if (drawn && found instanceof Value.Number a && wanted instanceof Value.Number b) {
      double expected = b.value().doubleValue();
      return Math.abs(a.value().doubleValue() - expected) <= DRAWN * Math.abs(expected);
    }
    return found.equals(wanted);
  }

  private static boolean asksDraws(Program program, Definition figure) {
    Set<String> seen = new HashSet<>(Set.of(figure.name()));
    Deque<Definition> open = new ArrayDeque<>(List.of(figure));
    while (!open.isEmpty()) {
      Definition definition = open.pop();
      if (asksDraws(definition.formula())) {
        return true;
      }
      for (String name : definition.reads()) {
        Definition read = program.definition(name);
        if (read != null && seen.add(name)) {
          open.push(read);
        }
      }
    }
    return false;
  }

  private static boolean asksDraws(Term term) {
    boolean called = term instanceof Term.PlanCall call && asksDraws(call.function().body());
    return term instanceof Term.Statistic
        || called
        || Terms.children(term).stream().anyMatch(ScenarioPlansTest::asksDraws);
  }

  private static long differing(double[] found, double[] wanted) {
    return IntStream.range(0, wanted.length)
        .filter(i ->
            Double.compare(found[i], wanted[i]) != 0
                && !(Math.abs(found[i] - wanted[i]) <= 1e-12 * Math.abs(wanted[i])))
        .count();
  }

  /** The plan with each of its inputs that is a number doubled, and then all of them. */
  private static Program withScenarios(Program plain, String name, Path folder) throws Exception {
    StringBuilder text = new StringBuilder(Files.readString(PLANS.resolve(name + ".md")));
    StringBuilder all = new StringBuilder();
    text.append("\n```plimsoll\n");
    int count = 0;
    for (Definition input : plain.ownDefinitions()) {
      boolean number =
          input.role() == Definition.Role.INPUT && input.type() instanceof Type.Quantity;
      if (number) {
        String set = "set " + input.name() + " = 2 * " + input.name();
        text.append("scenario more_").append(count++).append(" { ").append(set).append(" }\n");
        all.append("  ").append(set).append('\n');
      }
    }
    text.append("scenario more_of_all {\n").append(all).append("}\n```\n");
    Path catalogue = PLANS.resolve("catalogue");
    if (Files.isDirectory(catalogue)) {
      Files.createDirectories(folder.resolve("catalogue"));
      try (var files = Files.list(catalogue)) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve("catalogue").resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(folder.resolve(name + ".md"), text);
    return new PlanFiles(folder).load(name + ".md").program();
  }

  private static Term amended(Definition figure, PlanBlock.Scenario scenario, Program program) {
    List<Term.Amendment> amendments = new ArrayList<>();
    for (ScenarioSetting setting : scenario.settings()) {
      Definition value = Objects.requireNonNull(program.definition(setting.value()));
      amendments.addAll(
          setting.inScenario(
              new Term.Reference(value.nameSpan(), value.formula().typed(), value.name())));
    }
    Term reference = new Term.Reference(figure.nameSpan(), figure.formula().typed(), figure.name());
    return new Term.Amended(reference.span(), reference.typed(), reference, amendments);
  }
}
