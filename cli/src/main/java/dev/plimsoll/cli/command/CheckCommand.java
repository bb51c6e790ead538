package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.json.PlanJson;
import dev.plimsoll.cli.text.CheckText;
import dev.plimsoll.document.SectionWriter;
import dev.plimsoll.language.Palette;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code check FILE…}: finds what is wrong with plans and what in them falls short. */
final class CheckCommand extends Command {

  CheckCommand() {
    super("check", "Checks plans: units, claims, budgets, limits, requirements.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.many("FILE", "0..*", true, "Plans, in .md or .plim files."));
    spec.addOption(Options.flag("Lists every claim with its verdict.", "-v", "--verbose"));
    LensLine.describe(spec);
    SetLine.describe(spec);
    spec.addOption(Options.format()).addOption(Options.color());
  }

  @Override
  List<String> details() {
    return Exit.MEANING;
  }

  @Override
  int run(ParseResult line, Session session) {
    List<String> files = Options.values(line, 0);
    return Options.json(line) ? json(files, line, session) : text(files, line, session);
  }

  private static int text(List<String> files, ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    boolean verbose = line.hasMatchedOption("--verbose");
    PlanFiles plans = new PlanFiles(session.folder());
    int status = Exit.FINE;
    String between = "";
    for (String file : files) {
      try {
        LoadedPlan plan = ScenarioLine.under(plans.load(file, SetLine.asked(line)), line);
        PlanReport report = report(plan, line);
        session.out().print(between);
        ScenarioLine.announce(line, session);
        session.out().print(CheckText.of(plan, report, palette, verbose));
        status = Math.max(status, Exit.of(report.standing()));
        between = "\n";
      } catch (FileTrouble trouble) {
        session.complain(trouble.diagnostic());
        status = Exit.UNUSABLE;
      }
    }
    return status;
  }

  private static PlanReport report(LoadedPlan plan, ParseResult line) {
    PlanReport report = PlanReport.of(plan.program());
    // Generated sections show the plan as it stands.
    PlanReport all =
        ScenarioLine.isGiven(line)
            ? report
            : report.with(SectionWriter.findings(plan.text(), report));
    return all.through(LensLine.of(line, report.evaluation()));
  }

  private static int json(List<String> files, ParseResult line, Session session) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).array("plans");
    PlanFiles plans = new PlanFiles(session.folder());
    int status = Exit.FINE;
    for (String file : files) {
      try {
        LoadedPlan plan = ScenarioLine.under(plans.load(file, SetLine.asked(line)), line);
        PlanReport report = report(plan, line);
        PlanJson.write(json, plan, report, Figures.chosen(plan.program(), List.of()));
        status = Math.max(status, Exit.of(report.standing()));
      } catch (FileTrouble trouble) {
        PlanJson.writeUnread(json, file, trouble.diagnostic());
        status = Exit.UNUSABLE;
      }
    }
    session.out().print(json.endArray().end().text());
    return status;
  }
}
