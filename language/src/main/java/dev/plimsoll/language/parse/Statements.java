package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Reserved;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Body;
import dev.plimsoll.language.syntax.Clause;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Identifier;
import dev.plimsoll.language.syntax.Parameter;
import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements.
 *
 * <pre>
 * statements = { statement [ "," ] } ;
 * statement  = definition | block | require | claim ;
 * definition = NAME [ parameters ] "=" value { clause } tail ;
 * block      = NAME { path } [ "=" value ] { clause } tail [ body tail ] ;
 * require    = "require" expr tail ;
 * claim      = "claim" sum ( "=" | "&lt;" | "&lt;=" | ">" | ">=" ) value tail ;
 * clause     = preposition expr | "per" unit ;
 * tail       = { STRING | "@" NAME [ "(" arguments ")" ] } ;
 * body       = "{" statements "}" ;
 * parameters = "(" [ parameter { "," parameter } ] ")" ;
 * parameter  = NAME [ ":" unit ] [ "=" value ] ;
 * </pre>
 */
final class Statements {

  private final Cursor cursor;
  private final Expressions expressions;
  private final Recovery recovery;
  private final Braces braces;

  Statements(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new Expressions(cursor);
    this.recovery = new Recovery(cursor);
    this.braces = new Braces(cursor);
  }

  /** Statements up to the end, or up to a closing brace that the caller takes. */
  List<Statement> statements(boolean inBody) {
    List<Statement> statements = new ArrayList<>();
    boolean separated = true;
    while (!cursor.at(TokenKind.END)) {
      if (cursor.at(TokenKind.CLOSE_BRACE)) {
        if (inBody) {
          break;
        }
        strayBraces();
        separated = true;
        continue;
      }
      int start = cursor.position();
      int depth = cursor.depth();
      try {
        if (!separated && !cursor.peek().startsLine()) {
          throw sharedLine();
        }
        statements.add(statement());
        separated = takeSeparator(inBody);
      } catch (SyntaxFailure failure) {
        if (inBody && failure.leavesAllBodies()) {
          throw failure;
        }
        cursor.report(failure.diagnostic());
        cursor.resetDepth(depth);
        recover(start, inBody);
        separated = true;
      }
    }
    return statements;
  }

  /** Moves on to the next statement; the body of the one given up is still read for its errors. */
  private void recover(int start, boolean inBody) {
    boolean block = cursor.token(start + 1).kind() != TokenKind.EQUALS;
    while (recovery.skipStatement(start, inBody, block)) {
      int depth = cursor.depth();
      try {
        body();
      } catch (SyntaxFailure failure) {
        if (inBody && failure.leavesAllBodies()) {
          throw failure;
        }
        cursor.report(failure.diagnostic());
        cursor.resetDepth(depth);
      }
    }
  }

  private void strayBraces() {
    cursor.report(cursor.unexpected().diagnostic());
    while (cursor.at(TokenKind.CLOSE_BRACE)) {
      cursor.take();
    }
  }

  private boolean takeSeparator(boolean inBody) {
    if (!cursor.at(TokenKind.COMMA)) {
      return false;
    }
    SyntaxFailure inNumber = new Figures(cursor).commaInNumber(false);
    if (inNumber != null) {
      throw inNumber;
    }
    if (!inBody) {
      throw cursor.unexpected().hint("a line end separates statements; commas do so in braces");
    }
    cursor.take();
    return true;
  }

  /** What comes next stands behind a statement on its line and does not belong to it. */
  private SyntaxFailure sharedLine() {
    Token token = cursor.peek();
    Token before = cursor.previous();
    boolean assigns = token.kind() == TokenKind.EQUALS && Cursor.isName(before);
    if (assigns && isAmended(cursor.position() - 1)) {
      throw cursor
          .failure(SyntaxCode.MISSING, before.span(), "`(`")
          .hint("write what to amend in parentheses: `with (name = value)`");
    }
    if (assigns || Cursor.isName(token) || token.is("claim") || token.is("require")) {
      Span place = assigns ? before.span() : token.span();
      return cursor
          .failure(SyntaxCode.SHARED_LINE, place)
          .hint("start `" + cursor.shown(place) + "` on a new line, or put an operator before it");
    }
    if (token.kind() == TokenKind.NUMBER) {
      return cursor
          .failure(SyntaxCode.MISSING_OPERATOR, token.span())
          .and(before.span(), "one value ends here")
          .hint(aboutNumber(before, token));
    }
    SyntaxFailure unexpected = cursor.unexpected();
    String hint = aboutSign(token);
    return hint == null ? unexpected : unexpected.hint(hint);
  }

