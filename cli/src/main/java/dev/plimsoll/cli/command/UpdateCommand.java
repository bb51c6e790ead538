package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFile;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.text.UnifiedDiff;
import dev.plimsoll.cli.text.UpdateText;
import dev.plimsoll.document.PlanUpdate;
import dev.plimsoll.language.Palette;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code update FILE…}: writes what a plan computes into the figures that are pinned to it. */
final class UpdateCommand extends Command {

  UpdateCommand() {
    super("update", "Brings the pinned figures of plans up to date; all else stays byte for byte.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.many("FILE", "0..*", true, "Plans, in .md files."));
    spec.addOption(Options.flag("Writes nothing; ends with 1 if a file would change.", "--check"));
    spec.addOption(Options.flag("Writes nothing; shows what would change as a diff.", "--diff"));
    spec.addOption(Options.color());
  }

  @Override
  List<String> details() {
    return List.of(
        "A figure that holds, or rounds at its own precision, is not touched. Disputed figures"
            + " stay,",
        "and so do those whose value is still open.");
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    PlanFiles plans = new PlanFiles(session.folder());
    int status = Exit.FINE;
    for (String name : Options.values(line, 0)) {
      try {
        status = Math.max(status, update(plans, name, line, palette, session));
      } catch (FileTrouble trouble) {
        session.complain(trouble.diagnostic());
        status = Exit.UNUSABLE;
      }
    }
    return status;
  }

  private static int update(
      PlanFiles plans, String name, ParseResult line, Palette palette, Session session)
      throws FileTrouble {
    PlanFile file = plans.open(name);
    LoadedPlan plan = plans.load(file);
    PlanReport report = PlanReport.of(plan.program());
    if (Problems.stop(plan, report, palette, session)) {
      session.complain(name + " is not updated: it has errors.", "mend them first");
      return Exit.UNUSABLE;
    }
    PlanUpdate update =
        PlanUpdate.of(
            file.source(),
            source ->
                source == file.source()
                    ? report
                    : PlanReport.of(
                        plans.load(new PlanFile(file.path(), source, file.marked())).program()));
    boolean check = line.hasMatchedOption("--check");
    if (line.hasMatchedOption("--diff")) {
      session.out().print(UnifiedDiff.of(name, update.source().text(), update.edits(), palette));
      session.err().print(UpdateText.left(name, update, palette));
    } else {
      if (!check && !update.isClean()) {
        plans.write(file, update.text());
      }
      session.out().print(UpdateText.of(name, update, check, palette));
    }
    return check && !update.isClean() ? Exit.SHORT : Exit.FINE;
  }
}
