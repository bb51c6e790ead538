package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Roots, exponentials and logarithms. They are computed with {@link StrictMath}, which gives the
 * same double on every machine; the root of an exact square is exact.
 */
final class Powers {

  private Powers() {}

  static final Function ABS =
      Function.of(
          "abs",
          "powers and logarithms",
          List.of(one("x")),
          "The size of `x` without its sign.",
          "gap = abs(3 GB - 5 GB)",
          "2 GB",
          (arguments, isCount) -> {
            Rules.requireQuantity(0, arguments.getFirst());
            return arguments.getFirst();
          },
          arguments ->
              arguments.getFirst() instanceof Value.Unlimited
                  ? Values.UNLIMITED
                  : Value.of(Arithmetic.of(arguments.getFirst()).abs()));

  static final Function SQRT =
      Function.of(
              "sqrt",
              "powers and logarithms",
              List.of(one("x")),
              "The square root; the root of a square is exact.",
              "side = sqrt(16)",
              "4",
              (arguments, isCount) -> root(arguments.getFirst()),
              arguments -> Value.of(sqrt(Arithmetic.of(arguments.getFirst()))))
          .moving(Motion.RISES);

  static final Function EXP =
      transcendental(
              "exp",
              "The exponential function, e to the power of `x`.",
              "y = exp(0)",
              "1",
              StrictMath::exp,
              false)
          .moving(Motion.RISES);

  static final Function LN =
      transcendental("ln", "The natural logarithm.", "y = ln(1)", "0", StrictMath::log, true)
          .moving(Motion.RISES);

  static final Function LOG2 =
      transcendental(
              "log2",
              "The logarithm to the base of 2, as for the depth of a tree.",
              "levels = log2(65_536)",
              "16",
              Powers::log2,
              true)
          .moving(Motion.RISES);

  static final Function LOG10 =
      transcendental(
              "log10",
              "The logarithm to the base of 10.",
              "decades = log10(1_000)",
              "3",
              StrictMath::log10,
              true)
          .moving(Motion.RISES);

  private static Function transcendental(
      String name,
      String summary,
      String example,
      String shows,
      DoubleUnaryOperator operator,
      boolean positiveOnly) {
    return Function.of(
        name,
        "powers and logarithms",
        List.of(one("x")),
        summary,
        example,
        shows,
        (arguments, isCount) -> {
          Rules.requirePlain(0, arguments.getFirst());
          return Typed.of(Types.NUMBER);
        },
        arguments -> {
          Rational x = Arithmetic.of(arguments.getFirst());
          if (positiveOnly && x.signum() <= 0) {
            throw new EvaluationFailure("Only a positive number has a logarithm.", null);
          }
          return Value.of(Arithmetic.ofDouble(operator.applyAsDouble(x.doubleValue())));
        });
  }

  /** Exact for powers of two, where a quotient of natural logarithms may be one bit off. */
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    return x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / StrictMath.log(2);
  }

  private static Typed root(Typed argument) {
    Rules.requireQuantity(0, argument);
    if (!(argument.type() instanceof Type.Quantity quantity)) {
      return argument;
    }
    return Typed.of(new Type.Quantity(quantity.dimension().pow(Rational.HALF)));
  }

  private static Rational sqrt(Rational x) {
    if (x.signum() < 0) {
      throw new EvaluationFailure("A negative number has no square root.", null);
    }
    BigInteger numerator = x.numerator().sqrt();
    BigInteger denominator = x.denominator().sqrt();
    Rational root = Rational.of(numerator, denominator);
    return root.times(root).equals(x)
        ? root
        : Arithmetic.ofDouble(StrictMath.sqrt(x.doubleValue()));
  }
}
