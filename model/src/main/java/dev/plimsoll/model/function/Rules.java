package dev.plimsoll.model.function;

import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the dimension rules of several functions share. */
final class Rules {

  private Rules() {}

  /** The arguments with each list replaced by one of its elements. */
  static List<Typed> elements(List<Typed> arguments) {
    List<Typed> elements = new ArrayList<>();
    for (Typed argument : arguments) {
      elements.add(
          argument.type() instanceof Type.Many many
              ? new Typed(many.element(), argument.unit())
              : argument);
    }
    return elements;
  }

  /** The one type that all arguments share. */
  static Typed alike(List<Typed> arguments) {
    Type type = Types.ANY_QUANTITY;
    UnitProduct unit = null;
    Typed first = null;
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      requireOrdered(i, argument.type());
      if (!argument.type().fits(type) && first != null) {
        throw new Misfit(
            i,
            "This is " + described(argument) + ", the one before it " + described(first) + ".",
            "all arguments are of one dimension");
      }
      if (type instanceof Type.AnyQuantity || type instanceof Type.Anything) {
        type = argument.type();
      }
      if (!(argument.type() instanceof Type.AnyQuantity)) {
        first = argument;
        unit = unit == null ? argument.unit() : unit;
      }
    }
    return new Typed(type, unit);
  }

  static String described(Typed typed) {
    UnitProduct unit = typed.unit();
    String text = typed.type().text();
    return unit == null || text.equals(unit.text()) ? text : text + " (" + unit.text() + ")";
  }

  private static void requireOrdered(int index, Type type) {
    if (!type.isQuantity() && !(type instanceof Type.Day)) {
      throw new Misfit(index, "This is " + type.text() + ", not a quantity.", null);
    }
  }

  static void requireQuantity(int index, Typed argument) {
    if (!argument.type().isQuantity()) {
      throw new Misfit(index, "This is " + argument.type().text() + ", not a quantity.", null);
    }
  }

  static void requirePlain(int index, Typed argument) {
    requireQuantity(index, argument);
    if (argument.type() instanceof Type.Quantity quantity && !quantity.dimension().isNone()) {
      throw new Misfit(
          index,
          "This is " + described(argument) + "; the function takes a plain number.",
          "divide by one unit of it first");
    }
  }

  static @Nullable UnitProduct unitOf(List<Typed> arguments) {
    return arguments.isEmpty() ? null : arguments.getFirst().unit();
  }
}
