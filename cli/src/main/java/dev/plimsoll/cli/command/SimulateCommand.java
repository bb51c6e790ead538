package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.SimulationJson;
import dev.plimsoll.cli.text.SimulationCsv;
import dev.plimsoll.cli.text.SimulationScreen;
import dev.plimsoll.cli.text.TimeChart;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code simulate FILE [NAME]}: what automatic scalings do under their loads. */
final class SimulateCommand extends Command {

  private static final List<String> FORMATS = List.of("text", "json", "csv");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,7})\\s*(s|min|h)");
  private static final int LINES = 96;

  SimulateCommand() {
    super("simulate", "Runs what scales automatically on its load, second by second.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "NAME", "1..*", false, "Only these `autoscale` blocks; all where none is named."));
    spec.addOption(
        OptionSpec.builder("--every")
            .type(String.class)
            .paramLabel("DURATION")
            .description(
                "How long each part of the timeline is in JSON and CSV, such as 5min; about a"
                    + " hundredth of the trace unless said otherwise.")
            .build());
    SetLine.describe(spec);
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel("text|json|csv")
            .completionCandidates(FORMATS)
            .description("For people, for programs, or the timeline; text unless said otherwise.")
            .build());
    spec.addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    String format = Options.chosen(line, "--format", "format", "text", FORMATS);
    Palette palette = Options.palette(line, session);
    int asked = every(line.matchedOptionValue("--every", ""));
    Evaluation evaluation = Evaluation.of(plan.program());
    List<Simulation> simulations = chosen(evaluation, Options.values(line, 1));
    switch (format) {
      case "json" ->
          session
              .out()
              .print(
                  SimulationJson.of(
                      evaluation, simulations, plan.name(), every(asked, simulations)));
      case "csv" ->
          session.out().print(SimulationCsv.of(evaluation, simulations, every(asked, simulations)));
      default -> {
        TimeChart chart = Options.showsBlocks(session) ? TimeChart.BLOCKS : TimeChart.ASCII;
        session.out().print(SimulationScreen.of(evaluation, simulations, chart, palette));
        return Problems.report(plan, evaluation, palette, session);
      }
    }
    return Problems.status(plan, evaluation);
  }

  private static List<Simulation> chosen(Evaluation evaluation, List<String> names) {
    List<String> known = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof LoadBlock.Autoscale) {
        known.add(block.name());
      }
    }
    for (String name : names) {
      if (!known.contains(name)) {
        String hint = Suggestions.hint(name, known);
        throw new UsageFailure(
            "The plan has no autoscale `" + name + "`.",
            hint != null
                ? hint
                : known.isEmpty()
                    ? "`plimsoll kinds autoscale` tells how one is written"
                    : "there are `" + String.join("`, `", known) + "`");
      }
    }
    if (known.isEmpty() && evaluation.diagnostics().isEmpty()) {
      throw new UsageFailure(
          "The plan has nothing that scales automatically.",
          "`plimsoll kinds autoscale` tells how it is written");
    }
    List<Simulation> all = new ArrayList<>(Simulation.all(evaluation));
    all.removeIf(each -> !names.isEmpty() && !names.contains(each.block().name()));
    return all;
  }

  /** So many seconds, or 0 where nothing is said. */
  private static int every(String words) {
    if (words.isEmpty()) {
      return 0;
    }
    Matcher matcher = DURATION.matcher(words.strip());
    int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    int seconds =
        number == 0
            ? 0
            : switch (matcher.group(2)) {
              case "s" -> number;
              case "min" -> Math.multiplyExact(number, 60);
              default -> number > 1000 ? 0 : number * 3600;
            };
    if (seconds == 0) {
      throw new UsageFailure(
          "`" + words + "` is no duration for `--every`.", "write `--every 5min`, `30s` or `1h`");
    }
    return seconds;
  }

  /** The first of some usual lengths that leaves about a hundred parts. */
  private static int every(int asked, List<Simulation> simulations) {
    if (asked > 0) {
      return asked;
    }
    int longest = 1;
    for (Simulation simulation : simulations) {
      longest = Math.max(longest, simulation.run().seconds());
    }
    for (int usual : new int[] {1, 5, 15, 30, 60, 300, 900, 1800, 3600}) {
      if (longest / usual <= LINES) {
        return usual;
      }
    }
    return 6 * 3600;
  }
}
