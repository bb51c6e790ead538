package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Reserved;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Identifier;
import java.util.ArrayList;
import java.util.List;

/** A place in a list of tokens, comments left out, and the messages given so far. */
final class Cursor {

  /** How deep parentheses, bodies and conditionals may nest. */
  static final int MAX_DEPTH = 200;

  private static final int MAX_ERRORS = 100;

  private final SourceText source;
  private final List<Token> tokens;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int at;
  private int depth;

  Cursor(SourceText source, List<Token> all) {
    this.source = source;
    this.tokens = new ArrayList<>(all.size());
    for (Token token : all) {
      if (token.kind() != TokenKind.COMMENT) {
        tokens.add(token);
      }
    }
  }

  SourceText source() {
    return source;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token previous() {
    return tokens.get(Math.max(at - 1, 0));
  }

  /** From a token to the last one taken, brackets around an expression included. */
  Span since(Token first) {
    return first.span().to(previous().span());
  }

  Token take() {
    Token token = peek();
    if (token.kind() != TokenKind.END) {
      at++;
    }
    return token;
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean atWord(String word) {
    return peek().is(word);
  }

  /** Whether a name that is not reserved comes next. */
  boolean atName() {
    return isName(peek());
  }

  static boolean isName(Token token) {
    return token.kind() == TokenKind.NAME && !Reserved.contains(token.text());
  }

  boolean takeIf(TokenKind kind) {
    if (at(kind)) {
      at++;
      return true;
    }
    return false;
  }

  boolean takeIfWord(String word) {
    if (atWord(word)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(TokenKind kind) {
    if (!at(kind)) {
      throw missing("`" + kind.text() + "`");
    }
    return take();
  }

  /**
   * The closing bracket that belongs to an opening one.
   *
   * @param between what else could have come, such as a comma
   */
  Token expectClosing(TokenKind kind, Token opening, String between) {
    if (at(kind)) {
      return take();
    }
    Token token = peek();
    SyntaxFailure unclosed = failure(SyntaxCode.UNCLOSED, opening.span(), opening.text());
    if (token.kind() == TokenKind.END || token.startsLine()) {
      throw unclosed.hint("add `" + kind.text() + "` where it ends");
    }
    throw switch (token.kind()) {
      case CLOSE_PAREN, CLOSE_BRACKET, CLOSE_BRACE ->
          unclosed
              .and(token.span(), "this closes something else")
              .hint("write `" + kind.text() + "` before it");
      case NAME, NUMBER, STRING, DATE, OPEN_PAREN, OPEN_BRACKET ->
          missing(between + " or `" + kind.text() + "`");
      default -> unexpected();
    };
  }

  void expectWord(String word, String hint) {
    if (!takeIfWord(word)) {
      SyntaxFailure missing = missing("`" + word + "`");
      throw missing.diagnostic().hint() == null ? missing.hint(hint) : missing;
    }
  }

  /** A name, with a message of its own for a reserved word. */
  Identifier expectName(String what) {
    Token token = peek();
    if (isName(token)) {
      take();
      return new Identifier(token.span(), token.text());
    }
    if (token.kind() == TokenKind.NAME) {
      throw reserved(token);
    }
    throw missing(what);
  }

  SyntaxFailure reserved(Token token) {
    return failure(SyntaxCode.RESERVED_WORD, token.span(), token.text())
        .hint("a longer name will do, such as `" + token.text() + "_value`");
  }

  /** Any word, reserved or not, on the same line. */
  Identifier expectWordOfAnyKind(String what) {
    Token token = peek();
    if (token.kind() != TokenKind.NAME || token.startsLine()) {
      throw missing(what);
    }
    take();
    return new Identifier(token.span(), token.text());
  }

  void enter(Span span) {
    if (++depth > MAX_DEPTH) {
      throw failure(SyntaxCode.NESTED_TOO_DEEPLY, span, MAX_DEPTH)
          .hint("give an inner part a name of its own")
          .leavingAllBodies();
    }
  }

  void leave() {
    depth--;
  }

  int depth() {
    return depth;
  }

  void resetDepth(int to) {
    depth = to;
  }

  SyntaxFailure failure(SyntaxCode code, Span span, Object... args) {
    return new SyntaxFailure(Diagnostic.of(code, source, span, args));
  }

  /** Something should stand before the token that comes next. */
  SyntaxFailure missing(String what) {
    Token token = peek();
    boolean lineIsOver = token.kind() == TokenKind.END || token.startsLine();
    Span place = lineIsOver && at > 0 ? Span.at(previous().end()) : token.span();
    String sentence = Character.toUpperCase(what.charAt(0)) + what.substring(1);
    Diagnostic diagnostic = Diagnostic.of(SyntaxCode.MISSING, source, place, sentence);
    return new SyntaxFailure(lineIsOver ? diagnostic : Foreign.explain(diagnostic, token));
  }

  /** The token that comes next has no business there. */
  SyntaxFailure unexpected() {
    Token token = peek();
    return switch (token.kind()) {
      case END -> missing("more");
      case UNKNOWN -> Foreign.unknown(source, token);
      case CLOSE_PAREN, CLOSE_BRACKET, CLOSE_BRACE ->
          failure(SyntaxCode.STRAY_CLOSING, token.span(), token.text())
              .hint("remove it, or add the opening one before it");
      default -> {
        String shown = "`" + shown(token.span()) + "`";
        Diagnostic diagnostic = Diagnostic.of(SyntaxCode.UNEXPECTED, source, token.span(), shown);
        yield new SyntaxFailure(Foreign.explain(diagnostic, token));
      }
    };
  }

  /** A piece of source for a sentence: on one line and not too long. */
  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 37) + "...";
  }

  /** A range of the source, for a sentence. */
  String shown(Span span) {
    return shortened(source.text(span));
  }

  /** Takes all tokens up to one of them and that one. */
  void takeThrough(Token last) {
    while (take().start() < last.start()) {}
  }

  /** Where the cursor stands, for {@link #moveTo}. */
  int position() {
    return at;
  }

  void moveTo(int position) {
    if (diagnostics.size() <= MAX_ERRORS) {
      at = position;
    }
  }

  Token token(int position) {
    return tokens.get(position);
  }

  int column(Token token) {
    return source.column(token.start());
  }

  /** The column of the first token on the line of a token. */
  int indent(int position) {
    int first = position;
    while (first > 0 && !tokens.get(first).startsLine()) {
      first--;
    }
    return column(tokens.get(first));
  }

  /** Takes a message; after too many of them there is nothing more to read. */
  void report(Diagnostic diagnostic) {
    if (diagnostics.size() < MAX_ERRORS) {
      diagnostics.add(diagnostic);
    } else if (diagnostics.size() == MAX_ERRORS) {
      diagnostics.add(Diagnostic.of(SyntaxCode.TOO_MANY_ERRORS, source, diagnostic.span()));
      at = tokens.size() - 1;
    }
  }
}
