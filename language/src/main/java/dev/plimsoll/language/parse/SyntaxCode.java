package dev.plimsoll.language.parse;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with the writing of a statement. */
public enum SyntaxCode implements DiagnosticCode {
  UNEXPECTED("%s does not belong here."),
  MISSING("%s is missing here."),
  MISSING_OPERATOR("There is no operator between these two values."),
  UNCLOSED("This `%s` is never closed."),
  STRAY_CLOSING("This `%s` closes nothing."),
  UNCLOSED_TEXT("This text has no closing quote."),
  UNKNOWN_CHARACTER("%s is not part of the language."),
  SHARED_LINE("A statement starts on a line of its own."),
  EQUALS_IN_CONDITION("A condition compares with `==`; a single `=` defines."),
  GROUPED_NUMBER("Digits are not grouped with commas here."),
  DECIMAL_COMMA("A number has a decimal point, not a comma."),
  RESERVED_WORD("`%s` is a word of the language and cannot be a name."),
  NESTED_TOO_DEEPLY("This is nested more than %s deep."),
  TOO_LONG("This expression has more than %s operators in a row."),
  CHAINED_COMPARISON("Comparisons do not chain."),
  UNCLEAR_WITH("What this `with` amends is not clear."),
  SIGNED_RANGE("A range of the form `a to b` has no negative ends."),
  UNCLEAR_SCALE("Whether `%s` is meant in thousands is not clear."),
  INVALID_DATE("`%s` is not a day of the calendar."),
  DATE_FORM("`%s` would be arithmetic, and it looks like a date."),
  SPACED_CALL("The `(` of %s follows the name without a space."),
  SECOND_DESCRIPTION("A statement has one description."),
  TOO_MANY_ERRORS("There are more errors; these come first.");

  private final String sentence;

  SyntaxCode(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
