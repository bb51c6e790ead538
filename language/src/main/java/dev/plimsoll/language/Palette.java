package dev.plimsoll.language;

/** Whether output is coloured, and how. */
public enum Palette {
  /** No colour: files, pipes and tests. */
  PLAIN,
  /** Colours by the escape sequences that terminals know. */
  ANSI;

  /** What a piece of output is, which decides its colour. */
  public enum Ink {
    NONE(""),
    ERROR("1;31"),
    SHORTFALL("1;35"),
    WARNING("1;33"),
    NOTE("1;36"),
    HINT("1;32"),
    STRONG("1"),
    FRAME("34"),
    ASIDE("36"),
    FAINT("2");

    private final String codes;

    Ink(String codes) {
      this.codes = codes;
    }

    /** The colour of a severity. */
    public static Ink of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case SHORTFALL -> SHORTFALL;
        case WARNING -> WARNING;
        case NOTE -> NOTE;
      };
    }
  }

  /** A piece of output in its colour. */
  public String paint(Ink ink, String text) {
    return this == PLAIN || ink == Ink.NONE || text.isEmpty()
        ? text
        : "\u001b[" + ink.codes + "m" + text + "\u001b[0m";
  }
}
