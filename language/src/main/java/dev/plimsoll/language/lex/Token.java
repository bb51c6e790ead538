package dev.plimsoll.language.lex;

import dev.plimsoll.language.Span;

/**
 * One token. White space is not a token: it is the text between two of them.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last
 * @param text its characters
 * @param spaced whether white space or a line end stands before it
 * @param startsLine whether a line end stands between it and the token before
 */
public record Token(
    TokenKind kind, int start, int end, String text, boolean spaced, boolean startsLine) {

  /** The range of its characters. */
  public Span span() {
    return new Span(start, end);
  }

  /** Whether it is the given word. */
  public boolean is(String word) {
    return kind == TokenKind.NAME && text.equals(word);
  }
}
