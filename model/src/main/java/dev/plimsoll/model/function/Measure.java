package dev.plimsoll.model.function;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of all the values that an uncertain one can take; the answer is certain. */
public sealed interface Measure {

  /** The mean. */
  record Mean() implements Measure {}

  /** The standard deviation; zero for a certain value. */
  record Deviation() implements Measure {}

  /**
   * The value that is not exceeded with some probability.
   *
   * @param level the probability, above zero and below one
   */
  record Percentile(Rational level) implements Measure {

    private boolean isNamed() {
      for (int hundredths : NAMED) {
        if (hundredths(hundredths).equals(level)) {
          return true;
        }
      }
      return false;
    }

    /** The level in hundredths. */
    private String text() {
      return NumberText.forPeople(level.times(Rational.of(100)), 12, 12);
    }
  }

  /** The probability that a condition holds. */
  record Chance() implements Measure {}

  /** The percentiles that have functions of their own, in hundredths. */
  List<Integer> NAMED = List.of(5, 10, 25, 50, 75, 90, 95, 99);

  /** The measure that calls of a function ask for, or null where it is none or depends on more. */
  static @Nullable Measure of(Function function) {
    String name = function.name();
    return switch (name) {
      case "mean" -> new Mean();
      case "deviation" -> new Deviation();
      case "chance" -> new Chance();
      default ->
          function.form() == Function.Form.STATISTIC
              ? new Percentile(hundredths(Integer.parseInt(name.substring(1))))
              : null;
    };
  }

  private static Rational hundredths(int count) {
    return Rational.of(count).dividedBy(Rational.of(100));
  }

  /** The function that asks for it. */
  default String word() {
    return switch (this) {
      case Mean mean -> "mean";
      case Deviation deviation -> "deviation";
      case Chance chance -> "chance";
      case Percentile percentile -> percentile.isNamed() ? "p" + percentile.text() : "percentile";
    };
  }

  /** The probability of a percentile as a function writes it, or null where it writes none. */
  default @Nullable String argument() {
    return this instanceof Percentile percentile && !percentile.isNamed()
        ? percentile.text() + "%"
        : null;
  }
}
