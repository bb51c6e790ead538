package dev.plimsoll.analysis;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Palette;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as text: what was found, the claims with their verdicts, the requirements, the figures.
 */
final class ReportText {

  private static final int MOST_FIGURES = 60;

  private final PlanReport report;
  private final StringBuilder text = new StringBuilder();

  private ReportText(PlanReport report) {
    this.report = report;
  }

  static String of(PlanReport report) {
    return new ReportText(report).write();
  }

  private String write() {
    text.append(new DiagnosticRenderer(Palette.PLAIN).render(report.findings()));
    claims();
    requirements();
    figures();
    register();
    return text.toString();
  }

  private void heading(String words) {
    text.append(text.isEmpty() ? "" : "\n").append("## ").append(words).append('\n');
  }

  private void claims() {
    if (!report.claims().isEmpty()) {
      heading("claims");
    }
    for (JudgedClaim claim : report.claims()) {
      String why = claim.why().isEmpty() ? "" : "; " + claim.why();
      text.append(
          "%s: stated %s, computed %s: %s%s%s%n"
              .formatted(
                  claim.claim().expression(),
                  claim.stated(),
                  claim.computed(),
                  claim.disputed() == null ? "" : "disputed, ",
                  claim.verdict().word(),
                  why));
    }
  }

  private void requirements() {
    if (!report.requirements().isEmpty()) {
      heading("requirements");
    }
    for (JudgedRequirement judged : report.requirements()) {
      text.append(judged.requirement().source().text(judged.requirement().span()))
          .append(": ")
          .append(judged.verdict().word())
          .append('\n');
    }
  }

  private static String origin(Definition definition) {
    Provenance origin = definition.provenance();
    return origin == null
        ? ""
        : Stream.of(
                origin.grade().word(),
                origin.owner(),
                origin.date(),
                origin.source(),
                origin.validate())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ", " [", "]"));
  }

  private void register() {
    List<RegisterEntry> entries = report.register();
    if (!entries.isEmpty()) {
      heading("register");
    }
    for (RegisterEntry entry : entries) {
      text.append(
          "%s (%s), %s, %s, line %d: %d rest on it%s%n"
              .formatted(
                  entry.what(),
                  entry.name(),
                  entry.value(),
                  entry.provenance().standing(),
                  entry.line(),
                  entry.dependents(),
                  entry.results().isEmpty() ? "" : ", at last " + entry.results()));
    }
    if (!report.unset().isEmpty()) {
      heading("unset");
    }
    for (Placeholder placeholder : report.unset()) {
      text.append(placeholder.name()).append(" \"").append(placeholder.meaning());
      text.append("\", line ").append(placeholder.line()).append('\n');
    }
  }

  private void figures() {
    Evaluation evaluation = report.evaluation();
    int shown = 0;
    for (String name : evaluation.program().names()) {
      Definition definition = evaluation.program().definition(name);
      if (definition == null || definition.role() == Definition.Role.POLICY) {
        continue;
      }
      if (shown == 0) {
        heading("figures");
      }
      if (++shown > MOST_FIGURES) {
        text.append("…\n");
        return;
      }
      String value = evaluation.text(definition);
      text.append(name)
          .append(" = ")
          .append(value.length() > 300 ? value.substring(0, 300) + "…" : value)
          .append(origin(definition))
          .append('\n');
    }
  }
}
