/** Statements to a checked program: names resolved, dimensions checked, order found. */
@NullMarked
package dev.plimsoll.model.check;

import org.jspecify.annotations.NullMarked;
