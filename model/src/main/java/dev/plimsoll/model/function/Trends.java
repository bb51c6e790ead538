package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** What holds of a list or a column as a whole. */
final class Trends {

  private Trends() {}

  static final Function RISING = trend("rising", "below", "ok = rising([10, 20, 20, 45] ms)", 1);

  static final Function FALLING = trend("falling", "above", "ok = falling([500, 200, 100] ms)", -1);

  static final Function ANY =
      Function.of(
              "any",
              "columns",
              List.of(one("x")),
              "Whether it is so in at least one row of a column, or for one element of a list.",
              "late = any([false, true, false])",
              "yes",
              (arguments, isCount) -> truths(arguments.getFirst()),
              arguments -> Value.of(flat(arguments).contains(Value.of(true))))
          .as(Function.Form.WHOLE)
          .moving(Motion.RISES);

  static final Function ALL =
      Function.of(
              "all",
              "columns",
              List.of(one("x")),
              "Whether it is so in all rows of a column, or for all elements of a list.",
              "met = all([true, true, false])",
              "no",
              (arguments, isCount) -> truths(arguments.getFirst()),
              arguments -> Value.of(!flat(arguments).contains(Value.of(false))))
          .as(Function.Form.WHOLE)
          .moving(Motion.RISES);

  private static Function trend(String name, String never, String example, int sign) {
    return Function.of(
            name,
            "columns",
            List.of(one("x")),
            "Whether no value of a list or a column is " + never + " the one before it.",
            example,
            "yes",
            (arguments, isCount) -> {
              Typed values = requireMany(arguments.getFirst());
              boolean ordered =
                  values.element().type().isQuantity()
                      || values.element().type() instanceof Type.Day;
              if (!ordered) {
                throw new Misfit(0, "This is " + values.phrase() + ", and it has no order.", null);
              }
              return Typed.of(Types.TRUTH);
            },
            arguments -> Value.of(goes(flat(arguments), sign)))
        .as(Function.Form.WHOLE);
  }

  private static boolean goes(List<Value> values, int sign) {
    for (int i = 1; i < values.size(); i++) {
      if (Arithmetic.compare(values.get(i), values.get(i - 1)) * sign < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Value> flat(List<Value> arguments) {
    return Extremes.flatten(arguments);
  }

  private static Typed requireMany(Typed argument) {
    Type type = argument.type();
    if (type.element().equals(type) && !(type instanceof Type.Anything)) {
      throw new Misfit(0, "This is " + argument.phrase() + ", not a list or a column.", null);
    }
    return argument;
  }

  private static Typed truths(Typed argument) {
    Type element = requireMany(argument).type().element();
    if (!element.fits(Types.TRUTH)) {
      throw new Misfit(
          0,
          "This is " + argument.phrase() + ", not a column of conditions.",
          "say what is to hold of each, as in `all(x > 5)`");
    }
    return Typed.of(Types.TRUTH);
  }
}
