package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;

/**
 * A convention of the plan that lets two dimensions meet: {@code unit month = 30 days}, {@code unit
 * EUR = 1.08 USD}.
 *
 * @param name the unit that was a base unit of its own before
 * @param number how many of the target one of it is
 */
public record UnitPolicy(String name, Rational number, UnitProduct target) {}
