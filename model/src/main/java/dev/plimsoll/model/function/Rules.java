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

  /** The arguments with each list and column replaced by one of its elements. */
  static List<Typed> elements(List<Typed> arguments) {
    List<Typed> elements = new ArrayList<>();
    for (Typed argument : arguments) {
      elements.add(argument.element());
    }
    return elements;
  }

  /** The one type that all arguments share. */
  static Typed alike(List<Typed> arguments) {
    Type type = Types.ANY_QUANTITY;
    UnitProduct unit = null;
    int first = -1;
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      requireOrdered(i, argument);
      if (!argument.type().fits(type) && first >= 0) {
        String a = arguments.get(first).phrase();
        String sentence = Character.toUpperCase(a.charAt(0)) + a.substring(1);
        throw new Misfit(
            i, first, sentence + " and " + argument.phrase() + " do not go together.", null);
      }
      if (type instanceof Type.AnyQuantity || type instanceof Type.Anything) {
        type = argument.type();
      }
      if (!(argument.type() instanceof Type.AnyQuantity)) {
        first = first < 0 ? i : first;
        unit = unit == null ? argument.unit() : unit;
      }
    }
    return new Typed(type, unit);
  }

  static void requireOrdered(int index, Typed argument) {
    if (!argument.type().isQuantity() && !(argument.type() instanceof Type.Day)) {
      throw new Misfit(index, "This is " + argument.phrase() + ", not a quantity.", null);
    }
  }

  static void requireQuantity(int index, Typed argument) {
    if (!argument.type().isQuantity()) {
      throw new Misfit(index, "This is " + argument.phrase() + ", not a quantity.", null);
    }
  }

  static void requirePlain(int index, Typed argument) {
    requireQuantity(index, argument);
    if (argument.type() instanceof Type.Quantity quantity && !quantity.dimension().isNone()) {
      throw new Misfit(
          index,
          "This is " + argument.phrase() + "; the function takes a plain number.",
          "divide it by a quantity of its kind: `… / 1 " + unitText(argument) + "`");
    }
  }

  private static String unitText(Typed argument) {
    return argument.unit() == null ? "GB" : argument.unit().text();
  }

  static @Nullable UnitProduct unitOf(List<Typed> arguments) {
    return arguments.isEmpty() ? null : arguments.getFirst().unit();
  }
}
