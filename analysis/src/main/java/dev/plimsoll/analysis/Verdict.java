package dev.plimsoll.analysis;

import java.util.Locale;

/** What becomes of a claim. */
public enum Verdict {
  /** Stated and computed are equal. */
  HOLDS,
  /** They are equal at the precision stated. */
  ROUNDS,
  /** They are not equal. */
  CONTRADICTS,
  /** Something the computed value depends on is unset. */
  WAITS;

  /** The word that reports and data show. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The graver of two, neither of which waits. */
  Verdict and(Verdict other) {
    if (this == CONTRADICTS || other == CONTRADICTS) {
      return CONTRADICTS;
    }
    return this == ROUNDS || other == ROUNDS ? ROUNDS : HOLDS;
  }
}
