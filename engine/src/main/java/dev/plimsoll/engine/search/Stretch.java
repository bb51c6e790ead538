package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;

/**
 * Values in a row with one answer. Of whole steps both ends belong to it; otherwise two stretches
 * share the edge between them, and one of them has its answer there.
 *
 * @param from its smallest value
 * @param to its largest value
 * @param withFrom whether the answer is that at {@code from} itself
 * @param withTo whether the answer is that at {@code to} itself
 */
public record Stretch<T>(Rational from, Rational to, boolean withFrom, boolean withTo, T answer) {}
