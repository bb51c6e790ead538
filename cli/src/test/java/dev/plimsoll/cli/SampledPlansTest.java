package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draw of the sampled plan is the exact plan with its inputs set to what was drawn. */
class SampledPlansTest {

  private static final int[] DRAWS = {0, 1, 511, 1023, 1024, 4000};

  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void drawsAreWorlds(String name) throws Exception {
    Program program = new PlanFiles(Path.of("..")).load("plans/" + name + ".md").program();
    Evaluation evaluation = Evaluation.of(program);
    Samples samples = evaluation.samples(SamplingOptions.STANDARD);
    List<String> figures = new ArrayList<>();
    Set<String> inputs = new HashSet<>();
    for (Definition definition : program.inOrder()) {
      if (definition.formula() instanceof Term.Uncertain) {
        inputs.add(definition.name());
      } else if (evaluation.isUncertain(definition)) {
        figures.add(definition.name());
      }
    }
    samples.prepare(figures);
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (String figure : figures) {
      Sample sample = samples.of(figure);
      List<String> of = samples.inputs(figure).stream().map(Term.Uncertain::name).toList();
      if (sample == null || !inputs.containsAll(of)) {
        continue;
      }
      for (int draw : DRAWS) {
        Map<String, Value> drawn = new HashMap<>();
        for (String input : of) {
          double[] column = Objects.requireNonNull(samples.of(input)).column();
          drawn.put(input, Value.of(Rational.ofDouble(column[draw])));
        }
        Value exact = evaluation.amended(reference(program, figure), drawn);
        double sampled = sample.column()[draw];
        compared++;
        if (!isSame(exact, sampled)) {
          differing.add(draw + " " + figure + " " + exact + " sampled " + sampled);
        }
      }
    }
    assertThat(compared).isPositive();
    assertThat(differing).isEmpty();
  }

  private static Term reference(Program program, String figure) {
    Definition definition = Objects.requireNonNull(program.definition(figure));
    return new Term.Reference(definition.nameSpan(), definition.formula().typed(), figure);
  }

  private static boolean isSame(Value exact, double sampled) {
    return switch (exact) {
      case Value.Number number -> {
        double value = number.value().doubleValue();
        yield Math.abs(value - sampled) <= 1e-9 * Math.abs(value);
      }
      case Value.Truth truth -> sampled == (truth.value() ? 1 : 0);
      case Value.Unlimited unlimited -> sampled == Double.POSITIVE_INFINITY;
      default -> exact.isKnown() != Double.isNaN(sampled);
    };
  }
}
