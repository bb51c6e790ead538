package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.ExplanationJson;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Explanation;
import dev.plimsoll.language.Glyphs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code explain FILE NAME}: how a figure comes to its value. */
final class ExplainCommand extends Command {

  ExplainCommand() {
    super("explain", "Explains a figure, step by step down to the inputs.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(Options.one("NAME", "1", "A figure of the plan, such as relays.binding."));
    LensLine.describe(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    String name = Options.value(line, 1);
    Evaluation plain = Evaluation.of(plan.program());
    Evaluation evaluation = plain.through(LensLine.of(line, plain));
    Explanation explanation = evaluation.explanation(name);
    if (explanation == null) {
      throw Figures.unknown(plan.program(), name);
    }
    if (Options.json(line)) {
      session.out().print(ExplanationJson.of(explanation, plan.name()));
      return Problems.status(plan, evaluation);
    }
    ScenarioLine.announce(line, session);
    explanation.text().lines().forEach(each -> session.out().line(Glyphs.visible(each)));
    return Problems.report(plan, evaluation, Options.palette(line, session), session);
  }
}
