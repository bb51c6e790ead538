package dev.plimsoll.model.unit;

import org.jspecify.annotations.Nullable;

/**
 * A unit to a whole power other than zero: one factor of a {@link UnitProduct}. Within one
 * catalogue a unit is known by its name.
 */
public record UnitTerm(Unit unit, int exponent) {

  public UnitTerm {
    if (exponent == 0) {
      throw new IllegalArgumentException(unit.name() + " to the power of zero is no unit");
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof UnitTerm other
        && exponent == other.exponent
        && unit.name().equals(other.unit.name());
  }

  @Override
  public int hashCode() {
    return 31 * unit.name().hashCode() + exponent;
  }
}
