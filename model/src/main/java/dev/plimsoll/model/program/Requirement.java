package dev.plimsoll.model.program;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;

/**
 * A condition the plan sets itself.
 *
 * @param source the text it stands in
 * @param span the condition
 * @param condition what must be so
 * @param meaning its description, or the empty text
 */
public record Requirement(SourceText source, Span span, Term condition, String meaning) {}
