package dev.plimsoll.language;

/** How much a finding weighs. */
public enum Severity {
  /** The plan cannot be used as it stands. */
  ERROR,
  /** The plan runs, and something in it falls short of what it promises itself. */
  SHORTFALL,
  /** The plan runs, and something in it deserves a look. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The word that messages and data show. */
  public String word() {
    return switch (this) {
      case ERROR -> "error";
      case SHORTFALL -> "shortfall";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}
