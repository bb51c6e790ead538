package dev.plimsoll.model.function;

import static dev.plimsoll.model.function.Function.one;
import static dev.plimsoll.model.function.Function.optional;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of dates. */
public final class Calendar {

  private static final String GROUP = "dates";
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final String TWELVE = "write twelve of them, from January to December: `[…]`";

  private static final Dimension TIME = Dimension.base("time");
  private static final Dimension MONTH = Dimension.base("month");

  private Calendar() {}

  /** How many months lie between two dates. */
  public static final Function MONTHS =
      Function.of(
              "months",
              GROUP,
              List.of(one("from"), one("to")),
              "How many calendar months it is from one date to another: whole ones, and of the one"
                  + " that is not over the share of its days. Below zero where the second date is"
                  + " earlier.",
              "passed = months(2026-01-15, 2026-03-31)",
              "2.516",
              (arguments, isCount) -> {
                requireDate(0, arguments.get(0));
                requireDate(1, arguments.get(1));
                return Typed.of(Types.NUMBER);
              },
              arguments -> Value.of(months(day(arguments.get(0)), day(arguments.get(1)))))
          .moving(Motion.FALLS, Motion.RISES);

  /** The first day on which something is so. */
  public static final Function WHEN =
      moment(
          "when",
          "The first day, from `now` on, on which a condition holds as time goes on; `never` where"
              + " it does not hold up to the `horizon`.",
          "due = when(now >= 2027-03-01)",
          "2027-03-01",
          Types.DAY);

  /** How long it takes until something is so. */
  public static final Function TIME_TO =
      moment(
          "time_to",
          "How long it is from `now` to the first day on which a condition holds; `unlimited` where"
              + " it does not hold up to the `horizon`.",
          "left = time_to(now >= 2027-03-01)",
          "181 days",
          new Type.Quantity(Dimension.base("time")));

  /** Whether something stays so. */
  public static final Function STAYS =
      moment(
          "stays",
          "Whether a condition, once it holds, holds from then on up to the `horizon`.",
          "over = stays(now >= 2027-03-01)",
          "yes",
          Types.TRUTH);

  private static Function moment(
      String name, String summary, String example, String shows, Type result) {
    return Function.of(
            name,
            GROUP,
            List.of(one("condition")),
            summary,
            example,
            shows,
            (arguments, isCount) -> {
              Statistics.condition(arguments.getFirst());
              return Typed.of(result);
            },
            List::getFirst)
        .as(Function.Form.MOMENT);
  }

  /** What has come of a rate. */
  public static final Function STOCK =
      Function.of(
              "stock",
              GROUP,
              List.of(one("rate"), optional("keep")),
              "What has come of a rate by `now` and is still kept: it fills from the day on which"
                  + " something starts to grow, and levels where `keep` is over. Without `keep`"
                  + " nothing is thrown away.",
              "logs = stock(2 GB/day, keep = 30 days)",
              "60 GB",
              (arguments, isCount) -> stock(arguments),
              List::getFirst)
          .as(Function.Form.STOCK);

  private static Typed stock(List<Typed> arguments) {
    Typed rate = arguments.getFirst();
    Dimension per = rate.type() instanceof Type.Quantity quantity ? period(quantity) : null;
    if (per == null) {
      throw new Misfit(
          0, "This is " + rate.phrase() + ", not so much in some time.", "write it as `2 GB/day`");
    }
    if (arguments.size() > 1) {
      Typed keep = arguments.get(1);
      boolean duration =
          keep.type() instanceof Type.Quantity quantity
              && (quantity.dimension().equals(TIME) || quantity.dimension().equals(MONTH));
      if (!duration) {
        throw new Misfit(
            1, "This is " + keep.phrase() + ", not a duration.", "write it as `30 days`");
      }
    }
    Dimension whole = ((Type.Quantity) rate.type()).dimension().times(per);
    return new Typed(new Type.Quantity(whole), unit(rate.unit(), per));
  }

