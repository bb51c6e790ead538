/** Plans as Markdown documents: which parts of the text are live, and what they say. */
@NullMarked
package dev.plimsoll.document;

import org.jspecify.annotations.NullMarked;
