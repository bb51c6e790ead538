package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** The parts of a date. Dates themselves are added and subtracted with {@code +} and {@code -}. */
final class Dates {

  private Dates() {}

  static final Function YEAR_OF =
      part("year_of", "The year of a date.", "2,027", LocalDate::getYear);

  static final Function MONTH_OF =
      part("month_of", "The month of a date, 1 for January.", "3", LocalDate::getMonthValue);

  static final Function DAY_OF =
      part("day_of", "The day of the month of a date.", "31", LocalDate::getDayOfMonth);

  private static Function part(
      String name, String summary, String shows, ToIntFunction<LocalDate> part) {
    return Function.of(
        name,
        "dates",
        List.of(one("date")),
        summary,
        "part = " + name + "(2027-03-31)",
        shows,
        (arguments, isCount) -> {
          Type type = arguments.getFirst().type();
          if (!Types.DAY.fits(type)) {
            throw new Misfit(0, "This is " + type.text() + ", not a date.", null);
          }
          return Typed.of(Types.NUMBER);
        },
        arguments ->
            arguments.getFirst() instanceof Value.Day day
                ? Value.of(Rational.of(part.applyAsInt(day.value())))
                : Values.NONE);
  }
}
