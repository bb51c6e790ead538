/** What a little more of one figure does to the others. */
@NullMarked
package dev.plimsoll.analysis.effects;

import org.jspecify.annotations.NullMarked;
