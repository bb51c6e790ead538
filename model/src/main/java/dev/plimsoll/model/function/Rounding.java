package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Rounding, of counts and plain numbers or to a step that is given. */
final class Rounding {

  private Rounding() {}

  static final Function CEIL =
      function(
              "ceil",
              "Rounds up to a whole number of what is counted, or to a whole number of steps.",
              "nodes = ceil(25_000 tunnels / 10_000 tunnels/node)",
              "3 nodes",
              Rational::ceil)
          .moving(Motion.RISES, Motion.NEITHER);

  static final Function FLOOR =
      function(
              "floor",
              "Rounds down to a whole number of what is counted, or to a whole number of steps.",
              "volume = floor(37 GB, 5 GB)",
              "35 GB",
              Rational::floor)
          .moving(Motion.RISES, Motion.NEITHER);

  static final Function ROUND =
      function(
              "round",
              "Rounds to the nearest whole number or step; a tie goes away from zero.",
              "share = round(2.5)",
              "3",
              Rational::round)
          .moving(Motion.RISES, Motion.NEITHER);

  static final Function MOD =
      Function.of(
          "mod",
          "rounding",
          List.of(one("x"), one("step")),
          "What is left of `x` after whole steps; it has the sign of the step.",
          "rest = mod(37 GB, 5 GB)",
          "2 GB",
          (arguments, isCount) -> Rules.alike(arguments),
          arguments -> {
            Rational x = Arithmetic.of(arguments.get(0));
            Rational step = step(arguments.get(1));
            return Value.of(x.minus(x.floor(step)));
          });

  private static Function function(
      String name, String summary, String example, String shows, BinaryOperator<Rational> toStep) {
    return Function.of(
        name,
        "rounding",
        List.of(one("x"), optional("step")),
        summary,
        example,
        shows,
        (arguments, isCount) -> rule(name, arguments, isCount),
        arguments -> {
          if (arguments.get(0) instanceof Value.Unlimited) {
            return Values.UNLIMITED;
          }
          Rational step = arguments.size() > 1 ? step(arguments.get(1)) : Rational.ONE;
          return Value.of(toStep.apply(Arithmetic.of(arguments.get(0)), step));
        });
  }

  private static Rational step(Value value) {
    Rational step = Arithmetic.of(value);
    if (step.signum() <= 0) {
      throw new EvaluationFailure("A step is larger than zero.", null);
    }
    return step;
  }

  private static Typed rule(String name, List<Typed> arguments, Predicate<Dimension> isCount) {
    Rules.requireQuantity(0, arguments.getFirst());
    if (arguments.size() > 1) {
      return Rules.alike(arguments);
    }
    Typed argument = arguments.getFirst();
    if (argument.type() instanceof Type.Quantity quantity
        && !quantity.dimension().isNone()
        && !isCount.test(quantity.dimension())) {
      String unit = argument.unit() == null ? "GB" : argument.unit().text();
      throw new Misfit(
          0,
          "`" + name + "` needs a step for " + argument.phrase() + ".",
          "say to which step: `" + name + "(…, 1 " + unit + ")`");
    }
    return argument;
  }
}
