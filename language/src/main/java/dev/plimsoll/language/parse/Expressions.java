package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions.
 *
 * <pre>
 * value       = expr [ "as" unit ] [ "in" unit ] ;
 * expr        = "if" expr "then" expr "else" expr | or ;
 * or          = and { "or" and } ;
 * and         = not { "and" not } ;
 * not         = "not" not | comparison ;
 * comparison  = sum [ ( "&lt;" | "&lt;=" | ">" | ">=" | "==" | "!=" ) sum ] ;
 * sum         = product { ( "+" | "-" ) product } ;
 * product     = unary { ( "*" | "/" ) unary } ;
 * unary       = "-" unary | power ;
 * power       = postfix [ "^" unary ] ;
 * postfix     = primary { "." WORD | "[" value "]" | arguments | "with" bindings } ;
 * primary     = range | DATE | STRING | "unset" | "unlimited" | NAME | "(" value ")" | list ;
 * list        = "[" [ value { "," value } ] "]" [ unit ] ;
 * arguments   = "(" [ argument { "," argument } ] ")" ;
 * argument    = [ NAME "=" ] value ;
 * bindings    = "(" path "=" value { "," path "=" value } ")" ;
 * </pre>
 */
final class Expressions {

  /** How many operators may stand in one row; the tree leans left and is walked by recursion. */
  private static final int MAX_CHAIN = 500;

  private final Cursor cursor;
  private final Amounts amounts;

  Expressions(Cursor cursor) {
    this.cursor = cursor;
    this.amounts = new Amounts(cursor);
  }

  /** An expression with, at its end, the unit it is shown in. */
  Expr value() {
    Expr expr = expr();
    if (cursor.takeIfWord("as")) {
      UnitName unit = amounts.unit();
      expr = new Expr.Relabel(expr.span().to(unit.span()), expr, unit);
    }
    if (cursor.takeIfWord("in")) {
      UnitName unit = amounts.unit();
      expr = new Expr.Shown(expr.span().to(unit.span()), expr, unit);
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
    cursor.expectWord("then");
    Expr then = expr();
    cursor.expectWord("else");
    Expr otherwise = expr();
    cursor.leave();
    return new Expr.Conditional(start.span().to(otherwise.span()), condition, then, otherwise);
  }

  /** What stands left of a claim's sign: anything that binds tighter than a comparison. */
  Expr subject() {
    return binary(Operator.PLUS.strength());
  }

  UnitName unit() {
    return amounts.unit();
  }

  private Expr binary(int weakest) {
    Expr left = operand(weakest);
    int chain = 0;
    boolean compared = false;
    while (true) {
      Operator operator = operatorAhead();
      if (operator == null || operator.strength() < weakest) {
        return left;
      }
      if (operator.compares() && compared) {
        throw cursor.failure(
            SyntaxCode.CHAINED_COMPARISON,
            cursor.peek().span(),
            "join two comparisons with `and`",
            new Object[0]);
      }
      compared |= operator.compares();
      Token sign = cursor.take();
      if (++chain > MAX_CHAIN) {
        throw cursor.failure(SyntaxCode.TOO_LONG, sign.span(), MAX_CHAIN);
      }
      Expr right = operator == Operator.POWER ? exponent() : binary(operator.strength() + 1);
      left = new Expr.Binary(left.span().to(right.span()), operator, sign.span(), left, right);
    }
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
      cursor.leave();
      return new Expr.Not(sign.span().to(operand.span()), operand);
    }
    return unary();
  }

