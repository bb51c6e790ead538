package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.drivers.DriversReport;
import dev.plimsoll.analysis.risk.Precision;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.DriversJson;
import dev.plimsoll.cli.text.DriversText;
import dev.plimsoll.cli.text.TornadoText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code drivers FILE NAME}: which uncertain inputs cause the spread of a figure. */
final class DriversCommand extends Command {

  DriversCommand() {
    super("drivers", "Shows which inputs cause the spread of a figure, and what to measure first.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(Options.one("NAME", "1", "The full name of an uncertain figure."));
    SamplingLine.describe(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    String name = Options.value(line, 1);
    Precision precision = SamplingLine.precision(line, plan.program());
    Definition figure = plan.program().definition(name);
    if (figure == null) {
      throw Figures.unknown(plan.program(), name);
    }
    Evaluation evaluation = Evaluation.of(plan.program());
    Palette palette = Options.palette(line, session);
    if (!evaluation.isUncertain(figure)) {
      throw Figures.certain(plan, evaluation, name, palette, session);
    }
    DriversReport report = DriversReport.of(evaluation, figure, precision);
    if (report == null) {
      throw new UsageFailure(
          "`" + name + "` is not a number.",
          "`plimsoll risk " + plan.name() + " " + name + "` tells how often it is what");
    }
    if (Options.json(line)) {
      session.out().print(DriversJson.of(report, plan.name()));
      return Problems.status(plan, evaluation);
    }
    TornadoText bars = Options.showsBlocks(session) ? TornadoText.BLOCKS : TornadoText.ASCII;
    ScenarioLine.announce(line, session);
    session.out().print(DriversText.of(report, bars, palette));
    return Problems.report(plan, evaluation, palette, session);
  }
}
