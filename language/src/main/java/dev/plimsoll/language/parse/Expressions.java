package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.UnitName;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions, down to the operands that {@link Operands} reads.
 *
 * <pre>
 * inner       = value [ "by" expr ] ;
 * value       = expr [ "as" unit ] [ "in" unit ] [ "where" expr ] ;
 * expr        = "if" expr "then" expr "else" expr | or ;
 * or          = and { "or" and } ;
 * and         = not { "and" not } ;
 * not         = "not" not | comparison ;
 * comparison  = sum [ ( "&lt;" | "&lt;=" | ">" | ">=" | "==" | "!=" ) sum ] ;
 * sum         = product { ( "+" | "-" ) product } ;
 * product     = unary { ( "*" | "/" ) unary } ;
 * unary       = "-" unary | power ;
 * power       = postfix [ "^" unary ] ;
 * </pre>
 */
final class Expressions {

  /** How many operators may stand in one row. */
  private static final int MAX_CHAIN = 500;

  /** How deep a tree may be, rows of operators included: trees are walked by recursion. */
  private static final int MAX_HEIGHT = 1000;

  private static final String CHOICE = "write `if … then … else …`";

  private final Cursor cursor;
  private final Amounts amounts;
  private final Operands operands;
  private int height;

  Expressions(Cursor cursor) {
    this.cursor = cursor;
    this.amounts = new Amounts(cursor);
    this.operands = new Operands(cursor, amounts, this);
  }

  Operands operands() {
    return operands;
  }

  UnitName unit() {
    return amounts.unit();
  }

  /** Days as a claim states them, or null where something else follows. */
  Expr.@Nullable Dates dates() {
    return amounts.stated();
  }

  /** The height of the expression read last. */
  int height() {
    return height;
  }

  /** Notes that the expression read last has a node on top of parts of some height. */
  void setHeight(int below, Span place) {
    height = below + 1;
    if (height > MAX_HEIGHT) {
      throw cursor
          .failure(SyntaxCode.NESTED_TOO_DEEPLY, place, MAX_HEIGHT)
          .hint("give a part of it a name of its own");
    }
  }

  /** A value in parentheses, where {@code by} cannot be a clause. */
  Expr inner() {
    Token first = cursor.peek();
    Expr expr = value();
    if (cursor.takeIfWord("by")) {
      int below = height;
      Expr key = expr();
      expr = new Expr.By(cursor.since(first), expr, key);
      setHeight(Math.max(below, height), key.span());
    }
    return expr;
  }

  /** An expression with, at its end, the unit it is shown in and the rows it is for. */
  Expr value() {
    Token first = cursor.peek();
    Expr expr = expr();
    if (cursor.takeIfWord("as")) {
      UnitName unit = amounts.unit();
      expr = new Expr.Relabel(cursor.since(first), expr, unit);
      setHeight(height, unit.span());
    }
    if (cursor.takeIfWord("in")) {
      UnitName unit = amounts.unit();
      expr = new Expr.Shown(cursor.since(first), expr, unit);
      setHeight(height, unit.span());
    }
    if (cursor.takeIfWord("where")) {
      int below = height;
      Expr condition = expr();
      expr = new Expr.Where(cursor.since(first), expr, condition);
      setHeight(Math.max(below, height), condition.span());
    }
    return expr;
  }

  Expr expr() {
    if (!cursor.atWord("if")) {
      return binary(0);
    }
    Token start = cursor.take();
    cursor.enter(start.span());
    Expr condition = expr();
    int highest = height;
    cursor.expectWord("then", CHOICE);
    Expr then = expr();
    highest = Math.max(highest, height);
    cursor.expectWord("else", CHOICE);
    Expr otherwise = expr();
    setHeight(Math.max(highest, height), start.span());
    cursor.leave();
    return new Expr.Conditional(cursor.since(start), condition, then, otherwise);
  }

  /** What stands left of a claim's sign: anything that binds tighter than a comparison. */
  Expr subject() {
    return binary(Operator.PLUS.strength());
  }

