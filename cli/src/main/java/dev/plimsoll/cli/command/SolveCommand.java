package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.solve.GoalReport;
import dev.plimsoll.analysis.solve.GoalSeek;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.GoalJson;
import dev.plimsoll.cli.text.GoalText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Variation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code solve FILE GOAL --for NAME}: the value of a figure at which a goal is met. */
final class SolveCommand extends Command {

  private static final String FOR = "--for";

  SolveCommand() {
    super(
        "solve", "Finds the value of a figure at which a goal is met, and what stands beside it.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.one(
            "GOAL",
            "1",
            "What is to hold: two figures with `=`, `<`, `<=`, `>` or `>=` between them, or any"
                + " other condition."));
    spec.addOption(
        OptionSpec.builder(FOR)
            .type(String.class)
            .required(true)
            .paramLabel("NAME")
            .description("The figure whose value is searched for; its limits are kept.")
            .build());
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  List<String> details() {
    return List.of("Ends with 1 where the goal is met nowhere, with 2 if the plan cannot be used.");
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    String text = Options.value(line, 1);
    LoadedPlan plan =
        new PlanFiles(session.folder())
            .load(Options.value(line, 0), SetLine.asked(line).and(Goal.read(text)));
    Program program = plan.program();
    Evaluation evaluation = Evaluation.of(program);
    Palette palette = Options.palette(line, session);
    Term goal = program.answers().getFirst();
    if (Questions.areBroken(program)) {
      return Problems.report(plan, evaluation, palette, session);
    }
    if (!goal.type().equals(Types.TRUTH)) {
      throw new UsageFailure(
          "`" + text + "` is no condition.", "say what is to hold: `" + text + " = …`");
    }
    Definition figure = figure(program, line.matchedOptionValue(FOR, ""));
    refuse(evaluation, figure, goal, text);
    GoalReport report = GoalSeek.of(evaluation, figure, goal);
    session
        .out()
        .print(
            Options.json(line)
                ? GoalJson.of(report, plan.name(), text)
                : GoalText.of(report, text, palette));
    int status =
        Options.json(line)
            ? Problems.status(plan, evaluation)
            : Problems.report(plan, evaluation, palette, session);
    return status == Exit.FINE && report.regions().isEmpty() ? Exit.SHORT : status;
  }

  private static Definition figure(Program program, String name) {
    Definition figure = program.definition(name);
    if (figure == null) {
      throw Figures.unknown(program, name);
    }
    if (!(figure.type() instanceof Type.Quantity)) {
      throw new UsageFailure(
          "`" + name + "` is no number, and only a number can be searched for.",
          "`plimsoll show " + program.source().name() + "` lists the figures");
    }
    return figure;
  }

  private static void refuse(Evaluation evaluation, Definition figure, Term goal, String text) {
    if (!GoalSeek.moves(evaluation, figure, goal)) {
      throw new UsageFailure(
          "`" + text + "` does not depend on `" + figure.name() + "`.",
          "search for a figure that the goal rests on");
    }
    Variation variation = evaluation.varying(figure, List.of(goal));
    if (variation.at(variation.now(), goal) instanceof Value.Waiting waiting) {
      throw new UsageFailure(
          "`" + text + "` waits for `" + String.join("`, `", waiting.unset()) + "`.",
          "say what it is: `--set " + waiting.unset().getFirst() + "=…`");
    }
  }
}
