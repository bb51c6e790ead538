package dev.plimsoll.language.format;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What the formatter has to say for itself. */
public enum FormatCode implements DiagnosticCode {
  /** A fault of the formatter, found by its own check before it could do harm. */
  NOT_FORMATTED("This text was left as it is: formatting it would have changed what it says.");

  private final String sentence;

  FormatCode(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
