/** Work that several threads share, without any result depending on how many there are. */
@NullMarked
package dev.plimsoll.engine.parallel;

import org.jspecify.annotations.NullMarked;
