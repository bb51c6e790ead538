/** The limits of a plan: what is so where one is passed, and what it takes then. */
@NullMarked
package dev.plimsoll.analysis.limit;

import org.jspecify.annotations.NullMarked;
