package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;

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
    return text.append(Summary.line(plan, report, palette)).append('\n').toString();
  }

  private static void part(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(part).append('\n');
    }
  }
}
