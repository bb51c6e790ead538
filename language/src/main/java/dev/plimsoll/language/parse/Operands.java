package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what stands between operators.
 *
 * <pre>
 * postfix     = primary { "." WORD | "[" value "]" | arguments | "with" bindings } ;
 * primary     = range | DATE | STRING | "unset" | "unlimited" | NAME | "(" inner ")" | list
 *             | "running" NAME arguments | ( "smallest" | "largest" ) path "where" expr ;
 * list        = "[" [ value { "," value } ] "]" [ unit ] ;
 * arguments   = "(" [ argument { "," argument } ] ")" ;
 * argument    = [ NAME "=" ] inner ;
 * bindings    = path | "(" binding { "," binding } ")" ;
 * binding     = path [ "=" value ] ;
 * </pre>
 */
final class Operands {

  private static final int MAX_CHAIN = 500;

  private final Cursor cursor;
  private final Amounts amounts;
  private final Expressions expressions;

  Operands(Cursor cursor, Amounts amounts, Expressions expressions) {
    this.cursor = cursor;
    this.amounts = amounts;
    this.expressions = expressions;
  }

  /** An operand with what is attached to it. */
  Expr operand() {
    Token first = cursor.peek();
    Expr expr = primary();
    int chain = 0;
    while (true) {
      Token token = cursor.peek();
      boolean touches = !token.spaced();
      if (token.kind() == TokenKind.DOT && touches) {
        expr = member(expr);
      } else if (token.kind() == TokenKind.OPEN_BRACKET && touches) {
        expr = index(expr);
      } else if (token.kind() == TokenKind.OPEN_PAREN && touches && isCallable(expr)) {
        expr = call(expr);
      } else if (token.kind() == TokenKind.OPEN_PAREN && !token.startsLine()) {
        throw isCallable(expr) ? spacedCall("a call") : missingOperator(expr);
      } else if (token.is("with")) {
        expr = with(expr, first);
      } else {
        return expr;
      }
      if (++chain > MAX_CHAIN) {
        throw cursor
            .failure(SyntaxCode.TOO_LONG, token.span(), MAX_CHAIN)
            .hint("give a part of it a name of its own");
      }
    }
  }

  private static boolean isCallable(Expr expr) {
    return expr instanceof Expr.Name || expr instanceof Expr.Member;
  }

  /** A parenthesis that stands apart from the name before it. */
  SyntaxFailure spacedCall(String what) {
    Span place = cursor.previous().span().to(cursor.peek().span());
    String hint = "write `" + cursor.previous().text() + "(…)`";
    return cursor
        .failure(SyntaxCode.SPACED_CALL, place, what)
        .hint(what.equals("a call") ? hint + ", or a `*` between for a product" : hint);
  }

  private SyntaxFailure missingOperator(Expr before) {
    return cursor
        .failure(SyntaxCode.MISSING_OPERATOR, cursor.peek().span())
        .and(before.span(), "one value")
        .hint("write `" + cursor.shown(before.span()) + " * (…)` for a product");
  }

  private Expr member(Expr target) {
    Token dot = cursor.take();
    if (target instanceof Expr.Amount amount && amount.unit() == null && !isName(cursor.peek())) {
      throw afterDot(amount, dot);
    }
    Identifier member = cursor.expectWordOfAnyKind("a name behind the dot");
    expressions.setHeight(expressions.height(), member.span());
    return new Expr.Member(target.span().to(member.span()), target, member);
  }

  private static boolean isName(Token token) {
    return token.kind() == TokenKind.NAME && !token.startsLine();
  }

  private SyntaxFailure afterDot(Expr.Amount amount, Token dot) {
    if (cursor.at(TokenKind.NUMBER)) {
      return cursor
          .failure(SyntaxCode.UNEXPECTED, dot.span().to(cursor.peek().span()), "A second point")
          .hint("a number has one decimal point; `_` groups digits: `1_000.5`");
    }
    return cursor
        .failure(SyntaxCode.MISSING, dot.span(), "A digit behind the decimal point")
        .hint("write `" + amount.digits() + "` or `" + amount.digits() + ".0`");
  }

