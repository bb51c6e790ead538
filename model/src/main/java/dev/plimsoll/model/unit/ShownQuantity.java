package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;

/**
 * A quantity as it is shown.
 *
 * @param number the exact number in that unit, for machines
 * @param unit the unit chosen
 * @param text number and unit for people, possibly rounded
 * @param exact whether the text says the whole truth
 */
public record ShownQuantity(Rational number, UnitProduct unit, String text, boolean exact) {}
