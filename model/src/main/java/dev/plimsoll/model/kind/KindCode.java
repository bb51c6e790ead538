package dev.plimsoll.model.kind;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with a statement of a kind. */
public enum KindCode implements DiagnosticCode {
  UNKNOWN_KIND("There is no kind of statement `%s`."),
  MISPLACED_KIND("`%s` does not stand here."),
  UNKNOWN_FIELD("`%s` has no field `%s`."),
  UNKNOWN_CLAUSE("`%s` takes no `%s`."),
  NAME_MISSING("`%s` needs a name."),
  TOO_MANY_NAMES("`%s` takes %s."),
  VALUE_MISSING("`%s` needs a value: `= …`."),
  VALUE_MISPLACED("`%s` takes no value of its own."),
  CLAUSE_MISSING("`%s` needs `%s`."),
  CLAUSE_TWICE("`%s` is said twice."),
  FIELD_NOT_TEXT("`%s` is a text in quotes."),
  EMPTY_BLOCK("`%s` has nothing in it."),
  TABLE_MISPLACED("`%s` takes no table."),
  NAMELESS("This %s of the table has no name."),
  UNKNOWN_ROW("`%s` has no row `%s`."),
  EXTRA_COLUMN("`%s` takes one column of figures, which is `%s`."),
  UNCLEAR_BAND("`%s` does not say where a rung begins and ends."),
  TABLE_OF("The rows of a table are blocks of a kind."),
  MIXED_RUNGS("Other rungs of this ladder go by a condition, and `%s` by its edges."),
  MISPLACED_CLAUSE("A definition takes no `%s` here."),
  UNIT_VALUE("A unit is worth a number of other units that is written down."),
  UNIT_PREFIXES("`%s` is not a family of prefixes.");

  private final String sentence;

  KindCode(String sentence) {
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