  /** Whether the name that ends at a token stands behind {@code with}. */
  private boolean isAmended(int last) {
    int first = last;
    while (first > 1 && cursor.token(first - 1).kind() == TokenKind.DOT) {
      first -= 2;
    }
    return first > 0 && cursor.token(first - 1).is("with");
  }

  private static String aboutNumber(Token before, Token number) {
    if (before.kind() == TokenKind.PERCENT) {
      return "a percentage follows its number; `mod(a, b)` is the remainder";
    }
    return before.kind() == TokenKind.NUMBER && number.text().matches("\\d{3}(\\D.*)?")
        ? "write `" + before.text() + "_" + number.text() + "` for one number"
        : "write `*` for a product, or start a new line";
  }

  private @Nullable String aboutSign(Token token) {
    return switch (token.kind()) {
      case OPEN_PAREN, OPEN_BRACKET -> "what belongs to a block stands in braces";
      case OPEN_BRACE ->
          "only a block has a body: its kind comes first, as in `input load = 5 { … }`";
      case COLON ->
          cursor.peek(1).kind() == TokenKind.OPEN_BRACE
              ? "a body needs no colon"
              : Foreign.pair(token, cursor.peek(1));
      default -> Foreign.pair(token, cursor.peek(1));
    };
  }

  private Statement statement() {
    Token first = cursor.peek();
    if (first.is("claim")) {
      return claim();
    }
    if (first.is("require")) {
      return require();
    }
    if (first.kind() != TokenKind.NAME) {
      SyntaxFailure failure = cursor.unexpected();
      throw failure.diagnostic().hint() == null
          ? failure.hint("a statement starts with a name or a kind")
          : failure;
    }
    Identifier word = cursor.expectName("a statement");
    Token next = cursor.peek();
    if (next.kind() == TokenKind.OPEN_PAREN && !next.startsLine()) {
      if (next.spaced()) {
        throw expressions.operands().spacedCall("a function");
      }
      return definition(first, word, parameters());
    }
    if (next.kind() == TokenKind.EQUALS) {
      return definition(first, word, null);
    }
    return block(first, word);
  }

  private Statement require() {
    Token first = cursor.take();
    Expr condition = expressions.expr();
    if (cursor.at(TokenKind.EQUALS)) {
      Token sign = cursor.take();
      String other = cursor.shown(expressions.expr().span());
      throw cursor
          .failure(SyntaxCode.EQUALS_IN_CONDITION, sign.span())
          .hint("write `" + cursor.shown(condition.span()) + " == " + other + "`");
    }
    Tail tail = tail();
    return new Statement.Require(since(first), condition, tail);
  }

  private Statement claim() {
    Token first = cursor.take();
    Expr subject = expressions.subject();
    if (isCondition(subject) && isOver()) {
      Expr holds = new Expr.Name(subject.span(), "true");
      Tail tail = tail();
      return new Statement.Claim(
          since(first), subject, Statement.Relation.EQUALS, holds, tail, false);
    }
    Statement.Relation relation =
        switch (cursor.peek().kind()) {
          case EQUALS, EQUAL -> Statement.Relation.EQUALS;
          case LESS -> Statement.Relation.LESS;
          case AT_MOST -> Statement.Relation.AT_MOST;
          case GREATER -> Statement.Relation.GREATER;
          case AT_LEAST -> Statement.Relation.AT_LEAST;
          default -> throw cursor.missing("what the claim states, such as `= 300 MB`,");
        };
    cursor.take();
    Expr dates = relation == Statement.Relation.EQUALS ? expressions.dates() : null;
    Expr stated = dates == null ? expressions.value() : dates;
    Tail tail = tail();
    return new Statement.Claim(since(first), subject, relation, stated, tail, false);
  }

  /** Whether a claim may state nothing of a subject, which is then to be so. */
  private static boolean isCondition(Expr subject) {
    return subject instanceof Expr.Call || subject instanceof Expr.Not;
  }

  /** A line that starts with a sign goes on with the claim. */
  private boolean isOver() {
    Token next = cursor.peek();
    return switch (next.kind()) {
      case END, CLOSE_BRACE, COMMA, STRING, AT -> true;
      case EQUALS, EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> false;
      default -> next.startsLine();
    };
  }

  private Statement definition(Token first, Identifier name, @Nullable List<Parameter> parameters) {
    cursor.expect(TokenKind.EQUALS);
    Expr value = expressions.value();
    List<Clause> clauses = clauses();
    Tail tail = tail();
    return new Statement.Definition(since(first), name, parameters, value, clauses, tail);
  }

