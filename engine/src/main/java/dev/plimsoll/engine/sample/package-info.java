/**
 * The numerics of uncertain values: distributions, evenly spread random points, fast draws from
 * them, and what is read from samples. Everything here works on plain doubles in whatever unit the
 * caller has chosen, and is the same to the last bit on every machine: arithmetic is IEEE 754,
 * logarithms and the like are those of {@link java.lang.StrictMath}, generators are our own.
 */
@NullMarked
package dev.plimsoll.engine.sample;

import org.jspecify.annotations.NullMarked;
