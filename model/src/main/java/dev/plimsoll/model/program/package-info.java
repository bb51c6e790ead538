/**
 * The checked program: typed formulas in the order of their evaluation, the claims on them and the
 * blocks that analyses read.
 */
@NullMarked
package dev.plimsoll.model.program;

import org.jspecify.annotations.NullMarked;
