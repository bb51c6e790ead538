/**
 * What differs between two versions of a plan: figures, and which changes they come from; verdicts;
 * what is said of where figures come from.
 */
@NullMarked
package dev.plimsoll.analysis.diff;

import org.jspecify.annotations.NullMarked;
