package dev.plimsoll.language.syntax;

/** The binary operators, with the strength of their binding; a larger one binds tighter. */
public enum Operator {
  OR("or", 1),
  AND("and", 2),
  LESS("<", 4),
  AT_MOST("<=", 4),
  GREATER(">", 4),
  AT_LEAST(">=", 4),
  EQUAL("==", 4),
  NOT_EQUAL("!=", 4),
  PLUS("+", 5),
  MINUS("-", 5),
  TIMES("*", 6),
  DIVIDED_BY("/", 6),
  POWER("^", 8);

  /** The strength of {@code not}, between {@code and} and the comparisons. */
  public static final int NOT_STRENGTH = 3;

  /** The strength of a sign, between a product and a power. */
  public static final int SIGN_STRENGTH = 7;

  private final String symbol;
  private final int strength;

  Operator(String symbol, int strength) {
    this.symbol = symbol;
    this.strength = strength;
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** How tightly it binds. */
  public int strength() {
    return strength;
  }

  /** Whether it compares and so answers yes or no. */
  public boolean compares() {
    return strength == 4;
  }
}
