/** How the figures of a plan go with time. */
@NullMarked
package dev.plimsoll.analysis.timeline;

import org.jspecify.annotations.NullMarked;
