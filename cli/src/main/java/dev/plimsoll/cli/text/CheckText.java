package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.Placeholder;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;

/** What {@code check} says of a plan: its findings, then all there is to know in a few lines. */
public final class CheckText {

  private CheckText() {}

  /**
   * The text.
   *
   * @param verbose whether every claim is listed
   */
  public static String of(LoadedPlan plan, PlanReport report, Palette palette, boolean verbose) {
    StringBuilder text = new StringBuilder();
    if (!report.findings().isEmpty()) {
      text.append(new DiagnosticRenderer(palette).render(report.findings())).append('\n');
    }
    ClaimTable claims = new ClaimTable(plan, palette);
    if (verbose) {
      part(text, claims.all(report));
    } else {
      part(text, claims.disputed(report));
    }
    part(text, LimitTable.text(report, palette));
    part(text, Conventions.text(plan, palette));
    part(text, fillings(report, palette));
    return text.append(summary(plan, report, palette)).append('\n').toString();
  }

  /** The plan in one line. */
  public static String summary(LoadedPlan plan, PlanReport report, Palette palette) {
    return Summary.line(plan, report, palette);
  }

  /** What is still unset, a line each; empty where nothing is. */
  private static String fillings(PlanReport report, Palette palette) {
    Columns columns = new Columns(palette, "  ");
    boolean any = false;
    for (Placeholder open : report.unset()) {
      if (open.source() == report.evaluation().program().source()) {
        any = true;
        columns.row(
            Cell.of("line " + open.line()),
            Cell.of(open.name()),
            new Cell(open.meaning(), Ink.ASIDE));
      }
    }
    if (!any) {
      return "";
    }
    return palette.paint(Ink.STRONG, "Still to be filled in:") + "\n" + columns.text();
  }

  private static void part(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(part).append('\n');
    }
  }
}