  /** The time in which a rate is counted, or null where it is none. */
  public static @Nullable Dimension period(Type.Quantity rate) {
    for (Dimension period : List.of(TIME, MONTH)) {
      Rational exponent = rate.dimension().exponent(period.text());
      if (exponent.equals(Rational.of(-1))) {
        return period;
      }
    }
    return null;
  }

  private static @Nullable UnitProduct unit(@Nullable UnitProduct rate, Dimension period) {
    if (rate == null) {
      return null;
    }
    for (UnitTerm term : rate.terms()) {
      if (term.exponent() == -1 && term.unit().dimension().equals(period)) {
        UnitProduct whole = rate.times(UnitProduct.of(term.unit()));
        return whole.isNone() ? null : whole;
      }
    }
    return null;
  }

  private static void requireDate(int index, Typed argument) {
    if (!argument.type().fits(Types.DAY)) {
      throw new Misfit(
          index, "This is " + argument.phrase() + ", not a date.", "write it as `2026-09-01`");
    }
    if (argument.type() instanceof Type.Anything) {
      throw new Misfit(index, "This is " + argument.phrase() + ", not a date.", null);
    }
  }

  /** A number of months, whole or not, after a date. */
  public static final Function LATER =
      Function.of(
              "later",
              GROUP,
              List.of(one("date"), one("months")),
              "The date so many calendar months after another; of a month that is not whole, the"
                  + " share of its days.",
              "due = later(2026-01-15, 2.5)",
              "2026-03-30",
              (arguments, isCount) -> {
                requireDate(0, arguments.get(0));
                Rules.requirePlain(1, arguments.get(1));
                return Typed.of(Types.DAY);
              },
              arguments ->
                  new Value.Day(later(day(arguments.get(0)), Arithmetic.of(arguments.get(1)))))
          .moving(Motion.RISES, Motion.RISES);

  /** The factor of a month. */
  public static final Function OF_MONTH =
      Function.of(
              "of_month",
              GROUP,
              List.of(one("date"), one("factors")),
              "The one of twelve values, from January to December, that belongs to the month of a"
                  + " date.",
              "load = of_month(2026-12-24, [90, 90, 95, 100, 100, 100, 90, 85, 100, 105, 120,"
                  + " 140]%)",
              "140%",
              (arguments, isCount) -> {
                requireDate(0, arguments.get(0));
                Type list = arguments.get(1).type();
                if (!(list instanceof Type.Many) && !(list instanceof Type.Anything)) {
                  throw new Misfit(
                      1, "This is " + arguments.get(1).phrase() + ", not a list.", TWELVE);
                }
                return arguments.get(1).element();
              },
              arguments -> ofMonth(day(arguments.get(0)), arguments.get(1)))
          .as(Function.Form.WHOLE);

  private static Value ofMonth(LocalDate day, Value factors) {
    if (!(factors instanceof Value.Many many) || many.elements().size() != MONTHS_OF_A_YEAR) {
      throw new EvaluationFailure("A season has a value for each of twelve months.", TWELVE);
    }
    return many.elements().get(day.getMonthValue() - 1);
  }

  private static LocalDate later(LocalDate date, Rational months) {
    Rational whole = months.floor(Rational.ONE);
    long count = whole.toLong().orElseThrow(Calendar::tooFar);
    try {
      LocalDate begin = date.plusMonths(count);
      long length = ChronoUnit.DAYS.between(begin, date.plusMonths(count + 1));
      Rational days = months.minus(whole).times(Rational.of(length)).floor(Rational.ONE);
      return begin.plusDays(days.toLong().orElse(0));
    } catch (DateTimeException | ArithmeticException far) {
      throw tooFar();
    }
  }

  private static EvaluationFailure tooFar() {
    return new EvaluationFailure("This date is too far away for the calendar.", null);
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
