package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.JudgedRequirement;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.language.Severity;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Provenance;
import dev.plimsoll.model.value.Value;

/**
 * A plan in one line: {@code 41 claims: 33 hold, 4 round, 4 disputed; 2 budgets; 1 error}. What
 * there is none of is left out.
 */
final class Summary {

  private final LoadedPlan plan;
  private final PlanReport report;
  private final Palette palette;
  private final StringBuilder text = new StringBuilder();

  private Summary(LoadedPlan plan, PlanReport report, Palette palette) {
    this.plan = plan;
    this.report = report;
    this.palette = palette;
  }

  static String line(LoadedPlan plan, PlanReport report, Palette palette) {
    Summary summary = new Summary(plan, report, palette);
    summary.claims();
    summary.requirements();
    summary.blocks();
    summary.estimates();
    if (summary.text.isEmpty()) {
      summary.part(Counted.of(plan.program().names().size(), "figure"));
    }
    summary.findings();
    return palette.paint(Ink.STRONG, plan.name()) + ": " + summary.text;
  }

  private void claims() {
    if (report.claims().isEmpty()) {
      return;
    }
    part(Counted.of(report.claims().size(), "claim") + ":");
    String comma = " ";
    for (Verdict verdict : Verdict.values()) {
      int count = report.count(verdict);
      if (count > 0) {
        String words = count + " " + word(verdict, count);
        text.append(comma).append(palette.paint(ink(verdict), words));
        comma = ", ";
      }
    }
    if (report.disputed() > 0) {
      text.append(comma).append(palette.paint(Ink.WARNING, report.disputed() + " disputed"));
    }
  }

  private static String word(Verdict verdict, int count) {
    return switch (verdict) {
      case HOLDS -> count == 1 ? "holds" : "hold";
      case ROUNDS -> count == 1 ? "rounds" : "round";
      case CONTRADICTS -> count == 1 ? "contradicts" : "contradict";
      case WAITS -> count == 1 ? "waits" : "wait";
    };
  }

  private static Ink ink(Verdict verdict) {
    return switch (verdict) {
      case HOLDS, ROUNDS -> Ink.HINT;
      case CONTRADICTS -> Ink.SHORTFALL;
      case WAITS -> Ink.WARNING;
    };
  }

  private void requirements() {
    int failing = 0;
    for (JudgedRequirement judged : report.requirements()) {
      failing += judged.verdict() == Verdict.CONTRADICTS ? 1 : 0;
    }
    if (!report.requirements().isEmpty()) {
      part(Counted.of(report.requirements().size(), "requirement"));
      levels(failing, failing == 1 ? "fails" : "fail", 0);
    }
  }

  private void blocks() {
    int budgets = 0;
    int ladders = 0;
    int thresholds = 0;
    int warning = 0;
    int critical = 0;
    for (PlanBlock block : plan.program().ownBlocks()) {
      budgets += block instanceof PlanBlock.Budget ? 1 : 0;
      ladders += block instanceof PlanBlock.Ladder ? 1 : 0;
      if (block instanceof PlanBlock.Threshold) {
        thresholds++;
        Value level = report.evaluation().value(block.name() + ".level");
        if (level instanceof Value.Words words) {
          warning += words.value().equals("warn") ? 1 : 0;
          critical += words.value().equals("critical") ? 1 : 0;
        }
      }
    }
    count(budgets, "budget");
    count(ladders, "ladder");
    if (count(thresholds, "threshold")) {
      levels(critical, "critical", warning);
    }
  }

  /**
   * How many figures are estimated or assumed, and of how many the plan says what would confirm.
   */
  private void estimates() {
    int open = 0;
    int validated = 0;
    for (Definition definition : plan.program().asWritten()) {
      Provenance provenance = definition.provenance();
      if (provenance != null
          && provenance.isOpen()
          && provenance.grade().compareTo(Provenance.Grade.ESTIMATE) <= 0) {
        open++;
        validated += provenance.validate() == null ? 0 : 1;
      }
    }
    if (open > 0) {
      part(Counted.of(open, "estimate"));
      if (validated > 0) {
        text.append(" (").append(validated).append(validated == 1 ? " says" : " say");
        text.append(" how to validate)");
      }
    }
  }

  private boolean count(int count, String noun) {
    if (count > 0) {
      part(Counted.of(count, noun));
    }
    return count > 0;
  }

  private void levels(int grave, String word, int warning) {
    if (grave + warning == 0) {
      return;
    }
    text.append(" (");
    if (grave > 0) {
      text.append(palette.paint(Ink.SHORTFALL, grave + " " + word));
      text.append(warning > 0 ? ", " : "");
    }
    if (warning > 0) {
      text.append(palette.paint(Ink.WARNING, warning + " warn"));
    }
    text.append(')');
  }

  private void findings() {
    String between = "; ";
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Diagnostic finding : report.findings()) {
        count += finding.severity() == severity ? 1 : 0;
      }
      if (count > 0) {
        String words = Counted.of(count, severity.word());
        text.append(between).append(palette.paint(Ink.of(severity), words));
        between = ", ";
      }
    }
  }

  private void part(String words) {
    text.append(text.isEmpty() ? "" : "; ").append(words);
  }
}
