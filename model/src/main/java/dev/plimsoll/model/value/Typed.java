package dev.plimsoll.model.value;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitTerm;
import org.jspecify.annotations.Nullable;

/**
 * A type and, for a quantity, the unit in which its author thinks of it.
 *
 * @param type the type
 * @param unit the unit to show it in, or null where there is none to prefer
 */
public record Typed(Type type, @Nullable UnitProduct unit) {

  private static final Dimension TIME = Dimension.base("time");
  private static final Dimension MONTH = Dimension.base("month");

  /** A type without a preferred unit. */
  public static Typed of(Type type) {
    return new Typed(type, null);
  }

  /** What each value in a list or column is; for any other itself. */
  public Typed element() {
    Type element = type.element();
    return element.equals(type) ? this : new Typed(element, unit);
  }

  /**
   * What a message calls it: {@code a number of sessions}, {@code an amount in EUR}, {@code a
   * quantity in MB/session}. Units say it better than dimensions: they are what the author wrote.
   */
  public String phrase() {
    return switch (type) {
      case Type.Quantity quantity -> quantity(quantity.dimension());
      case Type.Many many -> "a list (each " + element().phrase() + ")";
      case Type.Column column -> "a column (each " + element().phrase() + ")";
      case Type other -> other.text();
    };
  }

  private String quantity(Dimension dimension) {
    if (unit == null || unit.isNone()) {
      return dimension.isNone() ? "a plain number" : "a quantity of " + dimension.text();
    }
    String shown = unit.text(Rational.TWO);
    if (shown.startsWith("/")) {
      return "a quantity" + shown.replace("/", " per ");
    }
    if (dimension.isNone()) {
      return shown.equals("%") ? "a percentage" : "a plain number in " + shown;
    }
    if (dimension.equals(TIME) || dimension.equals(MONTH)) {
      return "a duration in " + shown;
    }
    UnitTerm only = unit.terms().getFirst();
    if (unit.terms().size() > 1 || only.exponent() != 1) {
      return "a quantity in " + shown;
    }
    return only.unit().counting()
        ? "a number of " + shown
        : (only.unit().group().equals("money") ? "an amount in " : "a quantity in ") + shown;
  }
}
