package dev.plimsoll.language.parse;

import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;

/**
 * Where to read on after an error: at the next statement, as brackets and line starts show it. An
 * opening bracket that is never closed must not swallow the rest of the text, so indentation has
 * the last word.
 */
final class Recovery {

  private final Cursor cursor;

  Recovery(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Moves to the next statement, to the brace that ends the body, or to the body of the statement
   * given up.
   *
   * @param start where the statement given up starts
   * @param inBody whether a comma ends a statement
   * @param block whether the statement given up may have a body
   * @return whether a body comes next
   */
  boolean skipStatement(int start, boolean inBody, boolean block) {
    int margin = cursor.indent(start);
    int brackets = 0;
    int braces = 0;
    for (int i = start; i < cursor.position(); i++) {
      brackets = Math.max(0, brackets + bracketWeight(cursor.token(i)));
      braces = Math.max(0, braces + braceWeight(cursor.token(i)));
    }
    int outdented = -1;
    while (!cursor.at(TokenKind.END)) {
      Token token = cursor.peek();
      if (cursor.position() > start && startsStatement(token)) {
        boolean outside = cursor.column(token) <= margin;
        if (braces == 0 && (brackets <= 0 || outside)) {
          return false;
        }
        outdented = outdented < 0 && outside ? cursor.position() : outdented;
      }
      if (braces == 0 && token.kind() == TokenKind.CLOSE_BRACE) {
        return false;
      }
      if (inBody && braces == 0 && brackets <= 0 && token.kind() == TokenKind.COMMA) {
        cursor.take();
        return false;
      }
      if (block && braces == 0 && brackets <= 0 && token.kind() == TokenKind.OPEN_BRACE) {
        return true;
      }
      braces += braceWeight(token);
      brackets += bracketWeight(token);
      cursor.take();
    }
    if (braces > 0 && outdented >= 0) {
      cursor.moveTo(outdented);
    }
    return false;
  }

  private static int bracketWeight(Token token) {
    return weight(token, TokenKind.OPEN_PAREN, TokenKind.CLOSE_PAREN)
        + weight(token, TokenKind.OPEN_BRACKET, TokenKind.CLOSE_BRACKET);
  }

  private static int braceWeight(Token token) {
    return weight(token, TokenKind.OPEN_BRACE, TokenKind.CLOSE_BRACE);
  }

  private static int weight(Token token, TokenKind opening, TokenKind closing) {
    return token.kind() == opening ? 1 : token.kind() == closing ? -1 : 0;
  }

  private boolean startsStatement(Token token) {
    return token.startsLine()
        && token.kind() == TokenKind.NAME
        && (Cursor.isName(token)
            || token.is("claim")
            || token.is("require")
            || cursor.peek(1).kind() == TokenKind.EQUALS);
  }
}
