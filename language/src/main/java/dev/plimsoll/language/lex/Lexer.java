package dev.plimsoll.language.lex;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a range of a source text into tokens. It never fails: what starts no token becomes {@link
 * TokenKind#UNKNOWN}, a text without its closing quote runs to the end of its line, and the parser
 * says what is wrong.
 */
public final class Lexer {

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean spaced = true;
  private boolean startsLine = true;

  private Lexer(String text, Span range) {
    this.text = text;
    this.at = range.start();
    this.end = range.end();
  }

  /** The tokens of a range, comments included, closed by one of kind {@link TokenKind#END}. */
  public static List<Token> tokens(SourceText source, Span range) {
    return new Lexer(source.text(), range).run();
  }

  private List<Token> run() {
    while (skipSpace()) {
      int start = at;
      TokenKind kind = next();
      add(kind, start);
    }
    add(TokenKind.END, end);
    return tokens;
  }

  private void add(TokenKind kind, int start) {
    tokens.add(new Token(kind, start, at, text.substring(start, at), spaced, startsLine));
    spaced = false;
    startsLine = false;
  }

  private boolean skipSpace() {
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        startsLine = true;
      } else if (!Character.isWhitespace(c) && c != '\u00a0') {
        return true;
      }
      spaced = true;
      at++;
    }
    return false;
  }

  private TokenKind next() {
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number();
    }
    boolean behindLine = c == '_' && isDigit(peek(1)); // `_10gbe`, from a heading `10GbE`
    if (isLetter(text.codePointAt(at)) || behindLine) {
      return word();
    }
    if (c == '"') {
      return string();
    }
    if (c == '#') {
      skipToLineEnd();
      return TokenKind.COMMENT;
    }
    return punctuation(c);
  }

  private TokenKind word() {
    while (at < end && isWordPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    at = Math.min(at, end);
    return TokenKind.NAME;
  }

  private TokenKind number() {
    if (date()) {
      return TokenKind.DATE;
    }
    digits();
    if (peek(0) == '.' && isDigit(peek(1))) {
      at++;
      digits();
    }
    boolean signedExponent = (peek(1) == '-' || peek(1) == '+') && isDigit(peek(2));
    if (peek(0) == 'e' && (isDigit(peek(1)) || signedExponent)) {
      at += signedExponent ? 2 : 1;
      digits();
    }
    return TokenKind.NUMBER;
  }

  private void digits() {
    while (at < end && (isDigit(text.charAt(at)) || (text.charAt(at) == '_' && isDigit(peek(1))))) {
      at++;
    }
  }

  /** A date wins over subtraction: {@code 2026-01-31} is never 1994, nor is a month of it. */
  private boolean date() {
    if (isDashed(10) && !isDigit(peek(10)) && !isLetter(peek(10))) {
      at += 10;
      return true;
    }
    int month = isDashed(7) ? 10 * (peek(5) - '0') + peek(6) - '0' : 0;
    char next = peek(7);
    boolean more = isDigit(next) || isLetter(next) || next == '_' || next == '.';
    if (month < 1 || month > 12 || more || (next == '-' && isDigit(peek(8)))) {
      return false;
    }
    at += 7;
    return true;
  }

  private boolean isDashed(int length) {
    for (int i = 0; i < length; i++) {
      char c = peek(i);
      if ((i == 4 || i == 7) ? c != '-' : !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private TokenKind string() {
    at++;
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      if (text.charAt(at++) == '"') {
        break;
      }
    }
    return TokenKind.STRING;
  }

  private void skipToLineEnd() {
    while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  private TokenKind punctuation(char c) {
    char following = peek(1);
    if (following == '=') {
      TokenKind two =
          switch (c) {
            case '=' -> TokenKind.EQUAL;
            case '!' -> TokenKind.NOT_EQUAL;
            case '<' -> TokenKind.AT_MOST;
            case '>' -> TokenKind.AT_LEAST;
            default -> TokenKind.UNKNOWN;
          };
      if (two != TokenKind.UNKNOWN) {
        at += 2;
        return two;
      }
    }
    at += Character.charCount(text.codePointAt(at));
    at = Math.min(at, end);
    return switch (c) {
      case '=' -> TokenKind.EQUALS;
      case '<' -> TokenKind.LESS;
      case '>' -> TokenKind.GREATER;
      case '+' -> TokenKind.PLUS;
      case '-' -> TokenKind.MINUS;
      case '*' -> TokenKind.TIMES;
      case '/' -> TokenKind.SLASH;
      case '^' -> TokenKind.CARET;
      case '(' -> TokenKind.OPEN_PAREN;
      case ')' -> TokenKind.CLOSE_PAREN;
      case '[' -> TokenKind.OPEN_BRACKET;
      case ']' -> TokenKind.CLOSE_BRACKET;
      case '{' -> TokenKind.OPEN_BRACE;
      case '}' -> TokenKind.CLOSE_BRACE;
      case ',' -> TokenKind.COMMA;
      case '.' -> TokenKind.DOT;
      case ':' -> TokenKind.COLON;
      case '@' -> TokenKind.AT;
      case '%' -> TokenKind.PERCENT;
      default -> TokenKind.UNKNOWN;
    };
  }

  private char peek(int ahead) {
    return at + ahead < end ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
  }

  private static boolean isWordPart(int c) {
    return isLetter(c) || c == '_' || (c >= '0' && c <= '9') || (c > 127 && isMark(c));
  }

  /** Accents that stand apart from their letter, and the vowel signs of many scripts. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
