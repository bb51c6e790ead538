package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;

/**
 * What a part of a formula is worth, as it is shown.
 *
 * @param text as it stands alone
 * @param nested as it stands within a formula, where a text has quotes
 * @param exact whether the digits shown say the whole truth
 * @param known whether there is a value at all
 */
record Worth(String text, String nested, boolean exact, boolean known) {

  static final Worth UNKNOWN = new Worth("?", "?", true, false);

  /** How tightly the text binds: a minus sign binds less tightly than a number. */
  int strength() {
    return text.startsWith("-") ? Operator.SIGN_STRENGTH : Part.TIGHTEST;
  }
}
