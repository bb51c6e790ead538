package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;

/**
 * What stands in braces.
 *
 * @param span the braces and all between them
 * @param statements in the order written
 */
public record Body(Span span, List<Statement> statements) {
  /** Copies the list. */
  public Body {
    statements = List.copyOf(statements);
  }
}
