package dev.plimsoll.model.value;

import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /**
   * A column: values under the names of rows, in the order of the rows; missing ones are {@link
   * Missing}.
   */
  record Column(Map<String, Value> cells) implements Value {
    /** Copies the map. */
    public Column {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The values that are there, in the order of the rows. */
    public List<Value> present() {
      List<Value> present = new ArrayList<>();
      for (Value cell : cells.values()) {
        if (!(cell instanceof Missing)) {
          present.add(cell);
        }
      }
      return present;
    }
  }

  /** What stands in a column where a row has no value. */
  record Missing() implements Value {}

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

  /** Whether the value is neither waiting nor failed, nor any in a column is. */
  default boolean isKnown() {
    if (this instanceof Column column) {
      for (Value cell : column.cells().values()) {
        if (!cell.isKnown()) {
          return false;
        }
      }
    }
    return !(this instanceof Waiting) && !(this instanceof Failed);
  }
}
