package dev.plimsoll.model.value;

import dev.plimsoll.model.unit.UnitProduct;
import org.jspecify.annotations.Nullable;

/**
 * A type and, for a quantity, the unit in which its author thinks of it.
 *
 * @param type the type
 * @param unit the unit to show it in, or null where there is none to prefer
 */
public record Typed(Type type, @Nullable UnitProduct unit) {

  /** A type without a preferred unit. */
  public static Typed of(Type type) {
    return new Typed(type, null);
  }
}
