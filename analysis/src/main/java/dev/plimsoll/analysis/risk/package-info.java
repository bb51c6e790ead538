/**
 * How sure a plan is of its answers: their spreads over many draws of the uncertain values, the
 * chances that limits are passed, and what binds how often.
 */
@NullMarked
package dev.plimsoll.analysis.risk;

import org.jspecify.annotations.NullMarked;
