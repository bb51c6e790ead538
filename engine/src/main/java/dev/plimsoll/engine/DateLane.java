package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.value.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@link Dates#arithmetic} on days since 1970 and seconds or months as doubles, draw by draw. Two
 * that are equal are one number of a graph.
 *
 * @param back whether the duration is taken off
 * @param months whether the duration is in months of the calendar
 * @param month the seconds of a month that the plan declares and counts by; 0 where it counts days
 */
record DateLane(boolean back, boolean months, long month) implements LaneFunction.OfTwo {

  private static final long SECONDS_PER_DAY = 86_400;

  /** Beyond it there are no dates. */
  private static final long FURTHEST = LocalDate.MAX.toEpochDay();

  /** Below it, what lies between two whole numbers does so as a decimal, too. */
  private static final double EXACT = 0x1p53;

  /** The function of an operator, or null where its month is no whole number of seconds. */
  static @Nullable DateLane of(Operator operator, Typed right, UnitCatalogue units) {
    Rational declared = Dates.declaredMonth(right.unit(), units);
    long month = declared == null ? 0 : declared.toLong().orElse(-1);
    boolean months = Dates.isInMonths(right);
    return months || month >= 0
        ? new DateLane(operator == Operator.MINUS, months, months ? 0 : month)
        : null;
  }

  /**
   * A double that takes a date as far as an exact duration does, which a double may not hold: what
   * there is beside whole seconds or months makes no difference, but that there is something.
   */
  static double duration(Rational exact) {
    if (exact.isInteger()) {
      return exact.doubleValue();
    }
    double whole = exact.abs().floor().doubleValue();
    double told = whole < EXACT / 2 ? whole + 0.5 : whole;
    return exact.compareTo(Rational.ZERO) < 0 ? -told : told;
  }

  @Override
  public double of(double day, double amount) {
    if (Math.abs(day) < EXACT && Math.abs(amount) < EXACT) {
      return after((long) day, amount);
    }
    if (Double.isNaN(day) || Double.isNaN(amount) || amount == Double.NEGATIVE_INFINITY) {
      return Double.NaN;
    }
    if (Double.isInfinite(day)) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.isInfinite(amount) && !back ? amount : Double.NaN;
  }

  private double after(long day, double amount) {
    long whole = (long) amount;
    boolean isWhole = whole == amount;
    long signed = back ? -whole : whole;
    if (months) {
      return isWhole ? monthsAfter(day, signed) : Double.NaN;
    }
    if (month > 0 && isWhole && whole != 0 && whole % month == 0) {
      return monthsAfter(day, signed / month);
    }
    long then = day + signed / SECONDS_PER_DAY;
    return Math.abs(then) <= FURTHEST ? then : Double.NaN;
  }

  private static double monthsAfter(long day, long months) {
    try {
      return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    } catch (DateTimeException | ArithmeticException tooFar) {
      return Double.NaN;
    }
  }
}
