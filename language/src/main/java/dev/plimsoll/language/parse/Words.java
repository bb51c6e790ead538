package dev.plimsoll.language.parse;

import dev.plimsoll.language.lex.Reserved;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;

/** Reads the words that stand between operators: names, and what stands for a value. */
final class Words {

  private final Cursor cursor;
  private final Operands operands;

  Words(Cursor cursor, Operands operands) {
    this.cursor = cursor;
    this.operands = operands;
  }

  /** A name, or a word that stands for a value. */
  Expr word() {
    Token token = cursor.peek();
    if (token.is("unset")) {
      cursor.take();
      return new Expr.Unset(token.span(), "unset");
    }
    if (token.is("unlimited")) {
      cursor.take();
      return new Expr.Unlimited(token.span());
    }
    boolean name = Cursor.isName(token) || isFunctionWord(token);
    if (!name || startsStatement(token)) {
      throw noName(token);
    }
    cursor.take();
    return isRunning(token) ? running(token) : new Expr.Name(token.span(), token.text());
  }

  /** Whether {@code running} stands before a call; by itself it is a name like any other. */
  private boolean isRunning(Token token) {
    Token call = cursor.peek(1);
    return token.is("running")
        && cursor.atName()
        && !cursor.peek().startsLine()
        && call.kind() == TokenKind.OPEN_PAREN
        && !call.spaced();
  }

  private Expr running(Token first) {
    Token name = cursor.take();
    Expr.Call call = operands.call(new Expr.Name(name.span(), name.text()));
    return new Expr.Running(cursor.since(first), call);
  }

  private SyntaxFailure noName(Token token) {
    if (token.is("if") || token.is("not")) {
      return cursor.unexpected();
    }
    Token next = cursor.peek(1);
    boolean alone = next.startsLine() || next.kind() == TokenKind.END;
    boolean reserved = !token.startsLine() && Reserved.contains(token.text());
    if (alone && reserved) {
      return cursor.reserved(token);
    }
    SyntaxFailure missing = cursor.missing("a value");
    return reserved && missing.diagnostic().hint() == null
        ? missing.hint("`" + token.text() + "` is a word of the language and cannot be a name")
        : missing;
  }

  /** Whether a name on a new line can only be the start of the next statement. */
  private boolean startsStatement(Token token) {
    Token next = cursor.peek(1);
    return token.startsLine()
        && !next.startsLine()
        && (Cursor.isName(next) || next.kind() == TokenKind.EQUALS);
  }

  /** {@code when} introduces a clause, but {@code when(…)} asks for a date. */
  private boolean isFunctionWord(Token token) {
    Token next = cursor.peek(1);
    return token.is("when") && next.kind() == TokenKind.OPEN_PAREN && !next.spaced();
  }
}
