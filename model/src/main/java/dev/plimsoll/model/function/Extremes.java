package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.many;
import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The largest, the smallest, and what lies between two limits. */
final class Extremes {

  private Extremes() {}

  static final Function MAX =
      Function.of(
              "max",
              "comparing",
              List.of(many("x")),
              "The largest of its arguments, of a list or a column; for dates the latest.",
              "needed = max(2.5 nodes, 1.6 nodes, 1.5 nodes)",
              "2.5 nodes",
              (arguments, isCount) -> Rules.alike(Rules.elements(arguments)),
              arguments -> extreme(arguments, 1))
          .as(Function.Form.EXTREME)
          .moving(Motion.RISES);

  static final Function MIN =
      Function.of(
              "min",
              "comparing",
              List.of(many("x")),
              "The smallest of its arguments, of a list or a column; for dates the earliest.",
              "first = min([30, 20, 45] days)",
              "20 days",
              (arguments, isCount) -> Rules.alike(Rules.elements(arguments)),
              arguments -> extreme(arguments, -1))
          .as(Function.Form.EXTREME)
          .moving(Motion.RISES);

  static final Function CLAMP =
      Function.of(
              "clamp",
              "comparing",
              List.of(one("x"), one("low"), one("high")),
              "`x`, but never below `low` nor above `high`.",
              "containers = clamp(25 containers, 2 containers, 20 containers)",
              "20 containers",
              (arguments, isCount) -> Rules.alike(arguments),
              arguments -> {
                if (Arithmetic.compare(arguments.get(1), arguments.get(2)) > 0) {
                  throw new EvaluationFailure("The low limit lies above the high one.", null);
                }
                Value atLeast = extreme(List.of(arguments.get(0), arguments.get(1)), 1);
                return extreme(List.of(atLeast, arguments.get(2)), -1);
              })
          .moving(Motion.RISES);

  private static Value extreme(List<Value> arguments, int sign) {
    List<Value> all = flatten(arguments);
    if (all.isEmpty()) {
      throw new EvaluationFailure("There is no largest or smallest of nothing.", null);
    }
    Value best = all.getFirst();
    for (Value candidate : all) {
      if (Arithmetic.compare(candidate, best) * sign > 0) {
        best = candidate;
      }
    }
    return best;
  }

  static List<Value> flatten(List<Value> arguments) {
    List<Value> all = new ArrayList<>();
    for (Value argument : arguments) {
      if (argument instanceof Value.Many many) {
        all.addAll(many.elements());
      } else if (argument instanceof Value.Column column) {
        all.addAll(column.present());
      } else {
        all.add(argument);
      }
    }
    return all;
  }
}
