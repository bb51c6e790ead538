package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What can be asked of dates. */
public final class Calendar {

  private Calendar() {}

  /** How many months lie between two dates. */
  public static final Function MONTHS =
      Function.of(
          "months",
          "dates",
          List.of(one("from"), one("to")),
          "How many calendar months it is from one date to another: whole ones, and of the one that"
              + " is not over the share of its days. Below zero where the second date is earlier.",
          "passed = months(2026-01-15, 2026-03-31)",
          "2.516",
          (arguments, isCount) -> {
            requireDate(0, arguments.get(0));
            requireDate(1, arguments.get(1));
            return Typed.of(Types.NUMBER);
          },
          arguments -> Value.of(months(day(arguments.get(0)), day(arguments.get(1)))));

  private static void requireDate(int index, Typed argument) {
    if (!argument.type().fits(Types.DAY)) {
      throw new Misfit(
          index, "This is " + argument.phrase() + ", not a date.", "write it as `2026-09-01`");
    }
    if (argument.type() instanceof Type.Anything) {
      throw new Misfit(index, "This is " + argument.phrase() + ", not a date.", null);
    }
  }

  private static LocalDate day(Value value) {
    if (value instanceof Value.Day day) {
      return day.value();
    }
    throw new EvaluationFailure("There is no date here to count from.", null);
  }

  /**
   * The months between two dates. The last day of a short month ends a month that began on a day
   * which it does not have.
   */
  public static Rational months(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return months(to, from).negate();
    }
    long whole = ChronoUnit.MONTHS.between(from, to) + 1;
    while (from.plusMonths(whole).isAfter(to)) {
      whole--;
    }
    LocalDate begin = from.plusMonths(whole);
    long length = ChronoUnit.DAYS.between(begin, from.plusMonths(whole + 1));
    Rational part = Rational.of(ChronoUnit.DAYS.between(begin, to)).dividedBy(Rational.of(length));
    return Rational.of(whole).plus(part);
  }
}
