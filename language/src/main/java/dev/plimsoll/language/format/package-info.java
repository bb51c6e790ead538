/** One way to lay out statements, which keeps what they mean and every comment. */
@NullMarked
package dev.plimsoll.language.format;

import org.jspecify.annotations.NullMarked;
