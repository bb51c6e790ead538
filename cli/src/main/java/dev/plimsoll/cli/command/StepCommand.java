package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.step.LadderSteps;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.StepJson;
import dev.plimsoll.cli.text.StepText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code step FILE [LADDER…]}: what the next step of each ladder costs, buys and needs. */
final class StepCommand extends Command {

  StepCommand() {
    super("step", "Shows what the next step of each ladder costs, buys and needs.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "LADDER",
            "1..*",
            false,
            "Only these ladders, with all their steps; otherwise the next step of each."));
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    Evaluation evaluation = Evaluation.of(plan.program());
    List<String> names = Options.values(line, 1);
    List<LadderSteps> ladders = new ArrayList<>();
    for (String name : names) {
      ladders.add(LadderSteps.of(evaluation, ladder(evaluation, name)));
    }
    if (names.isEmpty()) {
      ladders.addAll(LadderSteps.all(evaluation));
    }
    if (Options.json(line)) {
      session.out().print(StepJson.of(evaluation, ladders, plan.name()));
      return Problems.status(plan, evaluation);
    }
    Palette palette = Options.palette(line, session);
    session.out().print(StepText.of(evaluation, ladders, !names.isEmpty(), palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  private static PlanBlock.Ladder ladder(Evaluation evaluation, String name) {
    PlanBlock.Ladder ladder = evaluation.program().ladder(name);
    if (ladder != null) {
      return ladder;
    }
    List<String> known = new ArrayList<>();
    LadderSteps.all(evaluation).forEach(each -> known.add(each.ladder().name()));
    String hint = Suggestions.hint(name, known);
    throw new UsageFailure(
        "The plan has no ladder `" + name + "`.",
        hint != null
            ? hint
            : known.isEmpty()
                ? "a ladder is declared by `ladder NAME by DRIVER { rung … }`"
                : "it has `" + String.join("`, `", known) + "`");
  }
}
