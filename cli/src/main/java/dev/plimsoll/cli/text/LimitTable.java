package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.JudgedRequirement;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Where a plan stands on its own limits: budgets, ladders, thresholds and requirements. */
final class LimitTable {

  private final PlanReport report;
  private final Columns columns;
  private boolean any;

  private LimitTable(PlanReport report, Palette palette) {
    this.report = report;
    this.columns = new Columns(palette, "  ");
  }

  /** The table; empty where the plan sets no limits. */
  static String text(PlanReport report, Palette palette) {
    LimitTable table = new LimitTable(report, palette);
    report.evaluation().program().ownBlocks().forEach(table::row);
    report.requirements().forEach(table::row);
    return table.any ? palette.paint(Ink.STRONG, "Limits:") + "\n" + table.columns.text() : "";
  }

  private void row(PlanBlock block) {
    switch (block) {
      case PlanBlock.Budget budget ->
          row(
              budget.source(),
              budget.span(),
              "budget",
              isShort(budget) ? new Cell("short", Ink.SHORTFALL) : new Cell("ok", Ink.HINT),
              budget.name(),
              value(budget.name() + ".total")
                  + " of "
                  + value(budget.name())
                  + ", headroom "
                  + value(budget.name() + ".headroom"));
      case PlanBlock.Ladder ladder -> {
        if (definition(ladder.name() + ".current") != null) {
          row(
              ladder.source(),
              ladder.span(),
              "ladder",
              ladderCell(ladder),
              ladder.name(),
              left(ladder));
        }
      }
      case PlanBlock.Table table -> {}
      case PlanBlock.Threshold threshold ->
          row(
              threshold.source(),
              threshold.span(),
              "threshold",
              level(threshold),
              threshold.name(),
              reach(threshold));
      case HostingBlock.Host host -> {}
      case HostingBlock.Component component -> {}
      case PlanBlock.Growth _, PlanBlock.Order _, PlanBlock.Correlated _, PlanBlock.Sampling _ -> {}
      case PlanBlock.Scenario scenario -> {}
      case LoadBlock.Trace _, LoadBlock.Autoscale _ -> {}
      case PlanBlock.Scaling _ -> {}
      case PlanBlock.Recovery recovery ->
          row(
              recovery.source(),
              recovery.span(),
              "recovery",
              isShort(recovery) ? new Cell("short", Ink.SHORTFALL) : new Cell("ok", Ink.HINT),
              recovery.name(),
              recoveryWords(recovery));
      case HostingBlock.Fit fit ->
          row(fit.source(), fit.span(), "fit", fitCell(fit), fit.name(), fitWords(fit));
    }
  }

  private void row(JudgedRequirement judged) {
    Cell cell =
        switch (judged.verdict()) {
          case HOLDS, ROUNDS -> new Cell("holds", Ink.HINT);
          case CONTRADICTS -> new Cell("fails", Ink.SHORTFALL);
          case WAITS -> new Cell("waits", Ink.WARNING);
        };
    String condition = judged.requirement().source().text(judged.requirement().span());
    row(
        judged.requirement().source(),
        judged.requirement().span(),
        "require",
        cell,
        condition.replace('\n', ' '),
        judged.verdict() == Verdict.HOLDS ? judged.requirement().meaning() : "");
  }

  private void row(
      SourceText source, Span span, String kind, Cell state, String name, String figures) {
    any = true;
    columns.row(
        Cell.of("line " + source.line(span.start())),
        Cell.of(kind),
        state,
        Cell.of(name),
        new Cell(figures, Ink.ASIDE));
  }

  private Cell fitCell(HostingBlock.Fit fit) {
    if (!isKnown(fit.answer())) {
      return new Cell("waits", Ink.WARNING);
    }
    for (Diagnostic finding : report.findings()) {
      boolean here = finding.source() == fit.source() && finding.severity() == Severity.SHORTFALL;
      if (here && isOf(fit, finding.span())) {
        return new Cell("short", Ink.SHORTFALL);
      }
    }
    return new Cell("ok", Ink.HINT);
  }

  private boolean isOf(HostingBlock.Fit fit, Span span) {
    boolean placed = fit.placements().stream().anyMatch(each -> each.span().equals(span));
    return placed
        || fit.span().equals(span)
        || fit.caps().stream()
            .map(cap -> definition(fit.of(cap, "allows")))
            .anyMatch(cap -> cap != null && cap.nameSpan().equals(span));
  }

