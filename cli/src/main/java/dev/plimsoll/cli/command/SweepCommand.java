package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.solve.Axis;
import dev.plimsoll.analysis.solve.Sweep;
import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.SweepJson;
import dev.plimsoll.cli.text.SweepCsv;
import dev.plimsoll.cli.text.SweepMarkdown;
import dev.plimsoll.cli.text.SweepText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Asked;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code sweep FILE FIGURE… --over NAME=LOW..HIGH}: figures along others. */
final class SweepCommand extends Command {

  private static final List<String> FORMATS = List.of("text", "json", "csv", "markdown");
  private static final int MOST_AXES = 2;

  SweepCommand() {
    super("sweep", "Shows figures at many values of another, and where what binds changes.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "FIGURE",
            "1..*",
            true,
            "What to show: names of figures, or expressions such as `yearly - monthly`."));
    OverLine.describe(spec);
    SamplingLine.describeDraws(spec);
    SetLine.describe(spec);
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel(String.join("|", FORMATS))
            .completionCandidates(FORMATS)
            .description(
                "For people, for programs, for spreadsheets or for a document; text unless said"
                    + " otherwise.")
            .build());
    spec.addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    List<String> columns = columns(Options.values(line, 1));
    List<OverLine> overs = OverLine.of(line);
    if (overs.isEmpty() || overs.size() > MOST_AXES) {
      throw new UsageFailure(
          overs.isEmpty() ? "What to sweep is missing." : "Two figures can be swept at a time.",
          "write `--over NAME=LOW..HIGH`");
    }
    Asked asked = SetLine.asked(line);
    for (String column : columns) {
      asked = asked.and(SetLine.question(Goal.FIGURE, column));
    }
    for (OverLine over : overs) {
      asked = asked.and(over.questions());
    }
    LoadedPlan plan = new PlanFiles(session.folder()).load(Options.value(line, 0), asked);
    Evaluation evaluation = Evaluation.of(plan.program());
    Palette palette = Options.palette(line, session);
    if (Questions.areBroken(plan.program())) {
      return Problems.report(plan, evaluation, palette, session);
    }
    List<Term> answers = plan.program().answers();
    Map<String, Term> terms = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      terms.put(columns.get(i), answers.get(i));
    }
    List<Axis> axes = new ArrayList<>();
    int next = columns.size();
    for (OverLine over : overs) {
      int count = over.questions().questions().size();
      axes.add(over.axis(evaluation, answers.subList(next, next + count)));
      next += count;
    }
    SweepReport report =
        Sweep.of(evaluation, terms, axes, SamplingLine.precision(line, plan.program()).options());
    String format = Options.chosen(line, "--format", "format", FORMATS.getFirst(), FORMATS);
    boolean text = format.equals("text");
    session
        .out()
        .print(
            switch (format) {
              case "json" -> SweepJson.of(report, plan.name());
              case "csv" -> SweepCsv.of(report);
              case "markdown" -> SweepMarkdown.of(report);
              default -> SweepText.of(report, Options.showsBlocks(session), palette);
            });
    return text
        ? Problems.report(plan, evaluation, palette, session)
        : Problems.status(plan, evaluation);
  }

  /** Several figures may stand in one word, with commas between them. */
  private static List<String> columns(List<String> words) {
    List<String> columns = new ArrayList<>();
    for (String word : words) {
      int depth = 0;
      int from = 0;
      for (int i = 0; i <= word.length(); i++) {
        char sign = i == word.length() ? ',' : word.charAt(i);
        depth += sign == '(' || sign == '[' ? 1 : sign == ')' || sign == ']' ? -1 : 0;
        if (sign == ',' && depth == 0) {
          columns.add(word.substring(from, i).strip());
          from = i + 1;
        }
      }
    }
    return columns.stream().distinct().toList();
  }
}
