/**
 * The lenses over a checked program: exact point values, the ends of uncertain ones, explanations.
 */
@NullMarked
package dev.plimsoll.engine;

import org.jspecify.annotations.NullMarked;
