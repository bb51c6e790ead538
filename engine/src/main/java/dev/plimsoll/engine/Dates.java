package dev.plimsoll.engine;

import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates and durations. A whole number of months moves along the calendar, the last day of a month
 * staying within it; any other duration moves by whole days, a part of a day left out.
 */
final class Dates {

  /** The seconds of a day. */
  static final double SECONDS = 86_400;

  private static final Rational SECONDS_PER_DAY = Rational.of(86_400);

  private Dates() {}

  static Value arithmetic(Term.Arithmetic term, Value a, Value b, UnitCatalogue units) {
    return arithmetic(term.operator(), term.right().typed(), a, b, units);
  }

  /**
   * The same.
   *
   * @param right what stands right of the operator
   */
  static Value arithmetic(Operator operator, Typed right, Value a, Value b, UnitCatalogue units) {
    if (a instanceof Value.Day from && b instanceof Value.Day to) {
      long days = ChronoUnit.DAYS.between(to.value(), from.value());
      return Value.of(Rational.of(days).times(SECONDS_PER_DAY));
    }
    if (a instanceof Value.Unlimited) {
      return a; // What never comes is not sooner for a duration or a day.
    }
    if (!(a instanceof Value.Day day)) {
      throw new EvaluationFailure("There is no date here to count from.", null);
    }
    if (b instanceof Value.Unlimited && operator == Operator.PLUS) {
      return b;
    }
    Rational amount = Arithmetic.of(b);
    Rational signed = operator == Operator.MINUS ? amount.negate() : amount;
    boolean months = isInMonths(right);
    if (months) {
      return new Value.Day(plusMonths(day.value(), signed));
    }
    Rational declared = declaredMonths(right.unit(), signed, units);
    return new Value.Day(
        declared.isInteger() && !declared.isZero()
            ? plusMonths(day.value(), declared)
            : plusDays(day.value(), signed));
  }

  /** Whether a duration is so many months of the calendar. */
  static boolean isInMonths(Typed duration) {
    return duration.type() instanceof Type.Quantity quantity
        && quantity.dimension().equals(Dimension.base("month"));
  }

  /**
   * Which way a date moves with the one it is counted from and with the duration. A duration in
   * months that the plan says the length of is counted along the calendar where it is whole and by
   * days elsewhere, so more of it may be earlier.
   */
  static Motion motion(Term.Arithmetic term, int argument) {
    if (argument == 0) {
      return Motion.RISES;
    }
    boolean days = term.left().type().element() instanceof Type.Day;
    boolean both = days && term.right().type().element() instanceof Type.Day;
    if (!both && isDeclaredMonths(term.right().unit())) {
      return Motion.NEITHER;
    }
    return term.operator() == Operator.MINUS ? Motion.FALLS : Motion.RISES;
  }

  private static boolean isDeclaredMonths(@Nullable UnitProduct unit) {
    return unit != null && unit.policies().keySet().equals(Set.of("month"));
  }

  /**
   * How many months a duration is that its author thinks of in months, where the plan says how long
   * one is; zero for any other. A calendar does not care what a month costs.
   */
  private static Rational declaredMonths(
      @Nullable UnitProduct unit, Rational seconds, UnitCatalogue units) {
    Rational month = declaredMonth(unit, units);
    return month == null ? Rational.ZERO : seconds.dividedBy(month);
  }

  /** The seconds of a month by which a duration is thought of, or null where it is not. */
  static @Nullable Rational declaredMonth(@Nullable UnitProduct unit, UnitCatalogue units) {
    return isDeclaredMonths(unit) ? units.find("month").map(Unit::factor).orElse(null) : null;
  }

  private static LocalDate plusMonths(LocalDate date, Rational months) {
    if (!months.isInteger()) {
      throw new EvaluationFailure(
          "Only whole months can be counted along the calendar.",
          "round them, or declare how long a month is: `unit month = 30 days`");
    }
    try {
      return date.plusMonths(months.toLong().orElseThrow(Dates::outOfCalendar));
    } catch (DateTimeException | ArithmeticException tooFar) {
      throw outOfCalendar();
    }
  }

  private static LocalDate plusDays(LocalDate date, Rational seconds) {
    Rational days = seconds.abs().dividedBy(SECONDS_PER_DAY).floor();
    try {
      long count = days.toLong().orElseThrow(Dates::outOfCalendar);
      return seconds.signum() < 0 ? date.minusDays(count) : date.plusDays(count);
    } catch (DateTimeException | ArithmeticException tooFar) {
      throw outOfCalendar();
    }
  }

  private static EvaluationFailure outOfCalendar() {
    return new EvaluationFailure("This date is too far away for the calendar.", null);
  }

  /** The day that a value is. */
  static LocalDate day(Value value) {
    if (value instanceof Value.Day day) {
      return day.value();
    }
    throw new EvaluationFailure("There is no date here to count from.", null);
  }
}
