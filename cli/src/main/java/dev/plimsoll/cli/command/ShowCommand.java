package dev.plimsoll.cli.command;

import dev.plimsoll.cli.file.FileTrouble;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.cli.text.ShowText;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Severity;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code show FILE [NAME…]}: the figures of a plan. */
final class ShowCommand extends Command {

  ShowCommand() {
    super("show", "Shows the figures of a plan.");
  }

  @Override
  void describe(CommandSpec spec) {
    spec.addPositional(Options.one("FILE", "0", "A plan, in a .md or .plim file."));
    spec.addPositional(
        Options.many("NAME", "1..*", "0..*", "Only these figures; a block's name stands for all."));
    spec.addOption(Options.format());
    spec.addOption(Options.color());
  }

  @Override
  int run(ParseResult line, Session session) {
    Palette palette = Options.palette(line, session);
    LoadedPlan plan;
    try {
      plan = new PlanFiles(session.folder()).load(Options.value(line, 0));
    } catch (FileTrouble trouble) {
      session.complain(trouble.diagnostic());
      return Exit.UNUSABLE;
    }
    Evaluation evaluation = Evaluation.of(plan.program());
    List<Definition> figures = Figures.chosen(plan.program(), Options.values(line, 1));
    session.out().print(ShowText.of(evaluation, figures, palette));
    return reportErrors(plan, evaluation, palette, session);
  }

  /** What is wrong stands apart from the figures, which are those that could be computed. */
  private static int reportErrors(
      LoadedPlan plan, Evaluation evaluation, Palette palette, Session session) {
    List<Diagnostic> errors = new ArrayList<>();
    for (Diagnostic diagnostic : plan.program().diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors.add(diagnostic);
      }
    }
    errors.addAll(evaluation.diagnostics());
    if (errors.isEmpty()) {
      return Exit.FINE;
    }
    session.err().print(new DiagnosticRenderer(palette).render(errors));
    return Exit.UNUSABLE;
  }
}
