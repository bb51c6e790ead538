package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import dev.plimsoll.language.lex.Lexer;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import dev.plimsoll.language.syntax.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the language. It never throws for what stands in the text: an error becomes a diagnostic,
 * and reading goes on with the next statement.
 */
public final class Parser {

  private Parser() {}

  /** Reads a whole text, as a {@code .plim} file is. */
  public static Parsed parse(SourceText source) {
    return parse(source, new Span(0, source.text().length()));
  }

  /** Reads a range of a text, as a fence of a document is. */
  public static Parsed parse(SourceText source, Span range) {
    List<Token> tokens = Lexer.tokens(source, range);
    Cursor cursor = new Cursor(source, tokens);
    List<Statement> statements = new Statements(cursor).statements(false);
    List<Diagnostic> diagnostics = new ArrayList<>(cursor.diagnostics());
    diagnostics.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return new Parsed(source, tokens, statements, diagnostics);
  }

  /**
   * Reads what a pin's comment holds behind its equals sign.
   *
   * @param range the characters behind the sign
   * @param stated what is pinned
   * @param diagnostics takes what is wrong
   * @return the claim, or null where it could not be read
   */
  public static Statement.@Nullable Claim parsePin(
      SourceText source, Span range, Expr stated, Consumer<Diagnostic> diagnostics) {
    Cursor cursor = fragment(source, range);
    Statement.Claim claim = new Fragments(cursor).pin(stated);
    cursor.diagnostics().forEach(diagnostics);
    return claim;
  }

  /**
   * Reads what closes a statement, as a comment behind a cell may hold: annotations.
   *
   * @param diagnostics takes what is wrong
   */
  public static Tail parseTail(SourceText source, Span range, Consumer<Diagnostic> diagnostics) {
    Cursor cursor = fragment(source, range);
    Tail tail = new Fragments(cursor).tail();
    cursor.diagnostics().forEach(diagnostics);
    return tail;
  }

  /**
   * Reads an expression, as a cell in a column of conditions or names holds.
   *
   * @param diagnostics takes what is wrong
   */
  public static Expr parseExpr(SourceText source, Span range, Consumer<Diagnostic> diagnostics) {
    Cursor cursor = fragment(source, range);
    Expr expr = new Fragments(cursor).expr(range);
    cursor.diagnostics().forEach(diagnostics);
    return expr;
  }

  /**
   * Reads a whole text that sets a figure, {@code sessions = 40 sessions}.
   *
   * @param diagnostics takes what is wrong
   * @return what is set, or null where it could not be read
   */
  public static Expr.@Nullable Binding parseBinding(
      SourceText source, Consumer<Diagnostic> diagnostics) {
    Cursor cursor = fragment(source, new Span(0, source.text().length()));
    Expr.Binding binding = new Fragments(cursor).binding();
    cursor.diagnostics().forEach(diagnostics);
    return binding;
  }

  /** A part of a statement: its first word starts none, though it may start a line. */
  private static Cursor fragment(SourceText source, Span range) {
    List<Token> tokens = new ArrayList<>(Lexer.tokens(source, range));
    Token first = tokens.getFirst();
    tokens.set(
        0,
        new Token(first.kind(), first.start(), first.end(), first.text(), first.spaced(), false));
    return new Cursor(source, tokens);
  }
}
