/** What stands in the generated sections of a document: one class for each kind of section. */
@NullMarked
package dev.plimsoll.document.section;

import org.jspecify.annotations.NullMarked;
