package dev.plimsoll.document;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with the generated sections of a document. */
public enum SectionCode implements DiagnosticCode {
  UNCLOSED_SECTION(Severity.ERROR, "This generated section is never closed."),
  NESTED_SECTION(Severity.ERROR, "This generated section is not closed before the next starts."),
  STRAY_SECTION_END(Severity.ERROR, "No generated section is open here."),
  SECTION_PLACE(Severity.ERROR, "%s"),
  EMPTY_SECTION(Severity.ERROR, "This section does not say what it shows."),
  UNKNOWN_SECTION(Severity.ERROR, "The plan has nothing called `%s` to show."),
  UNKNOWN_FORM(Severity.ERROR, "This section cannot be shown as `%s`."),
  OUTDATED_SECTION(Severity.WARNING, "This section no longer says what the plan computes.");

  private final Severity severity;
  private final String sentence;

  SectionCode(Severity severity, String sentence) {
    this.severity = severity;
    this.sentence = sentence;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
