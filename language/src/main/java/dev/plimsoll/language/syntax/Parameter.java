package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a plan's own function.
 *
 * @param span all its characters
 * @param name its name
 * @param unit a unit of the dimension it takes, or null where it takes any value
 * @param fallback its value where the call gives none, or null
 */
public record Parameter(
    Span span, Identifier name, @Nullable UnitName unit, @Nullable Expr fallback) {}