  private Expr binary(int weakest) {
    Token first = cursor.peek();
    Expr left = operand(weakest);
    int chain = 0;
    while (true) {
      Operator operator = operatorAhead();
      if (operator == null || operator.strength() < weakest) {
        return left;
      }
      if (operator.compares()
          && left instanceof Expr.Binary before
          && before.operator().compares()
          && chain > 0) {
        throw chained(before);
      }
      Token sign = cursor.take();
      if (++chain > MAX_CHAIN) {
        throw cursor
            .failure(SyntaxCode.TOO_LONG, sign.span(), MAX_CHAIN)
            .hint("give a part of it a name of its own");
      }
      int below = height;
      boolean bracketed = cursor.at(TokenKind.OPEN_PAREN);
      Expr right = operator == Operator.POWER ? exponent() : binary(operator.strength() + 1);
      if (right instanceof Expr.With with && !bracketed) {
        throw unclearWith(left, operator, with);
      }
      setHeight(Math.max(below, height), sign.span());
      left = new Expr.Binary(cursor.since(first), operator, sign.span(), left, right);
    }
  }

  /** It would amend the last operand alone, where an author may well mean the whole. */
  private SyntaxFailure unclearWith(Expr left, Operator operator, Expr.With with) {
    String before = cursor.shown(left.span()) + " " + operator.symbol() + " ";
    String target = cursor.shown(with.target().span());
    return cursor
        .failure(SyntaxCode.UNCLEAR_WITH, with.span())
        .hint(
            "write `("
                + before
                + target
                + ") with (…)` for the whole, or `"
                + before
                + "("
                + target
                + " with (…))` for the last operand");
  }

  private SyntaxFailure chained(Expr.Binary before) {
    Token sign = cursor.take();
    String first = cursor.shown(before.span());
    String middle = cursor.shown(before.right().span());
    String last = cursor.shown(binary(Operator.PLUS.strength()).span());
    return cursor
        .failure(SyntaxCode.CHAINED_COMPARISON, sign.span())
        .and(before.operatorSpan(), "the first comparison")
        .hint("write `%s and %s %s %s`".formatted(first, middle, sign.text(), last));
  }

  /** A power binds to the right: {@code 2^3^2} is {@code 2^(3^2)}. */
  private Expr exponent() {
    cursor.enter(cursor.peek().span());
    Expr exponent = binary(Operator.POWER.strength());
    cursor.leave();
    return exponent;
  }

  private Expr operand(int weakest) {
    if (cursor.atWord("not") && weakest <= Operator.NOT_STRENGTH) {
      Token sign = cursor.take();
      cursor.enter(sign.span());
      Expr operand = binary(Operator.NOT_STRENGTH);
      setHeight(height, sign.span());
      cursor.leave();
      return new Expr.Not(cursor.since(sign), operand);
    }
    return unary();
  }

  private Expr unary() {
    if (!cursor.at(TokenKind.MINUS)) {
      return operands.operand();
    }
    Token sign = cursor.take();
    cursor.enter(sign.span());
    boolean bracketed = cursor.at(TokenKind.OPEN_PAREN);
    Expr operand = cursor.at(TokenKind.MINUS) ? unary() : binary(Operator.POWER.strength());
    setHeight(height, sign.span());
    cursor.leave();
    if (operand instanceof Expr.Range range && !bracketed) {
      String low = cursor.shown(range.low().span());
      String high = cursor.shown(range.high().span());
      throw cursor
          .failure(SyntaxCode.SIGNED_RANGE, sign.span().to(range.span()))
          .hint(
              "write `between(-%s, %s)` for hard bounds, or `-(%s to %s)` for the negative of a range"
                  .formatted(low, high, low, high));
    }
    return new Expr.Negated(cursor.since(sign), operand);
  }

  private @Nullable Operator operatorAhead() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case PLUS -> Operator.PLUS;
      case MINUS -> Operator.MINUS;
      case TIMES -> Operator.TIMES;
      case SLASH -> Operator.DIVIDED_BY;
      case CARET -> Operator.POWER;
      case LESS -> Operator.LESS;
      case AT_MOST -> Operator.AT_MOST;
      case GREATER -> Operator.GREATER;
      case AT_LEAST -> Operator.AT_LEAST;
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
      case NAME -> token.is("and") ? Operator.AND : token.is("or") ? Operator.OR : null;
      default -> null;
    };
  }
}
