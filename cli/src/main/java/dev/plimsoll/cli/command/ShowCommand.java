package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.json.PlanJson;
import dev.plimsoll.cli.text.CheckText;
import dev.plimsoll.cli.text.ScreenText;
import dev.plimsoll.cli.text.ShowText;
import dev.plimsoll.document.section.LoadBar;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code show FILE [NAME…]}: a plan on one screen, or its figures. */
final class ShowCommand extends Command {

  ShowCommand() {
    super("show", "Shows a plan on one screen, or figures: value, provenance and meaning.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many("NAME", "1..*", false, "Only these figures; a block's name stands for all."));
    spec.addOption(Options.flag("All figures, rather than the plan on one screen.", "--all"));
    LensLine.describe(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan = SetLine.load(line, session);
    List<Definition> figures = Figures.chosen(plan.program(), Options.values(line, 1));
    if (Options.json(line)) {
      PlanReport report = report(plan, line);
      Json json = new Json();
      PlanJson.write(json, plan, report, figures);
      session.out().print(json.text());
      return Problems.status(plan, report.evaluation());
    }
    Palette palette = Options.palette(line, session);
    if (Options.values(line, 1).isEmpty() && !line.hasMatchedOption("--all")) {
      PlanReport report = report(plan, line);
      String summary = CheckText.summary(plan, report, palette);
      LoadBar bars = Options.showsBlocks(session) ? LoadBar.BLOCKS : LoadBar.ASCII;
      session.out().print(ScreenText.of(report, summary, bars, palette));
      return Problems.report(plan, report.evaluation(), palette, session);
    }
    Evaluation plain = Evaluation.of(plan.program());
    Evaluation evaluation = plain.through(LensLine.of(line, plain));
    session.out().print(ShowText.of(evaluation, figures, palette));
    return Problems.report(plan, evaluation, palette, session);
  }

  private static PlanReport report(LoadedPlan plan, ParseResult line) {
    PlanReport report = PlanReport.of(plan.program());
    return report.through(LensLine.of(line, report.evaluation()));
  }
}
