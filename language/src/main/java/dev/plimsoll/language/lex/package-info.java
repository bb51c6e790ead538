/** Characters to tokens; nothing is dropped, so a tree can be printed back byte for byte. */
@NullMarked
package dev.plimsoll.language.lex;

import org.jspecify.annotations.NullMarked;
