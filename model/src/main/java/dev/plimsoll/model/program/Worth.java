package dev.plimsoll.model.program;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures of a block as the numbers that a simulation takes. What it cannot take is an {@link
 * EvaluationFailure}.
 *
 * @param values the value of a figure by its full name
 */
record Worth(Function<String, Value> values) {

  private static final Rational MOST = Rational.of(1_000_000);
  private static final Rational LONGEST = Rational.of(31 * 86_400L);

  private Rational exact(String name) {
    Value value = values.apply(name);
    if (value instanceof Value.Unlimited) {
      throw failure(name, "is unlimited, and a run takes a number");
    }
    return Arithmetic.of(value);
  }

  /** A number, not below zero. */
  double number(String name) {
    Rational number = exact(name);
    if (number.signum() < 0) {
      throw failure(name, "is below zero");
    }
    return number.doubleValue();
  }

  /** The same, or another where nothing is stated. */
  double number(@Nullable String name, double otherwise) {
    return name == null
        ? otherwise
        : values.apply(name) instanceof Value.Unlimited ? Double.POSITIVE_INFINITY : number(name);
  }

  /** A number above zero. */
  double positive(String name) {
    double number = number(name);
    if (number <= 0) {
      throw failure(name, "is zero");
    }
    return number;
  }

  /** A duration in whole seconds, a part of one counted as a whole; up to 31 days. */
  int seconds(@Nullable String name, int otherwise) {
    if (name == null) {
      return otherwise;
    }
    Rational seconds = exact(name);
    if (seconds.signum() < 0) {
      throw failure(name, "is below zero");
    }
    if (seconds.compareTo(LONGEST) > 0) {
      throw failure(name, "is longer than 31 days, the most that is simulated");
    }
    return (int) seconds.ceil().doubleValue();
  }

  /** A whole number of instances, one or more. */
  int count(String name) {
    Rational count = exact(name);
    if (!count.isInteger() || count.signum() <= 0) {
      throw failure(name, "is " + NumberText.forPeople(count) + ", and instances are whole ones");
    }
    if (count.compareTo(MOST) > 0) {
      throw failure(name, "is more than a million, the most that is simulated");
    }
    return (int) count.doubleValue();
  }

  /** The elements of a list or a column. */
  List<Double> numbers(String name) {
    List<Value> elements =
        switch (values.apply(name)) {
          case Value.Many many -> many.elements();
          case Value.Column column -> column.present();
          default -> throw failure(name, "is not a list");
        };
    List<Double> numbers = new ArrayList<>();
    for (Value element : elements) {
      double number = Arithmetic.of(element).doubleValue();
      if (number < 0) {
        throw failure(name, "has a factor below zero");
      }
      numbers.add(number);
    }
    return numbers;
  }

  static EvaluationFailure failure(String name, String what) {
    return new EvaluationFailure("`" + name + "` " + what + ".", null);
  }
}
