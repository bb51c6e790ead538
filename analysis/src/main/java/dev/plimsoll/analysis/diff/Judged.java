package dev.plimsoll.analysis.diff;

import dev.plimsoll.analysis.AnalysisCode;
import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.JudgedRequirement;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of a plan that has a verdict.
 *
 * @param kind as in {@link VerdictChange}
 * @param key what tells it from others of its kind, wherever it stands
 * @param exact the same with what it says, so that of several alike the right ones are paired
 * @param subject what a reader calls it
 * @param state its verdict
 * @param computed what is computed in place of what a claim states; null for all else
 * @param severity how grave that is; null where it is as it should be
 */
record Judged(
    String kind,
    String key,
    String exact,
    String subject,
    String state,
    @Nullable String computed,
    @Nullable Severity severity,
    SourceText source,
    Span span) {

  /** Told by the claim, the requirement or the threshold they are about. */
  private static final Set<DiagnosticCode> TOLD =
      Set.of(
          AnalysisCode.CONTRADICTS,
          AnalysisCode.DISPUTE_OVER,
          AnalysisCode.ROUNDED_FAR,
          AnalysisCode.REQUIREMENT_FAILS,
          AnalysisCode.REQUIREMENT_UNCERTAIN,
          AnalysisCode.THRESHOLD_WARN,
          AnalysisCode.THRESHOLD_CRITICAL);

  /** All verdicts of a report. */
  static List<Judged> of(PlanReport report) {
    List<Judged> all = new ArrayList<>();
    report.claims().forEach(claim -> all.add(of(claim)));
    report.requirements().forEach(requirement -> all.add(of(requirement)));
    for (PlanBlock block : report.evaluation().program().ownBlocks()) {
      if (block instanceof PlanBlock.Threshold threshold) {
        all.add(of(threshold, report));
      }
    }
    for (Diagnostic finding : report.findings()) {
      if (!TOLD.contains(finding.code())) {
        all.add(of(finding));
      }
    }
    return all;
  }

  private static Judged of(JudgedClaim judged) {
    Claim claim = judged.claim();
    String kind = claim.pinned() ? "pin" : "claim";
    String expression = words(claim.expression());
    String stated = expression + " = " + words(judged.stated());
    String state = judged.verdict().word();
    if (judged.disputed() != null) {
      state = judged.passes() ? "disputed" : "disputed, yet " + state;
    }
    Severity severity = judged.passes() ? null : Severity.SHORTFALL;
    return new Judged(
        kind,
        expression,
        stated,
        stated,
        state,
        judged.computed(),
        severity,
        claim.source(),
        claim.span());
  }

  private static Judged of(JudgedRequirement judged) {
    Requirement requirement = judged.requirement();
    String condition = words(requirement.source().text(requirement.span()));
    boolean fails = judged.verdict() == Verdict.CONTRADICTS;
    return new Judged(
        "requirement",
        condition,
        condition,
        condition,
        fails ? "fails" : judged.verdict().word(),
        null,
        fails ? Severity.SHORTFALL : null,
        requirement.source(),
        requirement.span());
  }

  private static Judged of(PlanBlock.Threshold threshold, PlanReport report) {
    String state = "below its levels";
    Severity severity = null;
    for (Diagnostic finding : report.findings()) {
      boolean here =
          finding.source() == threshold.source() && finding.span().equals(threshold.span());
      if (here && finding.code() == AnalysisCode.THRESHOLD_CRITICAL) {
        state = "critical";
        severity = Severity.SHORTFALL;
      } else if (here && finding.code() == AnalysisCode.THRESHOLD_WARN) {
        state = "warns";
        severity = Severity.WARNING;
      }
    }
    String name = threshold.name();
    return new Judged(
        "threshold", name, name, name, state, null, severity, threshold.source(), threshold.span());
  }

  private static Judged of(Diagnostic finding) {
    String place = words(finding.source().text(finding.span()));
    String code = finding.code().id();
    Severity severity = finding.severity();
    return new Judged(
        "finding",
        code + " " + place,
        code + " " + place + " " + finding.message(),
        finding.message(),
        severity.word(),
        null,
        severity == Severity.NOTE ? null : severity,
        finding.source(),
        finding.span());
  }

  private static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }
}
