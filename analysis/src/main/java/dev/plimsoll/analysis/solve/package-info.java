/**
 * Questions asked along one figure of a plan: where a goal is met, how figures move, and where what
 * binds or what is cheaper changes.
 */
@NullMarked
package dev.plimsoll.analysis.solve;

import org.jspecify.annotations.NullMarked;
