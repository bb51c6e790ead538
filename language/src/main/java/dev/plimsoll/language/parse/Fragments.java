package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.lex.TokenKind;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import org.jspecify.annotations.Nullable;

/** Reads what comments and cells of a document hold: parts of statements, and nothing behind. */
final class Fragments {

  private final Cursor cursor;
  private final Statements statements;

  Fragments(Cursor cursor) {
    this.cursor = cursor;
    this.statements = new Statements(cursor);
  }

  /** What a pin's comment holds behind its sign: an expression and annotations. */
  Statement.@Nullable Claim pin(Expr stated) {
    Token first = cursor.peek();
    try {
      Expr subject = new Expressions(cursor).value();
      Tail tail = statements.tail();
      expectEnd();
      Span span = stated.span();
      return new Statement.Claim(span, subject, Statement.Relation.EQUALS, stated, tail, true);
    } catch (SyntaxFailure failure) {
      Diagnostic diagnostic = failure.diagnostic();
      cursor.report(
          first.kind() == TokenKind.END
              ? diagnostic.hint("a pin names what the figure comes from: `<!-- = name -->`")
              : diagnostic);
      return null;
    }
  }

  /** A description and annotations. */
  Tail tail() {
    try {
      Tail tail = statements.tail();
      expectEnd();
      return tail;
    } catch (SyntaxFailure failure) {
      cursor.report(failure.diagnostic());
      return Tail.NONE;
    }
  }

  /** An expression. */
  Expr expr(Span range) {
    try {
      Expr expr = new Expressions(cursor).value();
      expectEnd();
      return expr;
    } catch (SyntaxFailure failure) {
      cursor.report(failure.diagnostic());
      return new Expr.Broken(range);
    }
  }

  /** What is set, and its value; null where it could not be read. */
  Expr.@Nullable Binding binding() {
    try {
      Expr.Binding binding = new Expressions(cursor).operands().binding("name=value");
      expectEnd();
      return binding;
    } catch (SyntaxFailure failure) {
      cursor.report(failure.diagnostic());
      return null;
    }
  }

  private void expectEnd() {
    if (!cursor.at(TokenKind.END)) {
      throw cursor.unexpected();
    }
  }
}
