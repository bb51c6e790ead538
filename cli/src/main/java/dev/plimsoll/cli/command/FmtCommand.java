package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.PlanFile;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.document.DocumentFormatter;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.format.Formatted;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code fmt FILE…}: lays out the statements of plans and leaves every other byte as it is. */
final class FmtCommand extends Command {

  FmtCommand() {
    super("fmt", "Lays out the statements of plans; all else stays byte for byte.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.many("FILE", "0..*", true, "Plans, in .md or .plim files."));
    spec.addOption(Options.flag("Writes nothing; ends with 1 if a file would change.", "--check"));
    spec.addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    boolean check = line.hasMatchedOption("--check");
    PlanFiles plans = new PlanFiles(session.folder());
    int status = Exit.FINE;
    for (String name : Options.values(line, 0)) {
      try {
        status = Math.max(status, format(plans, name, check, palette, session));
      } catch (FileTrouble trouble) {
        session.complain(trouble.diagnostic());
        status = Exit.UNUSABLE;
      }
    }
    return status;
  }

  private static int format(
      PlanFiles plans, String name, boolean check, Palette palette, Session session)
      throws FileTrouble {
    PlanFile file = plans.open(name);
    Formatted formatted = DocumentFormatter.format(file.source());
    boolean changed = !formatted.text().equals(file.source().text());
    if (changed && !check) {
      plans.write(file, formatted.text());
    }
    if (changed) {
      session.out().line(check ? name + " is not formatted" : "formatted " + name);
    }
    if (!formatted.diagnostics().isEmpty()) {
      session.err().print(new DiagnosticRenderer(palette).render(formatted.diagnostics()));
      return Exit.UNUSABLE;
    }
    return changed && check ? Exit.SHORT : Exit.FINE;
  }
}
