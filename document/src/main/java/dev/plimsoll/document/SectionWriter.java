package dev.plimsoll.document;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.document.section.Sections;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.check.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the generated sections of a document, and says which of them are out of date. */
public final class SectionWriter {

  private final PlanText plan;
  private final PlanReport report;
  private final String lineEnd;

  private SectionWriter(PlanText plan, PlanReport report) {
    this.plan = plan;
    this.report = report;
    int end = plan.source().text().indexOf('\n');
    this.lineEnd = end > 0 && plan.source().text().charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  /**
   * What is wrong with the sections of a document. A plan with errors has no figures to hold them
   * against, and nothing is said of them.
   */
  public static List<Diagnostic> findings(PlanText plan, PlanReport report) {
    if (plan.sections().isEmpty() || report.standing() == PlanReport.Standing.UNUSABLE) {
      return List.of();
    }
    SectionWriter writer = new SectionWriter(plan, report);
    List<Diagnostic> findings = new ArrayList<>();
    for (GeneratedSection section : plan.sections()) {
      Diagnostic finding = writer.finding(section);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /**
   * The text of each section as it should be, in the order of the document; null where it cannot be
   * written.
   */
  static List<@Nullable String> contents(PlanText plan, PlanReport report) {
    SectionWriter writer = new SectionWriter(plan, report);
    List<@Nullable String> contents = new ArrayList<>();
    for (GeneratedSection section : plan.sections()) {
      contents.add(
          Sections.render(section.what(), section.form(), report)
                  instanceof Sections.Rendered(String text)
              ? writer.content(section, text)
              : null);
    }
    return contents;
  }

  private @Nullable Diagnostic finding(GeneratedSection section) {
    SourceText source = plan.source();
    return switch (Sections.render(section.what(), section.form(), report)) {
      case Sections.Rendered(String text) ->
          source.text(section.content()).equals(content(section, text))
              ? null
              : Diagnostic.of(SectionCode.OUTDATED_SECTION, source, section.opening())
                  .hint("`plimsoll update` writes it anew");
      case Sections.NoSubject(List<String> subjects) ->
          Diagnostic.of(SectionCode.UNKNOWN_SECTION, source, section.whatSpan(), section.what())
              .hint(hint(section.what(), subjects));
      case Sections.NoForm(String form, List<String> forms) ->
          Diagnostic.of(SectionCode.UNKNOWN_FORM, source, section.opening(), form)
              .hint("it takes `as " + String.join("` or `as ", forms) + "`");
    };
  }

  private static String hint(String what, List<String> subjects) {
    String hint = Suggestions.hint(what, subjects);
    return hint != null
        ? hint
        : "it shows `inputs`, `claims`, `register`, `thresholds`, `risk`, `topology`, or a block"
            + " by its name";
  }

  /** A text as it stands in the document: between empty lines, with its indent and line ends. */
  private String content(GeneratedSection section, String text) {
    StringBuilder content = new StringBuilder(lineEnd);
    for (String line : text.stripTrailing().split("\n", -1)) {
      content.append(line.isEmpty() ? "" : section.indent()).append(line).append(lineEnd);
    }
    return content.append(lineEnd).toString();
  }
}
