/** What the steps of a ladder cost, what they buy and what brings them about. */
@NullMarked
package dev.plimsoll.analysis.step;

import org.jspecify.annotations.NullMarked;
