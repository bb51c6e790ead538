package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.number.Rational;

/**
 * What one change adds to the difference of a figure.
 *
 * @param amount in base units; negative where it works against an increase
 */
public record Share(Change change, Rational amount) {}
