package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * A preposition and what follows it: {@code up to 50 clients}, {@code per venue}. One of value and
 * unit is there.
 *
 * @param span all its characters
 * @param preposition the word; {@code up to} is one
 * @param value what follows, or null behind {@code per}
 * @param unit the unit behind {@code per}, else null
 */
public record Clause(
    Span span, Identifier preposition, @Nullable Expr value, @Nullable UnitName unit) {}
