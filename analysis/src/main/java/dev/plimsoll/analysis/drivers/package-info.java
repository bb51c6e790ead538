/** What causes the spread of a figure, and so what is worth measuring first. */
@NullMarked
package dev.plimsoll.analysis.drivers;

import org.jspecify.annotations.NullMarked;
