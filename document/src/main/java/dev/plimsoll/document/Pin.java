package dev.plimsoll.document;

import dev.plimsoll.language.Span;
import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.language.syntax.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the prose that an invisible comment behind it ties to the plan.
 *
 * @param figure the figure as the document states it
 * @param comment all characters of the comment
 * @param claim what the two say together, or null where the comment could not be read
 */
public record Pin(Expr figure, Span comment, Statement.@Nullable Claim claim) {}
