package dev.plimsoll.language.parse;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.lex.Token;
import dev.plimsoll.language.syntax.Statement;
import java.util.List;

/**
 * What a range of text says. The tokens, comments included, and the text between them are the whole
 * range, so nothing is lost; the statements point into it by their spans.
 *
 * @param source the text
 * @param tokens all tokens of the range, closed by one of kind {@code END}
 * @param statements the statements that could be read
 * @param diagnostics what could not
 */
public record Parsed(
    SourceText source,
    List<Token> tokens,
    List<Statement> statements,
    List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Parsed {
    tokens = List.copyOf(tokens);
    statements = List.copyOf(statements);
    diagnostics = List.copyOf(diagnostics);
  }
}
