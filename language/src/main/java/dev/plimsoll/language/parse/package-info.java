/**
 * Tokens to a syntax tree, by recursive descent, recovering at the next statement after an error.
 */
@NullMarked
package dev.plimsoll.language.parse;

import org.jspecify.annotations.NullMarked;
