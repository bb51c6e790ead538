package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in braces, or the table that stands for it.
 *
 * @param span the braces and all between them, or the table
 * @param statements in the order written
 * @param table the table, or null for braces
 */
public record Body(Span span, List<Statement> statements, @Nullable Table table) {
  /** Copies the list. */
  public Body {
    statements = List.copyOf(statements);
  }
}