  private Expr index(Expr target) {
    int below = expressions.height();
    Token open = cursor.take();
    cursor.enter(open.span());
    Expr key = expressions.value();
    Token close = cursor.expectClosing(TokenKind.CLOSE_BRACKET, open, "an operator");
    cursor.leave();
    expressions.setHeight(Math.max(below, expressions.height()), open.span());
    return new Expr.Index(target.span().to(close.span()), target, key);
  }

  /** A function called with what stands in the parentheses that come next. */
  Expr.Call call(Expr function) {
    int below = expressions.height();
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Expr.Argument> arguments = arguments();
    Token close = cursor.expectClosing(TokenKind.CLOSE_PAREN, open, "`,`");
    cursor.leave();
    expressions.setHeight(Math.max(below, expressions.height()), open.span());
    return new Expr.Call(function.span().to(close.span()), function, arguments);
  }

  /** Arguments up to, but not with, the closing parenthesis. */
  List<Expr.Argument> arguments() {
    List<Expr.Argument> arguments = new ArrayList<>();
    int highest = 0;
    while (!cursor.at(TokenKind.CLOSE_PAREN) && !cursor.at(TokenKind.END)) {
      Identifier name = null;
      if (cursor.peek().kind() == TokenKind.NAME && cursor.peek(1).kind() == TokenKind.EQUALS) {
        Token word = cursor.take();
        name = new Identifier(word.span(), word.text());
        cursor.take();
      }
      Expr value = expressions.inner();
      highest = Math.max(highest, expressions.height());
      Span span = name == null ? value.span() : name.span().to(value.span());
      arguments.add(new Expr.Argument(span, name, value));
      if (!takeComma()) {
        break;
      }
    }
    expressions.setHeight(highest, cursor.peek().span());
    return arguments;
  }

  private boolean takeComma() {
    SyntaxFailure grouped = new Figures(cursor).commaInNumber(true);
    if (grouped != null) {
      throw grouped;
    }
    return cursor.takeIf(TokenKind.COMMA);
  }

  private Expr with(Expr target, Token first) {
    int highest = expressions.height();
    cursor.take();
    if (cursor.atName()) {
      List<Path> scenario = List.of(path());
      expressions.setHeight(highest, cursor.previous().span());
      return new Expr.With(cursor.since(first), target, scenario, List.of());
    }
    if (!cursor.at(TokenKind.OPEN_PAREN)) {
      throw cursor
          .missing("`(`")
          .hint(
              "write what to amend in parentheses, `with (name = value)`, or name a scenario:"
                  + " `with podcast`");
    }
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Path> scenarios = new ArrayList<>();
    List<Expr.Binding> bindings = new ArrayList<>();
    do {
      Path path = path();
      if (cursor.at(TokenKind.COMMA) || cursor.at(TokenKind.CLOSE_PAREN)) {
        scenarios.add(path);
        continue;
      }
      bindings.add(binding(path, "with (name = value)"));
      highest = Math.max(highest, expressions.height());
    } while (takeComma() && !cursor.at(TokenKind.CLOSE_PAREN));
    cursor.expectClosing(TokenKind.CLOSE_PAREN, open, "`,`");
    cursor.leave();
    expressions.setHeight(highest, open.span());
    return new Expr.With(cursor.since(first), target, scenarios, bindings);
  }

  /**
   * What is set, and its value.
   *
   * @param form how it is written
   */
  Expr.Binding binding(String form) {
    return binding(path(), form);
  }

  private Expr.Binding binding(Path path, String form) {
    if (!cursor.at(TokenKind.EQUALS)) {
      throw cursor.missing("`=`").hint("say what to set: `" + form + "`");
    }
    cursor.take();
    Expr value = expressions.value();
    return new Expr.Binding(path.span().to(value.span()), path, value);
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
    if (token.kind() == TokenKind.OPEN_PAREN) {
      return bracketed();
    }
    if (token.kind() == TokenKind.OPEN_BRACKET) {
      return list();
    }
    if (isSolved(token)) {
      return solved();
    }
    Expr leaf =
        switch (token.kind()) {
          case NUMBER -> amounts.amountOrRange();
          case DATE -> amounts.date();
          case STRING -> text();
          case NAME -> new Words(cursor, this).word();
          default -> throw noOperand();
        };
    expressions.setHeight(0, token.span());
    return leaf;
  }

