/**
 * The numbers of a plan as a graph of few operations on doubles, and the runs over it: thousands of
 * draws at once, intervals, derivatives. It knows nothing of units, names or documents.
 */
@NullMarked
package dev.plimsoll.engine.graph;

import org.jspecify.annotations.NullMarked;
