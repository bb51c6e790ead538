package dev.plimsoll.engine;

import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes values as the numbers of a graph and reads them back. Texts and rungs go by their places
 * in a list of names, dates by days since 1970; {@code none} is -1 among names, and no value among
 * numbers.
 */
final class Codes {

  private static final double NONE = -1;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** The number of a value of some type. */
  double number(Value value, Type type) {
    return switch (value) {
      case Value.Number number -> number.value().doubleValue();
      case Value.Unlimited unlimited -> Double.POSITIVE_INFINITY;
      case Value.Truth truth -> truth.value() ? 1 : 0;
      case Value.Words words -> code(words.value());
      case Value.Rung rung -> code(rung.name());
      case Value.Day day -> day.value().toEpochDay();
      case Value.None none -> isName(type) ? NONE : Double.NaN;
      default -> Double.NaN;
    };
  }

  private static boolean isName(Type type) {
    return type instanceof Type.Rung || type instanceof Type.Words;
  }

  /** The number of a name. */
  double code(String name) {
    return places.computeIfAbsent(
        name,
        added -> {
          names.add(added);
          return names.size() - 1;
        });
  }

  /** The number that stands for nothing among names. */
  double none() {
    return NONE;
  }

  /** The value of a number, failed where it has none. */
  Value value(double number, Type type) {
    if (Double.isNaN(number)) {
      return Values.FAILED;
    }
    return switch (type) {
      case Type.Truth truth -> Value.of(number != 0);
      case Type.Words words -> number == NONE ? Values.NONE : Value.of(names.get((int) number));
      case Type.Rung rung ->
          number == NONE ? Values.NONE : new Value.Rung(rung.ladder(), names.get((int) number));
      case Type.Day day ->
          Double.isInfinite(number)
              ? Values.UNLIMITED
              : new Value.Day(LocalDate.ofEpochDay((long) number));
      default ->
          number == Double.POSITIVE_INFINITY
              ? Values.UNLIMITED
              : Double.isInfinite(number) ? Values.FAILED : Value.of(Arithmetic.ofDouble(number));
    };
  }
}