  /** Whether {@code smallest} stands before a name; by itself it is a name like any other. */
  private boolean isSolved(Token token) {
    Token next = cursor.peek(1);
    return (token.is("smallest") || token.is("largest"))
        && Cursor.isName(next)
        && !next.startsLine();
  }

  private Expr solved() {
    Token word = cursor.take();
    cursor.enter(word.span());
    Path path = path();
    cursor.expectWord("where", "write `" + word.text() + " " + path.text() + " where … > …`");
    Expr condition = expressions.expr();
    expressions.setHeight(expressions.height(), word.span());
    cursor.leave();
    return new Expr.Solved(cursor.since(word), word.is("largest"), path, condition);
  }

  private Expr bracketed() {
    Token open = cursor.take();
    cursor.enter(open.span());
    Expr inner = expressions.inner();
    if (inner instanceof Expr.Amount amount) {
      SyntaxFailure grouped = new Figures(cursor).commaInNumber(false);
      if (grouped != null && amount.unit() == null) {
        throw grouped;
      }
    }
    if (cursor.at(TokenKind.COMMA)) {
      throw cursor.unexpected().hint("a list stands in square brackets: `[1, 2]`");
    }
    cursor.expectClosing(TokenKind.CLOSE_PAREN, open, "an operator");
    cursor.leave();
    return inner;
  }

  private SyntaxFailure noOperand() {
    Token token = cursor.peek();
    Token next = cursor.peek(1);
    return switch (token.kind()) {
      case DOT ->
          next.kind() != TokenKind.NUMBER || next.spaced()
              ? cursor.unexpected()
              : cursor
                  .failure(
                      SyntaxCode.MISSING,
                      token.span().to(next.span()),
                      "A digit before the decimal point")
                  .hint("write `0." + next.text() + "`");
      case UNKNOWN, AT, COLON, OPEN_BRACE -> cursor.unexpected();
      case EQUALS -> cursor.missing("a value").hint(aboutEquals(cursor.previous()));
      case PLUS -> withPair(cursor.missing("a value").hint("a positive number has no sign"));
      default -> withPair(cursor.missing("a value"));
    };
  }

  private SyntaxFailure withPair(SyntaxFailure failure) {
    String hint = Foreign.pair(cursor.previous(), cursor.peek());
    return hint == null ? failure : failure.hint(hint);
  }

  private static String aboutEquals(Token before) {
    return switch (before.kind()) {
      case LESS, GREATER -> "write `" + before.text() + "=` without a space";
      case EQUALS -> "one `=` is enough";
      default -> "say first what it is that is stated or compared";
    };
  }

  /** A text in quotes. */
  Expr.Text text() {
    Token token = cursor.expect(TokenKind.STRING);
    String written = token.text();
    if (written.length() < 2 || !written.endsWith("\"")) {
      throw cursor
          .failure(SyntaxCode.UNCLOSED_TEXT, token.span())
          .hint("add `\"`; a text ends on the line it starts on");
    }
    return new Expr.Text(token.span(), written.substring(1, written.length() - 1));
  }

  private Expr list() {
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Expr> elements = new ArrayList<>();
    int highest = 0;
    while (!cursor.at(TokenKind.CLOSE_BRACKET) && !cursor.at(TokenKind.END)) {
      elements.add(expressions.value());
      highest = Math.max(highest, expressions.height());
      if (!takeComma()) {
        break;
      }
    }
    Token close = cursor.expectClosing(TokenKind.CLOSE_BRACKET, open, "`,`");
    cursor.leave();
    expressions.setHeight(highest, open.span());
    UnitName unit = amounts.unitAhead() ? amounts.unit() : null;
    Span end = unit == null ? close.span() : unit.span();
    return new Expr.ListOf(open.span().to(end), elements, unit);
  }
}
