package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.program.Claim;

/** Claims as a table: line, verdict, what is claimed, stated and computed, and why. */
final class ClaimTable {

  private final LoadedPlan plan;
  private final Palette palette;

  ClaimTable(LoadedPlan plan, Palette palette) {
    this.plan = plan;
    this.palette = palette;
  }

  /** Every claim. */
  String all(PlanReport report) {
    return table(report, false);
  }

  /** The claims marked as disputed; empty where there are none. */
  String disputed(PlanReport report) {
    return table(report, true);
  }

  private String table(PlanReport report, boolean disputed) {
    Columns columns = new Columns(palette, "  ");
    int rows = 0;
    for (JudgedClaim judged : report.claims()) {
      if (!disputed || judged.disputed() != null) {
        rows++;
        columns.row(
            Cell.of(place(judged.claim())),
            verdict(judged),
            Cell.of(words(judged.claim().expression())),
            Cell.of("stated " + words(judged.stated())),
            Cell.of("computed " + judged.computed()),
            new Cell(why(judged), Ink.ASIDE));
      }
    }
    if (rows == 0) {
      return "";
    }
    String title = disputed ? "Disputed figures, known to be wrong:" : "Claims:";
    return palette.paint(Ink.STRONG, title) + "\n" + columns.text();
  }

  private String place(Claim claim) {
    boolean own = claim.source() == plan.program().source();
    return (own ? "line " : claim.source().name() + ":") + claim.line();
  }

  private static Cell verdict(JudgedClaim judged) {
    if (judged.disputed() != null) {
      return new Cell("disputed", judged.passes() ? Ink.WARNING : Ink.SHORTFALL);
    }
    Verdict verdict = judged.verdict();
    Ink ink =
        verdict == Verdict.CONTRADICTS
            ? Ink.SHORTFALL
            : verdict == Verdict.WAITS ? Ink.WARNING : Ink.HINT;
    return new Cell(verdict.word(), ink);
  }

  private static String why(JudgedClaim judged) {
    String reason = judged.disputed();
    if (reason == null) {
      return judged.why().equals(judged.computed()) ? "" : judged.why();
    }
    // That the two differ is what makes it disputed: only more than that is worth saying.
    boolean plain = judged.why().isEmpty() || judged.why().startsWith("the plan computes");
    return plain ? reason : reason + " (" + judged.why() + ")";
  }

  /** A text of several lines on one. */
  private static String words(String text) {
    return text.indexOf('\n') < 0 ? text : String.join(" ", text.strip().split("\\s+"));
  }
}
