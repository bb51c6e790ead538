package dev.plimsoll.model.value;

import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import java.util.List;

/** What a formula is worth. */
public sealed interface Value {

  /** A number, in the base units of its dimension. */
  @SuppressWarnings("AvoidCommonTypeNames") // always written Value.Number
  record Number(Rational value) implements Value {}

  /** No limit: larger than every number. */
  record Unlimited() implements Value {}

  /** Yes or no. */
  record Truth(boolean value) implements Value {}

  /** A text. */
  record Words(String value) implements Value {}

  /** A calendar date. */
  record Day(LocalDate value) implements Value {}

  /** A list. */
  record Many(List<Value> elements) implements Value {
    /** Copies the list. */
    public Many {
      elements = List.copyOf(elements);
    }
  }

  /** A rung of a ladder: its own name, and the full name of the ladder. */
  record Rung(String ladder, String name) implements Value {}

  /** Nothing, as above the top of a ladder. */
  record None() implements Value {}

  /** Not known yet: it waits for values that are unset, named here. */
  record Waiting(List<String> unset) implements Value {
    /** Copies the list. */
    public Waiting {
      unset = List.copyOf(unset);
    }
  }

  /** Could not be computed; the reason has been reported where it arose. */
  record Failed() implements Value {}

  /** A number. */
  static Value of(Rational number) {
    return new Number(number);
  }

  /** Yes or no. */
  static Value of(boolean truth) {
    return new Truth(truth);
  }

  /** A text. */
  static Value of(String words) {
    return new Words(words);
  }

  /** Whether the value is neither waiting nor failed. */
  default boolean isKnown() {
    return !(this instanceof Waiting) && !(this instanceof Failed);
  }
}
