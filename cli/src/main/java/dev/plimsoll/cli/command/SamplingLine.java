package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.risk.Precision;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Program;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a command line and the plan it is about say to sample uncertain values. What the command line
 * says goes before what the plan says.
 */
final class SamplingLine {

  private static final List<String> POINTS = List.of("sobol", "latin-hypercube", "plain");
  private static final int MOST_THREADS = 256;

  private SamplingLine() {}

  /** Adds the options to a command that is about draws. */
  static void describe(CommandSpec spec) {
    describeDraws(spec);
    spec.addOption(
        OptionSpec.builder("--points")
            .type(String.class)
            .paramLabel(String.join("|", POINTS))
            .completionCandidates(POINTS)
            .description("How the draws are spread; sobol unless said otherwise.")
            .build());
    spec.addOption(
        OptionSpec.builder("--threads")
            .type(String.class)
            .paramLabel("N")
            .description(
                "Shares the work among so many threads, as many as the machine runs at once unless"
                    + " said otherwise; the figures stay the same.")
            .build());
  }

  /** Adds the options that say how many draws there are and which. */
  static void describeDraws(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--samples")
            .type(String.class)
            .paramLabel("N")
            .description("Makes exactly so many draws; otherwise as many as the figures need.")
            .build());
    spec.addOption(
        OptionSpec.builder("--seed")
            .type(String.class)
            .paramLabel("N")
            .description("Other draws than those of seed 0, as good as they.")
            .build());
  }

  /** How to sample a plan. */
  static Precision precision(ParseResult line, Program program) {
    SamplingOptions options = SamplingOptions.of(program);
    PointSet points = options.points();
    if (has(line, "--points")) {
      points = points(line.matchedOptionValue("--points", ""));
    }
    long seed = number(line, "--seed", options.seed(), 0, Long.MAX_VALUE);
    long threads = number(line, "--threads", processors(), 1, MOST_THREADS);
    long count = number(line, "--samples", options.count(), 1, SamplingOptions.MOST);
    SamplingOptions asked = new SamplingOptions((int) count, seed, points, (int) threads);
    boolean fixed = has(line, "--samples") || SamplingOptions.isFixed(program);
    return fixed ? Precision.fixed(asked) : Precision.enough(asked);
  }

  private static int processors() {
    return Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
  }

  /** Whether an option was given, of a command that may not have it. */
  static boolean has(ParseResult line, String option) {
    return line.commandSpec().findOption(option) != null && line.hasMatchedOption(option);
  }

  private static PointSet points(String word) {
    if (!POINTS.contains(word)) {
      String hint = Suggestions.hint(word, POINTS);
      throw new UsageFailure(
          "There are no points `" + word + "`.",
          hint != null ? hint : "choose `" + String.join("` or `", POINTS) + "`");
    }
    return PointSet.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** A whole number that an option gives. */
  static int whole(ParseResult line, String option, int otherwise, int least, int most) {
    return (int) number(line, option, otherwise, least, most);
  }

  private static long number(
      ParseResult line, String option, long otherwise, long least, long most) {
    if (!has(line, option)) {
      return otherwise;
    }
    String text = line.matchedOptionValue(option, "");
    try {
      long number = Long.parseLong(text.replace("_", "").replace(",", ""));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException failure) {
      // Said below, with what can be given.
    }
    throw new UsageFailure(
        "`" + option + "` does not take `" + text + "`.",
        most == Long.MAX_VALUE
            ? "give a whole number from " + least + " on"
            : "give a whole number from " + least + " to " + grouped(most));
  }

  private static String grouped(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    for (int at = text.length() - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
