package dev.plimsoll.engine;

import dev.plimsoll.language.DiagnosticCode;
import dev.plimsoll.language.Severity;

/** What can go wrong when figures are computed. */
public enum ValueCode implements DiagnosticCode {
  NO_VALUE("%s"),
  BELOW_LOWEST("`%s` is %s, and its lowest value is %s."),
  ABOVE_HIGHEST("`%s` is %s, and its highest value is %s."),
  NOT_AN_INPUT("`%s` is not one uncertain value, so nothing can be correlated with it."),
  CORRELATED_TWICE("`%s` and `%s` are correlated twice."),
  CORRELATIONS_CONFLICT("The correlations of %s contradict each other."),
  OFF_STEP("`%s` is %s, which is not a whole number of steps of %s."),
  NOT_A_CHOICE("`%s` is %s, which is not one of its choices.");

  private final String sentence;

  ValueCode(String sentence) {
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
