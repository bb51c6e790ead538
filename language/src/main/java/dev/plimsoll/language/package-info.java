/**
 * Source text, spans and diagnostics: what every later phase needs to point at the reader's own
 * words.
 */
@NullMarked
package dev.plimsoll.language;

import org.jspecify.annotations.NullMarked;