  /** {@code 1,319 venues on 1 node; memory binds, cpu next, 1,381 venues away}. */
  private String fitWords(HostingBlock.Fit fit) {
    if (!isKnown(fit.answer())) {
      return value(fit.answer());
    }
    StringBuilder words = new StringBuilder();
    String count = fit.name() + ".count";
    if (definition(count) != null) {
      words.append(value(count)).append(" on ");
    }
    words.append(value(fit.name() + ".nodes"));
    if (isKnown(fit.name() + ".binding")) {
      words.append("; ").append(value(fit.name() + ".binding")).append(" binds");
    }
    String share = fit.of(value(fit.name() + ".binding"), "share");
    if (fit.open() == null && fit.stated()) {
      words.append(isKnown(share) ? " at " + value(share) : "");
    } else if (isKnown(fit.name() + ".slack")) {
      words.append(", ").append(value(fit.name() + ".next")).append(" next, ");
      words.append(value(fit.name() + ".slack")).append(" away");
    }
    return words.toString();
  }

  private boolean isShort(PlanBlock.Recovery recovery) {
    return report.findings().stream()
        .anyMatch(finding ->
            finding.source() == recovery.source()
                && finding.severity() == Severity.SHORTFALL
                && finding.span().equals(recovery.span()));
  }

  /** {@code time 111.7 min, rto 2 h, loss 70 min, rpo 4 h, share 52%}. */
  private String recoveryWords(PlanBlock.Recovery recovery) {
    StringJoiner words = new StringJoiner(", ");
    for (String figure : List.of("time", "rto", "loss", "rpo", "share")) {
      String name = recovery.name() + "." + figure;
      if (definition(name) != null) {
        words.add(figure + " " + value(name));
      }
    }
    return words.toString();
  }

  private boolean isShort(PlanBlock.Budget budget) {
    for (Diagnostic finding : report.findings()) {
      boolean here =
          finding.source() == budget.source() && finding.severity() == Severity.SHORTFALL;
      if (here && (finding.span().equals(budget.span()) || isLine(budget, finding.span()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLine(PlanBlock.Budget budget, Span span) {
    PlanBlock.Budget.Line headroom = budget.headroom();
    if (headroom != null && headroom.span().equals(span)) {
      return true;
    }
    for (PlanBlock.Budget.Line line : budget.lines()) {
      if (line.span().equals(span)) {
        return true;
      }
    }
    return false;
  }

  private Cell ladderCell(PlanBlock.Ladder ladder) {
    return switch (report.evaluation().value(ladder.name() + ".current")) {
      case Value.Rung rung -> new Cell(rung.name(), Ink.HINT);
      case Value.Waiting waiting -> new Cell("waits", Ink.WARNING);
      default -> new Cell("off", Ink.SHORTFALL);
    };
  }

  private String left(PlanBlock.Ladder ladder) {
    if (!isKnown(ladder.name() + ".current")) {
      return value(ladder.name() + ".current");
    }
    String next = value(ladder.name() + ".next");
    if (definition(ladder.name() + ".left") == null || ladder.driver() == null) {
      return "next " + next;
    }
    String driver = value(ladder.driver());
    return next.equals("none")
        ? driver + ", the last rung"
        : driver + ", " + value(ladder.name() + ".left") + " left to " + next;
  }

  private Cell level(PlanBlock.Threshold threshold) {
    return switch (report.evaluation().value(threshold.name() + ".level")) {
      case Value.Words words when words.value().equals("ok") -> new Cell("ok", Ink.HINT);
      case Value.Words words ->
          new Cell(words.value(), words.value().equals("warn") ? Ink.WARNING : Ink.SHORTFALL);
      default -> new Cell("waits", Ink.WARNING);
    };
  }

  private String reach(PlanBlock.Threshold threshold) {
    String level = threshold.name() + ".level";
    if (!isKnown(level)) {
      return isKnown(threshold.value())
          ? value(threshold.value()) + ", " + value(level)
          : value(level);
    }
    StringBuilder text = new StringBuilder(value(threshold.value()));
    if (threshold.maximum() != null && isKnown(threshold.name() + ".share")) {
      text.append(", ").append(value(threshold.name() + ".share"));
      text.append(" of ").append(value(threshold.maximum()));
    }
    for (PlanBlock.Level each : threshold.levels()) {
      if (isKnown(each.limit())) {
        text.append(", ").append(each.word()).append(each.above() ? " above " : " below ");
        text.append(value(each.limit()));
      }
    }
    return text.toString();
  }

  private boolean isKnown(String name) {
    return definition(name) != null && report.evaluation().value(name).isKnown();
  }

  private @Nullable Definition definition(String name) {
    return report.evaluation().program().definition(name);
  }

  private String value(String name) {
    Definition definition = definition(name);
    return definition == null ? "?" : report.evaluation().text(definition);
  }
}
