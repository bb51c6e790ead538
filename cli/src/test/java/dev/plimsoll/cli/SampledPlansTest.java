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
import java.util.List;
import java.util.Map;
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
    Map<String, Definition> inputs = new HashMap<>();
    for (Definition definition : program.inOrder()) {
      if (definition.formula() instanceof Term.Uncertain) {
        inputs.put(definition.name(), definition);
      } else if (evaluation.isUncertain(definition)) {
        figures.add(definition.name());
      }
    }
    samples.prepare(figures);
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (int draw : DRAWS) {
      Map<String, Value> drawn = new HashMap<>();
      for (Definition input : inputs.values()) {
        Sample sample = samples.of(input.name());
        drawn.put(input.name(), Value.of(Rational.ofDouble(sample.column()[draw])));
      }
      for (String figure : figures) {
        Sample sample = samples.of(figure);
        if (sample == null
            || !samples.inputs(figure).stream().allMatch(in -> inputs.containsKey(in.name()))) {
          continue;
        }
        Definition definition = program.definition(figure);
        Value exact =
            evaluation.amended(
                new Term.Reference(definition.nameSpan(), definition.formula().typed(), figure),
                drawn);
        double sampled = sample.column()[draw];
        compared++;
        if (exact instanceof Value.Number number) {
          double value = number.value().doubleValue();
          if (!(Math.abs(value - sampled) <= 1e-9 * Math.abs(value))) {
            differing.add(draw + " " + figure + " exact " + value + " sampled " + sampled);
          }
        } else if (exact instanceof Value.Truth truth) {
          if (sampled != (truth.value() ? 1 : 0)) {
            differing.add(draw + " " + figure + " " + exact + " sampled " + sampled);
          }
        } else if (exact.isKnown() == Double.isNaN(sampled)) {
          differing.add(draw + " " + figure + " " + exact + " sampled " + sampled);
        }
      }
    }
    assertThat(compared).isPositive();
    assertThat(differing).isEmpty();
  }
}
