package dev.plimsoll.cli.command;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.document.SectionWriter;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plan whose figures are shown: the figures are those that have a value. */
final class Problems {

  private Problems() {}

  /** Writes the errors apart from the figures, and returns the status of the command. */
  static int report(LoadedPlan plan, Evaluation evaluation, Palette palette, Session session) {
    List<Diagnostic> errors = errors(plan, evaluation);
    if (!errors.isEmpty()) {
      session
          .err()
          .print((session.terminal() ? "\n" : "") + new DiagnosticRenderer(palette).render(errors));
    }
    return errors.isEmpty() ? Exit.FINE : Exit.UNUSABLE;
  }

  /**
   * Writes what keeps a plan from being computed as it is meant, and says whether there is such.
   */
  static boolean stop(LoadedPlan plan, PlanReport report, Palette palette, Session session) {
    List<Diagnostic> all = new ArrayList<>(plan.program().diagnostics());
    all.addAll(SectionWriter.findings(plan.text(), report));
    List<Diagnostic> errors = inOrder(plan, all);
    session.err().print(new DiagnosticRenderer(palette).render(errors));
    return !errors.isEmpty();
  }

  /** Writes the errors in what a plan says, and says whether there are such. */
  static boolean inProgram(LoadedPlan plan, Palette palette, Session session) {
    List<Diagnostic> errors = inOrder(plan, plan.program().diagnostics());
    session.err().print(new DiagnosticRenderer(palette).render(errors));
    return !errors.isEmpty();
  }

  static int status(LoadedPlan plan, Evaluation evaluation) {
    return errors(plan, evaluation).isEmpty() ? Exit.FINE : Exit.UNUSABLE;
  }

  private static List<Diagnostic> errors(LoadedPlan plan, Evaluation evaluation) {
    List<Diagnostic> all = new ArrayList<>(plan.program().diagnostics());
    all.addAll(evaluation.diagnostics());
    return inOrder(plan, all);
  }

  private static List<Diagnostic> inOrder(LoadedPlan plan, List<Diagnostic> all) {
    List<Diagnostic> errors = new ArrayList<>();
    for (Diagnostic diagnostic : all) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors.add(diagnostic);
      }
    }
    SourceText main = plan.program().source();
    errors.sort((a, b) ->
        a.source() == b.source()
            ? Integer.compare(a.span().start(), b.span().start())
            : Boolean.compare(a.source() != main, b.source() != main));
    return errors;
  }
}
