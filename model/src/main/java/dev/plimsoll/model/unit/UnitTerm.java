package dev.plimsoll.model.unit;

/** A unit to a whole power other than zero: one factor of a {@link UnitProduct}. */
public record UnitTerm(Unit unit, int exponent) {

  public UnitTerm {
    if (exponent == 0) {
      throw new IllegalArgumentException(unit.name() + " to the power of zero is no unit");
    }
  }
}
