package dev.plimsoll.analysis.solve;

import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Where along a sweep something comes to be another: what binds, or which of two figures is larger.
 *
 * @param what the figure, or the two figures, as written
 * @param before what it is up to here
 * @param after what it is from here on
 * @param last the last value at which it is as before, or the edge
 * @param first the first value at which it is as after; null where there is an edge
 */
public record Flip(
    String what, String before, String after, Rational last, @Nullable Rational first) {}