  private Statement block(Token first, Identifier kind) {
    List<Path> names = new ArrayList<>();
    while (cursor.atName() && !cursor.peek().startsLine()) {
      names.add(expressions.operands().path());
    }
    Expr value = cursor.takeIf(TokenKind.EQUALS) ? expressions.value() : null;
    List<Clause> clauses = clauses();
    Tail tail = tail();
    Body body = cursor.at(TokenKind.OPEN_BRACE) ? body() : null;
    if (body != null) {
      tail = tail(tail);
    }
    return new Statement.Block(since(first), kind, names, value, clauses, tail, body);
  }

  private Span since(Token first) {
    return first.span().to(cursor.previous().span());
  }

  private Body body() {
    int start = cursor.position();
    Token open = cursor.take();
    cursor.enter(open.span());
    List<Statement> statements = statements(true);
    if (!cursor.at(TokenKind.CLOSE_BRACE)) {
      throw braces.unclosed(start).leavingAllBodies();
    }
    braces.closed(start, cursor.position());
    Token close = cursor.take();
    cursor.leave();
    return new Body(open.span().to(close.span()), statements, null);
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (true) {
      Token token = cursor.peek();
      if (token.is("per")) {
        cursor.take();
        UnitName unit = expressions.unit();
        clauses.add(
            new Clause(token.span().to(unit.span()), word(token.span(), "per"), null, unit));
      } else if (token.kind() == TokenKind.NAME && Reserved.PREPOSITIONS.contains(token.text())) {
        clauses.add(clause());
      } else {
        return clauses;
      }
    }
  }

  private Clause clause() {
    Token token = cursor.take();
    Identifier preposition = word(token.span(), token.text());
    if (token.is("up")) {
      Token to = cursor.peek();
      cursor.expectWord("to", "`up to` is one clause, and `up` cannot be a name");
      preposition = word(token.span().to(to.span()), "up to");
    }
    Expr value = expressions.expr();
    return new Clause(token.span().to(value.span()), preposition, value, null);
  }

  private static Identifier word(Span span, String text) {
    return new Identifier(span, text);
  }

  /** The description and annotations that close a statement. */
  Tail tail() {
    return tail(Tail.NONE);
  }

  /** What closes a statement, going on from what stands before its body. */
  private Tail tail(Tail before) {
    Expr.Text description = before.description();
    List<Tail.Annotation> annotations = new ArrayList<>(before.annotations());
    while (true) {
      Token token = cursor.peek();
      if (token.kind() == TokenKind.STRING) {
        if (description != null) {
          throw cursor
              .failure(SyntaxCode.SECOND_DESCRIPTION, token.span())
              .and(description.span(), "the first one")
              .hint("join the two, or turn one into a `# comment`");
        }
        description = expressions.operands().text();
      } else if (token.kind() == TokenKind.AT) {
        annotations.add(annotation());
      } else {
        return description == null && annotations.isEmpty()
            ? Tail.NONE
            : new Tail(description, annotations);
      }
    }
  }

  private Tail.Annotation annotation() {
    Token at = cursor.take();
    Identifier name = cursor.expectWordOfAnyKind("the name of an annotation");
    List<Expr.Argument> arguments = List.of();
    Span span = at.span().to(name.span());
    Token open = cursor.peek();
    if (open.kind() == TokenKind.OPEN_PAREN && !open.spaced()) {
      cursor.take();
      arguments = expressions.operands().arguments();
      span = span.to(cursor.expectClosing(TokenKind.CLOSE_PAREN, open, "`,`").span());
    } else if (open.kind() == TokenKind.OPEN_PAREN && !open.startsLine()) {
      throw expressions.operands().spacedCall("an annotation");
    }
    return new Tail.Annotation(span, name, arguments);
  }

  private List<Parameter> parameters() {
    Token open = cursor.take();
    List<Parameter> parameters = new ArrayList<>();
    while (!cursor.at(TokenKind.CLOSE_PAREN) && !cursor.at(TokenKind.END)) {
      Identifier name = cursor.expectName("the name of a parameter");
      Span span = name.span();
      UnitName unit = null;
      if (cursor.takeIf(TokenKind.COLON)) {
        unit = expressions.unit();
        span = span.to(unit.span());
      }
      Expr fallback = null;
      if (cursor.takeIf(TokenKind.EQUALS)) {
        fallback = expressions.value();
        span = span.to(fallback.span());
      }
      parameters.add(new Parameter(span, name, unit, fallback));
      if (!cursor.takeIf(TokenKind.COMMA)) {
        break;
      }
    }
    cursor.expectClosing(TokenKind.CLOSE_PAREN, open, "`,`");
    return parameters;
  }
}
