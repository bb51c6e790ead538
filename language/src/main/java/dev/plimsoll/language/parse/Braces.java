package dev.plimsoll.language.parse;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;

/** The braces of bodies, watched so that a missing one is found where it is missing. */
final class Braces {

  private final Cursor cursor;
  private int oddOpen = -1;
  private int oddClose = -1;

  Braces(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Notes a pair whose closing brace is indented as if it belonged to something further out. */
  void closed(int open, int close) {
    Token brace = cursor.token(close);
    boolean odd = brace.startsLine() && cursor.column(brace) < cursor.indent(open);
    if (odd && open > oddOpen) {
      oddOpen = open;
      oddClose = close;
    }
  }

  /**
   * An opening brace without its closing one; a pair within that looks odd is the likelier place.
   */
  SyntaxFailure unclosed(int open) {
    Span brace = cursor.token(open).span();
    SyntaxFailure failure = cursor.failure(SyntaxCode.UNCLOSED, brace, "{");
    if (oddOpen <= open) {
      return failure.hint("add `}` where it ends");
    }
    return failure
        .and(cursor.token(oddOpen).span(), "this one may be what lacks its `}`")
        .and(cursor.token(oddClose).span(), "which is indented as if it closed an outer one")
        .hint("add `}` where each ends");
  }
}
