package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Lens;
import dev.plimsoll.engine.Samples;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How a command line says that uncertain figures are to be written. */
final class LensLine {

  private static final String OPTION = "--lens";
  private static final String BOUNDS = "bounds";
  private static final String SAMPLES = "samples";
  private static final List<String> LENSES = List.of(BOUNDS, "point", SAMPLES);

  private LensLine() {}

  /** Adds the options to a command. */
  static void describe(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OPTION)
            .type(String.class)
            .paramLabel(String.join("|", LENSES))
            .completionCandidates(LENSES)
            .description(
                "What is written of an uncertain figure: both ends, its point, or what nine of ten"
                    + " draws lie between; bounds unless said otherwise.")
            .build());
    SamplingLine.describeDraws(spec);
  }

  /** The lens; with a number of draws or a seed it is that of samples. */
  static Lens of(ParseResult line, Evaluation evaluation) {
    boolean draws = SamplingLine.has(line, "--samples") || SamplingLine.has(line, "--seed");
    String word = Options.chosen(line, OPTION, "lens", draws ? SAMPLES : BOUNDS, LENSES);
    return switch (word) {
      case BOUNDS -> new Lens.Ends();
      case SAMPLES -> new Lens.Draws(samples(line, evaluation));
      default -> new Lens.Point();
    };
  }

  /** The draws of all figures, made in one go. */
  private static Samples samples(ParseResult line, Evaluation evaluation) {
    Samples samples =
        evaluation.samples(SamplingLine.precision(line, evaluation.program()).options());
    List<String> uncertain = new ArrayList<>();
    for (Definition definition : evaluation.program().inOrder()) {
      if (evaluation.isUncertain(definition)) {
        uncertain.add(definition.name());
      }
    }
    samples.prepare(uncertain);
    return samples;
  }
}
