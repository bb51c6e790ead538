package dev.plimsoll.cli.reference;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitDefinition;

/** What a unit is called and what it is worth, in words. */
final class UnitWords {

  private UnitWords() {}

  /** The name to use first, then the others that are shown or understood. */
  static String names(UnitDefinition unit) {
    StringBuilder names = new StringBuilder(unit.shownName());
    if (unit.symbol().isPresent()) {
      names.append(", ").append(unit.name());
    }
    for (String alias : unit.aliases()) {
      names.append(", ").append(alias);
    }
    return names.toString();
  }

  /** {@code = 8 bits}; the empty text for a base unit. */
  static String worth(UnitDefinition unit) {
    if (unit.value().isEmpty()) {
      return "";
    }
    UnitDefinition.Value value = unit.value().get();
    Rational number = value.number();
    StringBuilder text = new StringBuilder("= ");
    text.append(NumberText.forPeople(number, 12, 12));
    String between = " ";
    for (UnitDefinition.Part part : value.parts()) {
      text.append(part.exponent() < 0 ? "/" : between).append(part.unit());
      int size = Math.abs(part.exponent());
      text.append(size == 1 ? "" : "^" + size);
      between = "·";
    }
    return text.toString();
  }
}
