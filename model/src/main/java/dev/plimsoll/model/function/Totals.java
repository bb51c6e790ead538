package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.many;
import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.List;

/** Sums and means of arguments and lists. */
final class Totals {

  private Totals() {}

  static final Function SUM =
      Function.of(
              "sum",
              "totals",
              List.of(many("x")),
              "The sum of its arguments, of a list or a column; nothing sums to zero.",
              "memory = sum(50 MB, 100 MB, 0.1 GB)",
              "250 MB",
              (arguments, isCount) -> summable(arguments),
              arguments -> sum(Extremes.flatten(arguments)))
          .as(Function.Form.WHOLE)
          .moving(Motion.RISES);

  static final Function MEAN =
      Function.of(
              "mean",
              "totals",
              List.of(many("x")),
              "The arithmetic mean of its arguments, of a list or a column; of a single value that"
                  + " is uncertain, what it comes to on average.",
              "typical = mean([10, 20, 60] req/s)",
              "30 req/s",
              (arguments, isCount) -> summable(arguments),
              arguments -> {
                List<Value> all = Extremes.flatten(arguments);
                if (all.isEmpty()) {
                  throw new EvaluationFailure("There is no mean of nothing.", null);
                }
                return Arithmetic.dividedBy(sum(all), Value.of(Rational.of(all.size())));
              })
          .as(Function.Form.WHOLE)
          .moving(Motion.RISES);

  static final Function COUNT =
      Function.of(
              "count",
              "totals",
              List.of(one("list")),
              "How many elements a list has, or how many rows of a column have a value.",
              "steps = count([10, 100, 1000] clients)",
              "3",
              (arguments, isCount) -> {
                Type type = arguments.getFirst().type();
                if (type.element().equals(type) && !(type instanceof Type.Anything)) {
                  throw new Misfit(0, "This is " + type.text() + ", not a list or a column.", null);
                }
                return Typed.of(Types.NUMBER);
              },
              arguments -> Value.of(Rational.of(Extremes.flatten(arguments).size())))
          .as(Function.Form.WHOLE);

  private static Typed summable(List<Typed> arguments) {
    List<Typed> elements = Rules.elements(arguments);
    for (int i = 0; i < elements.size(); i++) {
      Rules.requireQuantity(i, elements.get(i));
    }
    return Rules.alike(elements);
  }

  private static Value sum(List<Value> values) {
    Value total = Value.of(Rational.ZERO);
    for (Value value : values) {
      total = Arithmetic.plus(total, value);
    }
    return total;
  }
}
