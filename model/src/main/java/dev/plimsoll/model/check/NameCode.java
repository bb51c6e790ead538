package dev.plimsoll.model.check;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with names: of figures, units, kinds, fields, functions and files. */
public enum NameCode implements DiagnosticCode {
  UNKNOWN_NAME("`%s` is not defined."),
  UNKNOWN_MEMBER("`%s` has no `%s`."),
  MISSING_CELL("The row `%s` has no `%s`."),
  ROW_AND_COLUMN("`%s` names a row and a column."),
  UNKNOWN_UNIT("`%s` is not a unit."),
  REFUSED_UNIT("%s."),
  UNIT_SPELLING("`%s` is read as `%s`.", Severity.WARNING),
  UNKNOWN_FUNCTION("There is no function `%s`."),
  UNKNOWN_ANNOTATION("There is no annotation `@%s`."),
  UNKNOWN_ARGUMENT("`%s` takes no argument `%s`."),
  DEFINED_TWICE("`%s` is defined twice."),
  DERIVED_NAME("`%s` is a figure that the block defines by itself."),
  UNIT_DEFINED_TWICE("The unit `%s` is defined twice."),
  BUILT_IN_FUNCTION("`%s` is a function of the language and cannot be defined again."),
  CONSTANT("`%s` is a value of the language and cannot be a name."),
  UNDATED_RATE("The rate of `%s` has no date.", Severity.WARNING),
  CYCLE("`%s` depends on itself."),
  UNIT_CYCLE("The unit `%s` is defined by itself."),
  NOT_A_SCENARIO("`%s` is no scenario."),
  SET_TWICE("`%s` and `%s` both set `%s`."),
  NOT_A_VALUE("`%s` is not a figure by itself."),
  NOT_A_LADDER("`%s` is no ladder, table or column, so nothing can be looked up in it."),
  NO_NOW("Nothing in this plan goes by the calendar, so it has no moments."),
  UNUSED_INPUT("Nothing depends on the input `%s`.", Severity.WARNING),
  IMPORT("%s"),
  IMPORT_LOOP("This file is imported by itself.");

  private final String sentence;
  private final Severity severity;

  NameCode(String sentence) {
    this(sentence, Severity.ERROR);
  }

  NameCode(String sentence, Severity severity) {
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
