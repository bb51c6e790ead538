package dev.plimsoll.language.lex;

/** The kinds of token, with the text of those that are always written alike. */
public enum TokenKind {
  NAME("a name"),
  NUMBER("a number"),
  DATE("a date"),
  STRING("a text"),
  COMMENT("a comment"),
  EQUALS("="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">="),
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  SLASH("/"),
  CARET("^"),
  OPEN_PAREN("("),
  CLOSE_PAREN(")"),
  OPEN_BRACKET("["),
  CLOSE_BRACKET("]"),
  OPEN_BRACE("{"),
  CLOSE_BRACE("}"),
  COMMA(","),
  DOT("."),
  COLON(":"),
  AT("@"),
  PERCENT("%"),
  /** A character that no token starts with. */
  UNKNOWN("an unknown character"),
  END("the end");

  private final String text;

  TokenKind(String text) {
    this.text = text;
  }

  /** How the token is written, or what it is called. */
  public String text() {
    return text;
  }
}