  private Expr unary() {
    if (!cursor.at(TokenKind.MINUS)) {
      return postfix();
    }
    Token sign = cursor.take();
    cursor.enter(sign.span());
    Expr operand = cursor.at(TokenKind.MINUS) ? unary() : binary(Operator.POWER.strength());
    cursor.leave();
    if (operand instanceof Expr.Range range) {
      throw cursor.failure(
          SyntaxCode.SIGNED_RANGE,
          sign.span().to(range.span()),
          "write `between(-a, b)` for hard bounds, or `-(a to b)` for the negative of a range",
          new Object[0]);
    }
    return new Expr.Negated(sign.span().to(operand.span()), operand);
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

  private Expr postfix() {
    Expr expr = primary();
    int chain = 0;
    while (true) {
      Token token = cursor.peek();
      boolean touches = !token.spaced();
      if (token.kind() == TokenKind.DOT && touches) {
        cursor.take();
        Identifier member = cursor.expectWordOfAnyKind("a name behind the dot");
        expr = new Expr.Member(expr.span().to(member.span()), expr, member);
      } else if (token.kind() == TokenKind.OPEN_BRACKET && touches) {
        cursor.take();
        cursor.enter(token.span());
        Expr key = value();
        Token close = cursor.expectClosing(TokenKind.CLOSE_BRACKET, token);
        cursor.leave();
        expr = new Expr.Index(expr.span().to(close.span()), expr, key);
      } else if (token.kind() == TokenKind.OPEN_PAREN && touches && isCallable(expr)) {
        expr = call(expr);
      } else if (token.kind() == TokenKind.OPEN_PAREN && !token.startsLine() && isCallable(expr)) {
        throw cursor.failure(SyntaxCode.SPACED_CALL, token.span(), "(", "call");
      } else if (token.is("with")) {
        expr = with(expr);
      } else {
        return expr;
      }
      if (++chain > MAX_CHAIN) {
        throw cursor.failure(SyntaxCode.TOO_LONG, token.span(), MAX_CHAIN);
      }
    }
  }

  private static boolean isCallable(Expr expr) {
    return expr instanceof Expr.Name || expr instanceof Expr.Member;
  }

  private Expr call(Expr function) {
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Expr.Argument> arguments = arguments();
    Token close = cursor.expectClosing(TokenKind.CLOSE_PAREN, open);
    cursor.leave();
    return new Expr.Call(function.span().to(close.span()), function, arguments);
  }

  /** Arguments up to, but not with, the closing parenthesis. */
  List<Expr.Argument> arguments() {
    List<Expr.Argument> arguments = new ArrayList<>();
    while (!cursor.at(TokenKind.CLOSE_PAREN) && !cursor.at(TokenKind.END)) {
      Identifier name = null;
      if (cursor.peek().kind() == TokenKind.NAME && cursor.peek(1).kind() == TokenKind.EQUALS) {
        name = cursor.expectWordOfAnyKind("a name");
        cursor.take();
      }
      Expr value = value();
      Span span = name == null ? value.span() : name.span().to(value.span());
      arguments.add(new Expr.Argument(span, name, value));
      if (!cursor.takeIf(TokenKind.COMMA)) {
        break;
      }
    }
    return arguments;
  }

  private Expr with(Expr target) {
    cursor.take();
    Token open = cursor.expect(TokenKind.OPEN_PAREN);
    cursor.enter(open.span());
    List<Expr.Binding> bindings = new ArrayList<>();
    do {
      Path path = path();
      cursor.expect(TokenKind.EQUALS);
      Expr value = value();
      bindings.add(new Expr.Binding(path.span().to(value.span()), path, value));
    } while (cursor.takeIf(TokenKind.COMMA) && !cursor.at(TokenKind.CLOSE_PAREN));
    Token close = cursor.expectClosing(TokenKind.CLOSE_PAREN, open);
    cursor.leave();
    return new Expr.With(target.span().to(close.span()), target, bindings);
  }

  /** A name of one or more words. */
  Path path() {
    List<Identifier> words = new ArrayList<>();
    words.add(cursor.expectName("a name"));
    while (cursor.at(TokenKind.DOT) && !cursor.peek().spaced()) {
      cursor.take();
      words.add(cursor.expectWordOfAnyKind("a name behind the dot"));
    }
    return new Path(words);
  }

  private Expr primary() {
    Token token = cursor.peek();
    switch (token.kind()) {
      case NUMBER -> {
        return amounts.amountOrRange();
      }
      case DATE -> {
        return amounts.date();
      }
      case STRING -> {
        return text();
      }
      case OPEN_PAREN -> {
        cursor.take();
        cursor.enter(token.span());
        Expr inner = value();
        cursor.expectClosing(TokenKind.CLOSE_PAREN, token);
        cursor.leave();
        return inner;
      }
      case OPEN_BRACKET -> {
        return list();
      }
      case NAME -> {
        return word();
      }
      case CLOSE_PAREN, CLOSE_BRACE, CLOSE_BRACKET, COMMA, END -> throw cursor.missing("a value");
      case DOT -> {
        if (cursor.peek(1).kind() == TokenKind.NUMBER) {
          throw cursor.failure(
              SyntaxCode.UNEXPECTED,
              token.span(),
              "write `0." + cursor.peek(1).text() + "`",
              new Object[] {"A number that starts with its decimal point"});
        }
        throw cursor.unexpected();
      }
      default -> throw cursor.unexpected();
    }
  }

  private Expr word() {
    Token token = cursor.peek();
    if (token.is("unset")) {
      cursor.take();
      return new Expr.Unset(token.span(), "unset");
    }
    if (token.is("unlimited")) {
      cursor.take();
      return new Expr.Unlimited(token.span());
    }
    if (Cursor.isName(token) || isFunctionWord(token)) {
      cursor.take();
      return new Expr.Name(token.span(), token.text());
    }
    if (token.startsLine()) {
      throw cursor.missing("a value");
    }
    throw cursor.unexpected();
  }

  /** {@code when} introduces a clause, but {@code when(…)} asks for a date. */
  private boolean isFunctionWord(Token token) {
    Token next = cursor.peek(1);
    return token.is("when") && next.kind() == TokenKind.OPEN_PAREN && !next.spaced();
  }

  /** A text in quotes. */
  Expr.Text text() {
    Token token = cursor.expect(TokenKind.STRING);
    String written = token.text();
    if (written.length() < 2 || !written.endsWith("\"")) {
      throw new SyntaxFailure(
          Diagnostic.of(SyntaxCode.UNCLOSED_TEXT, cursor.source(), token.span())
              .hint("a text ends on the line it starts on"));
    }
    return new Expr.Text(token.span(), written.substring(1, written.length() - 1));
  }

  private Expr list() {
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Expr> elements = new ArrayList<>();
    while (!cursor.at(TokenKind.CLOSE_BRACKET) && !cursor.at(TokenKind.END)) {
      elements.add(value());
      if (!cursor.takeIf(TokenKind.COMMA)) {
        break;
      }
    }
    Token close = cursor.expectClosing(TokenKind.CLOSE_BRACKET, open);
    cursor.leave();
    UnitName unit = amounts.unitAhead() ? amounts.unit() : null;
    Span end = unit == null ? close.span() : unit.span();
    return new Expr.ListOf(open.span().to(end), elements, unit);
  }
}
