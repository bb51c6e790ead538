package dev.plimsoll.model.check;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with the dimensions and types of a formula, before anything is computed. */
public enum TypeCode implements DiagnosticCode {
  DIMENSION_MISMATCH("%s and %s cannot be %s."),
  NOT_A_QUANTITY("This is %s, not a quantity."),
  NOT_YES_OR_NO("This is %s, not a condition that is so or not."),
  NOT_ORDERED("%s has no order: it is the same as another or it is not."),
  NOT_COMPARABLE("%s and %s cannot be compared."),
  BRANCH_MISMATCH("One branch gives %s, the other %s."),
  ARGUMENT_MISMATCH("%s"),
  ARGUMENT_COUNT("`%s` takes %s, not %s."),
  ARGUMENT_GIVEN_TWICE("The argument `%s` is given twice."),
  ARGUMENT_MISSING("The argument `%s` is missing."),
  PARAMETER_MISMATCH("`%s` is %s, and this is %s."),
  CHOICES_MISMATCH("The choices of `%s` are a list, each %s, and this is %s."),
  CONVERSION("%s cannot be shown in `%s`."),
  RELABEL("Only a count can be relabelled, and this is %s."),
  RELABEL_UNIT("`%s` does not count things."),
  EXPONENT("The exponent is %s."),
  POWER("%s can only be raised to a number that is written down."),
  EDGE_MISMATCH("A ladder goes by one dimension: here by %s and by %s."),
  FIELD_MISMATCH("A field is alike in all rungs: here it is %s and %s."),
  LOOK_UP_CONDITIONS("The rungs of `%s` go by conditions, so nothing can be looked up in it."),
  RESOURCE_MISMATCH("`%s` is %s, and `%s` is %s."),
  NOT_A_DURATION("This is %s, not a duration."),
  NOT_A_DATE("This is %s, not a date."),
  NOT_A_RATE("What grows is %s, and this is %s, not what it grows by in some time."),
  NOT_A_SEASON("A season is a list of factors, one for each month, and this is %s."),
  NOW_NOT_A_DATE("`now` is the date as of which a plan is read, and here it is %s."),
  HORIZON("`horizon` is how far is looked, a date or a duration, and here it is %s."),
  AMENDMENT_MISMATCH("`%s` is %s, and this is %s."),
  AMENDMENT_UNTOLD("`%s` has no value, and nothing says what it would be."),
  NOT_SOLVED_FOR("`%s` is %s, and only a number can be searched for."),
  LOOK_UP_MISMATCH("`%s` is looked up by %s, and this is %s."),
  PERCENT_ADDED("This adds the number %s, not a share of the left side.", Severity.WARNING),
  REVERSED_RANGE("The low end of this range is not below the high end."),
  RANGE_NOT_POSITIVE("A range of the form `a to b` starts above zero."),
  RANGE_IN_FUNCTION("A function cannot hold an uncertain value of its own."),
  NOT_TRUNCATED("Only an uncertain value that is written here can be truncated, and this is %s."),
  PERCENTILE_LEVEL(
      "Which percentile is asked for is written here, as a share above 0% and below 100%."),
  DATE_ARITHMETIC("%s"),
  ANNOTATION_TEXT("`%s` takes a text here."),
  ROUNDING_STEP("The figure is rounded to %s, and this is %s."),
  LIST_MISMATCH("The elements of a list are alike: this is %s, the first is %s."),
  UNPAIRED_ROWS("Columns pair by the names of their rows, and %s."),
  UNPAIRED_LIST("A list has no names of rows to pair with those of a column."),
  COLUMN_MISMATCH("What is read as one column is alike: here it is %s and %s."),
  COLUMN_CLAIMED("This is a column, and one figure is stated of it."),
  NOT_A_COLUMN("This is %s, not a column."),
  GROUPS_ALONE("Groups need a function that is taken of each."),
  GROUP_KEY("Rows are grouped by a text, a date or a yes or no, and this is %s."),
  RUNNING("What runs over rows is a function of one column."),
  NOT_RATES("This is %s, not the rates of the rungs of a ladder."),
  ONE_CELL("`%s` is the cell of this row here, not the column."),
  TOO_LONG_NUMBER("This number has more digits than can be computed with."),
  FUNCTIONS_TOO_LONG("`%s` calls functions that call each other too many times."),
  AMENDED_TOO_DEEP("Amended plans of amended plans go more than %s deep here."),
  FUNCTIONS_TOO_DEEP("Functions call each other more than %s deep.");

  private final String sentence;
  private final Severity severity;

  TypeCode(String sentence) {
    this(sentence, Severity.ERROR);
  }

  TypeCode(String sentence, Severity severity) {
    this.sentence = sentence;
    this.severity = severity;
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
