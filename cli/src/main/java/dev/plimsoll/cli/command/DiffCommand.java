package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.PlanReport.Standing;
import dev.plimsoll.analysis.diff.PlanDiff;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.json.DiffJson;
import dev.plimsoll.cli.text.DiffMarkdown;
import dev.plimsoll.cli.text.DiffText;
import dev.plimsoll.cli.text.DiffView;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.check.Suggestions;
import dev.plimsoll.model.program.Program;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code diff OLD NEW [NAME…]}: what a change to a plan does to its figures and verdicts. */
final class DiffCommand extends Command {

  private static final List<String> FORMATS = List.of("text", "json", "markdown");

  DiffCommand() {
    super("diff", "Compares two versions of a plan: figures, what moved them, and verdicts.");
  }

  @Override
  void describe(CommandSpec spec) {
    String version = "A plan; `plan.md@HEAD~1` is the file in a git revision.";
    spec.addPositional(Options.one("OLD", "0", version));
    spec.addPositional(Options.one("NEW", "1", "The version to compare it with, named likewise."));
    spec.addPositional(
        Options.many("NAME", "2..*", false, "Only these figures; a block's name stands for all."));
    spec.addOption(Options.flag("All that differs, rather than the answers of the plan.", "--all"));
    spec.addOption(
        OptionSpec.builder("--date")
            .type(String.class)
            .paramLabel("YYYY-MM-DD")
            .description("The date in the change-log row of `--format markdown`.")
            .build());
    spec.addOption(
        OptionSpec.builder("--reason")
            .type(String.class)
            .paramLabel("TEXT")
            .description("The reason in that row; otherwise the sources of the changed values.")
            .build());
    spec.addOption(
        OptionSpec.builder("--format")
            .type(String.class)
            .paramLabel("text|json|markdown")
            .completionCandidates(FORMATS)
            .description("For people, for programs or for a pull request; otherwise text.")
            .build());
    spec.addOption(Options.color());
  }

  @Override
  List<String> details() {
    return List.of(
        "Ends with 0 if nothing falls short that did not before, with 1 if something does, with 2",
        "if one of the two cannot be used.");
  }

  @Override
  int run(ParseResult line, Session session) throws FileTrouble {
    String format = Options.chosen(line, "--format", "format", "text", FORMATS);
    String date = date(line);
    PlanFiles files = new PlanFiles(session.folder());
    LoadedPlan old = files.loadVersion(Options.value(line, 0));
    LoadedPlan now = files.loadVersion(Options.value(line, 1));
    List<String> names = Options.values(line, 2);
    checkNames(old.program(), now.program(), names);
    PlanReport before = PlanReport.of(old.program());
    PlanReport after = PlanReport.of(now.program());
    Palette palette = Options.palette(line, session);
    if (!format.equals("json") && isBroken(List.of(old, now), palette, session)) {
      return Exit.UNUSABLE;
    }
    PlanDiff diff = PlanDiff.of(before, after);
    if (!names.isEmpty()) {
      diff = diff.of(names);
    }
    boolean all = line.hasMatchedOption("--all") || !names.isEmpty() || format.equals("json");
    DiffView view = DiffView.of(diff, Options.value(line, 0), Options.value(line, 1), all);
    session
        .out()
        .print(
            switch (format) {
              case "json" -> DiffJson.of(view);
              case "markdown" ->
                  DiffMarkdown.of(view, date, line.matchedOptionValue("--reason", ""));
              default -> DiffText.of(view, palette);
            });
    boolean unusable =
        before.standing() == Standing.UNUSABLE || after.standing() == Standing.UNUSABLE;
    return unusable ? Exit.UNUSABLE : diff.fallsShort() ? Exit.SHORT : Exit.FINE;
  }

  /** Figures that lack a value are shown so; of a plan with errors in it they may lack a place. */
  private static boolean isBroken(List<LoadedPlan> plans, Palette palette, Session session) {
    boolean broken = false;
    for (LoadedPlan plan : plans) {
      if (Problems.inProgram(plan, palette, session)) {
        session.complain("`" + plan.name() + "` has errors, so there is no comparing it.", null);
        broken = true;
      }
    }
    return broken;
  }

  private static String date(ParseResult line) {
    String date = line.matchedOptionValue("--date", "");
    try {
      return date.isEmpty() ? date : LocalDate.parse(date).toString();
    } catch (DateTimeParseException wrong) {
      throw new UsageFailure(
          "`" + date + "` is not a date.", "write it as year, month and day: `2026-01-31`");
    }
  }

  private static void checkNames(Program old, Program now, List<String> names) {
    for (String name : names) {
      if (!Figures.isKnown(old, name) && !Figures.isKnown(now, name)) {
        List<String> known = new ArrayList<>(now.names());
        known.addAll(old.names());
        throw new UsageFailure(
            "Neither version has a figure `" + name + "`.", Suggestions.hint(name, known));
      }
    }
  }
}
