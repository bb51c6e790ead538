package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.scenario.ScenarioReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.CompareJson;
import dev.plimsoll.cli.text.CompareText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code compare FILE [NAME…]}: a plan beside what its scenarios make of it. */
final class CompareCommand extends Command {

  CompareCommand() {
    super("compare", "Compares a plan with its scenarios: figures, limits passed, steps, cost.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many(
            "NAME",
            "1..*",
            false,
            "Only these figures; a block's name stands for all. Otherwise the answers of the plan"
                + " that differ."));
    SamplingLine.describe(spec);
    SetLine.describeSet(spec);
    ScenarioLine.describe(spec, "Only this scenario; may be repeated. Otherwise all of them.");
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    LoadedPlan plan =
        new PlanFiles(session.folder()).load(Options.value(line, 0), SetLine.asked(line));
    List<PlanBlock.Scenario> scenarios =
        ScenarioLine.isGiven(line)
            ? ScenarioLine.named(plan.program(), line)
            : plan.program().scenarios();
    if (scenarios.isEmpty()) {
      Palette palette = Options.palette(line, session);
      if (Problems.report(plan, Evaluation.of(plan.program()), palette, session) != Exit.FINE) {
        return Exit.UNUSABLE;
      }
      throw new UsageFailure(
          "The plan has no scenarios.", "one is defined by `scenario NAME { set FIGURE = VALUE }`");
    }
    List<String> names = Options.values(line, 1);
    List<Definition> figures = names.isEmpty() ? List.of() : Figures.chosen(plan.program(), names);
    SamplingOptions options = SamplingLine.precision(line, plan.program()).options();
    ScenarioReport report = ScenarioReport.of(plan.program(), scenarios, figures, options);
    if (Options.json(line)) {
      session.out().print(CompareJson.of(report, plan.name()));
      return Problems.status(plan, report.evaluation());
    }
    Palette palette = Options.palette(line, session);
    session.out().print(CompareText.of(report, palette));
    return Problems.report(plan, report.evaluation(), palette, session);
  }
}
