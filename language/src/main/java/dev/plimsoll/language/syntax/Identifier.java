package dev.plimsoll.language.syntax;

import dev.plimsoll.language.Span;

/**
 * A word where it stands.
 *
 * @param span its characters
 * @param text the word
 */
public record Identifier(Span span, String text) {}
