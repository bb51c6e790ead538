package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.parse.Parsed;

/**
 * A fence of statements in a document.
 *
 * @param content its lines, whole, between the opening and the closing one
 * @param example whether it is only shown: its syntax is checked, its statements are not part of
 *     the plan
 * @param parsed what it says
 */
public record Fence(Span content, boolean example, Parsed parsed) {}
