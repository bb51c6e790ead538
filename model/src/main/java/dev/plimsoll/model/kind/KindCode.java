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
  FIELD_ALONE("`%s` says nothing without `%s`."),
  EMPTY_BLOCK("`%s` has nothing in it."),
  TABLE_MISPLACED("`%s` takes no table."),
  NAMELESS("This %s of the table has no name."),
  UNKNOWN_ROW("`%s` has no row `%s`."),
  UNKNOWN_COLUMN("`%s` has no column `%s`."),
  EXTRA_COLUMN("`%s` takes one column of figures, which is `%s`."),
  NOT_A_FIGURE("`%s` is no figure."),
  UNCLEAR_BAND("`%s` does not say where a rung begins and ends."),
  TABLE_OF("The rows of a table are blocks of a kind."),
  OVER_WHAT("The rows of a table over `%s` are values that are written down."),
  MIXED_RUNGS("Other rungs of this ladder go by a condition, and `%s` by its edges."),
  MISPLACED_CLAUSE("A definition takes no `%s` here."),
  NOT_A_HOST("`%s` is not a host."),
  HOST_LOOP("`%s` takes over from itself."),
  NOT_A_COMPONENT("`%s` is not a component."),
  NOTHING_PLACED("`%s` places nothing."),
  SECOND_OPEN("`%s` asks how many of one component, and `%s` is a second."),
  NO_STATE("`%s` has no state `%s`."),
  STATE_NEEDED("The states of `%s` have no shares, so it is placed at one of them."),
  STATE_SHARES("Only one state of `%s` can take the rest, and `%s` states no share either."),
  HOST_LACKS("`%s` needs `%s`, which `%s` does not state.", Severity.WARNING),
  HOST_LACKS_NEARLY("`%s` needs `%s`, which `%s` does not state."),
  RESERVE_LACKS("`%s` keeps back `%s`, which `%s` does not state."),
  UNBOUNDED("Nothing that `%s` states bounds `%s`."),
  YES_OR_NO("`%s` is `true` or `false`."),
  WHOLE_MIX("Whole ones per host are counted for one component alone, and `%s` places several."),
  RANK("A rank correlation is a number between -1 and 1 that is written down."),
  CORRELATED_ALONE("`%s` ties two values or more to each other."),
  WHOLE_NUMBER("`%s` is a whole number from %s to %s that is written down."),
  SCENARIO_LOOP("`%s` takes over from itself."),
  POINTS("There are no points called `%s`."),
  EVENT_EMPTY("`%s` changes nothing."),
  ORDER_SURE("`sure` is a share between 50% and 100% that is written down."),
  PHASE_OPEN("`%s` does not say when it ends, and another phase follows it."),
  PHASE_ENDS_TWICE("A phase ends on a date or after some time, and this says both."),
  NO_LOAD("`%s` has no load."),
  LOAD_TWICE("`%s` says its load twice, as one figure and at points in time."),
  NOT_A_TRACE("`%s` is not a trace."),
  UNSTATED("`%s` does not say %s."),
  UNKNOWN_CHOICE("`%s` is not `%s`."),
  RULES_AND_TARGET("`%s` scales by rules or to a target, not both."),
  PHASE_CURVE("A phase is `as capped` or `as logistic`, on its way to what `up to` says."),
  UNIT_VALUE("A unit is worth a number of other units that is written down."),
  UNIT_PREFIXES("`%s` is not a family of prefixes.");

  private final String sentence;
  private final Severity severity;

  KindCode(String sentence) {
    this(sentence, Severity.ERROR);
  }

  KindCode(String sentence, Severity severity) {
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
