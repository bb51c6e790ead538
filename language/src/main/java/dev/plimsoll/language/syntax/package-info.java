/** The syntax tree: sealed records that mirror the grammar, each with its span. */
@NullMarked
package dev.plimsoll.language.syntax;

import org.jspecify.annotations.NullMarked;
