package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that is written from the plan: {@code <!-- plimsoll: show WHAT as FORM -->}
 * to {@code <!-- /plimsoll -->}. Nothing in it is live.
 *
 * @param opening the comment that asks for it
 * @param content the whole lines between its two comments
 * @param indent what stands before its comments on their lines
 * @param what what it shows, as it is asked for
 * @param whatSpan where that stands
 * @param form the form it takes, or null for the usual one
 */
public record GeneratedSection(
    Span opening, Span content, String indent, String what, Span whatSpan, @Nullable String form) {}
