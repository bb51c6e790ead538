package dev.plimsoll.engine.graph;

/** What a graph can do with one or two numbers. */
public enum Operation {
  PLUS,
  MINUS,
  TIMES,
  /** What is divided by zero has no value. */
  DIVIDED_BY,
  POWER,
  MIN,
  MAX,
  LESS,
  AT_MOST,
  EQUAL,
  NOT_EQUAL,
  AND,
  OR,
  ABS,
  /** Up to a whole number of steps; the right operand is the step. */
  CEIL,
  FLOOR,
  ROUND,
  /** What is left after whole steps. */
  MOD,
  SQRT,
  EXP,
  LN,
  LOG2,
  LOG10,
  /** How many of the right operand the left one has room for. */
  HOLDS,
  /** How many of the right operand it takes to hold the left one. */
  TAKES;

  /** As long as how many additions it takes, about. */
  int work() {
    return switch (this) {
      case POWER -> 60;
      case EXP, LN, LOG2, LOG10 -> 30;
      case DIVIDED_BY, CEIL, FLOOR, ROUND, MOD, SQRT, HOLDS, TAKES -> 6;
      default -> 1;
    };
  }

  /** Whether it compares which of two operands is less, and holds where that is the left one. */
  boolean orders() {
    return this == LESS || this == AT_MOST;
  }

  /** Whether it has one operand. */
  public boolean isUnary() {
    return switch (this) {
      case ABS, SQRT, EXP, LN, LOG2, LOG10 -> true;
      default -> false;
    };
  }
}
