package dev.plimsoll.document;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can be wrong with the live parts of a document. */
public enum DocumentCode implements DiagnosticCode {
  UNCLOSED_FENCE(Severity.ERROR, "This fence is never closed."),
  QUOTED_FENCE(Severity.ERROR, "A plan's fence cannot stand in a block quote."),
  INDENTED_FENCE(Severity.WARNING, "This fence is not part of the plan: it is indented code."),
  FENCE_IN_HTML(Severity.WARNING, "This fence is not part of the plan: it stands within HTML."),
  MISSPELT_FENCE(Severity.WARNING, "This fence is not part of the plan: it is marked `%s`."),
  MISSPELT_EXAMPLE(Severity.WARNING, "This fence is part of the plan: `%s` does not change that."),
  UNCLOSED_COMMENT(Severity.ERROR, "This comment is never closed and hides the rest of the text."),
  UNCLOSED_PIN(Severity.ERROR, "This pin is never closed, so the text shows it as it stands."),
  QUOTED_PIN(Severity.ERROR, "A pin in a block quote stands on one line."),
  QUOTED_TABLE(Severity.ERROR, "A table of the plan cannot stand in a block quote."),
  NO_TABLE(Severity.ERROR, "There is no table below this marker."),
  MARKED_STATEMENT(Severity.ERROR, "%s"),
  HEADING_UNIT(Severity.ERROR, "`%s` is no unit."),
  INVALID_DAY(Severity.ERROR, "There is no day `%s`."),
  NO_FIGURE(Severity.ERROR, "%s"),
  BROKEN_FIGURE(Severity.ERROR, "This figure starts on the line before."),
  MARKUP_IN_FIGURE(Severity.ERROR, "The markup ends in the middle of this figure."),
  UNCLEAR_COMMA(Severity.ERROR, "The comma in `%s` does not group digits by three."),
  UNCLEAR_GROUPS(Severity.ERROR, "Digits are grouped by commas, not as in `%s`."),
  UNCLEAR_DASH(Severity.ERROR, "`%s` can be a range, or a dash and a figure."),
  UNCLEAR_SCALE(Severity.ERROR, "`%s` can mean %s or %s."),
  MISPLACED_UNIT(Severity.ERROR, "The unit of a range stands behind its upper end."),
  TWO_BOUNDS(Severity.ERROR, "`%s` bounds the figure in two ways."),
  TWO_UNITS(Severity.ERROR, "`%s` is one duration in two units."),
  PLUS_OR_MINUS(Severity.ERROR, "A figure with `±` cannot be pinned."),
  NOT_YET_RUN(Severity.WARNING, "%s");

  private final Severity severity;
  private final String sentence;

  DocumentCode(Severity severity, String sentence) {
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
