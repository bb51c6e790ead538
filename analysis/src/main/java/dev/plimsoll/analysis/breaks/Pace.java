package dev.plimsoll.analysis.breaks;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.check.Moments;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When a driver comes to a value, as far as the plan says how it grows. */
@FunctionalInterface
public interface Pace {

  /** A plan that does not say how its driver grows. */
  Pace UNKNOWN = value -> null;

  /**
   * The first date on which the driver has at least a value, in base units, be it in the past; null
   * if none is known, as where it has always been so much.
   */
  @Nullable LocalDate date(Rational value);

  /** That of a figure of a plan; it is taken not to fall back to a value it has come to. */
  static Pace of(Evaluation evaluation, Definition driver) {
    Calendar calendar = Calendar.of(evaluation, driver);
    return calendar == null
        ? UNKNOWN
        : value ->
            calendar.first(then ->
                then instanceof Value.Number number && number.value().compareTo(value) >= 0);
  }

  /**
   * The first day on which a condition of a plan holds, which is taken to hold from then on; null
   * if none is known, as where it has always held.
   */
  static @Nullable LocalDate first(Evaluation evaluation, Definition condition) {
    Calendar calendar = Calendar.of(evaluation, condition);
    return calendar == null ? null : calendar.first(Value.of(true)::equals);
  }

  /** A figure that depends on the moment as of which the plan is read. */
  record Calendar(Evaluation evaluation, Definition figure, LocalDate now) {

    /** Growth that takes longer than this is none that a plan can speak of. */
    private static final long MOST_DAYS = 36_525;

    static @Nullable Calendar of(Evaluation evaluation, Definition figure) {
      return evaluation.depends(figure.formula(), Moments.NOW)
              && evaluation.value(Moments.NOW) instanceof Value.Day now
          ? new Calendar(evaluation, figure, now.value())
          : null;
    }

    @Nullable LocalDate first(Predicate<Value> reached) {
      long before = 0;
      long after = 0;
      for (long step = 1; has(reached, before); step = 2 * step) {
        after = before;
        before -= step;
        if (-before > MOST_DAYS) {
          return null;
        }
      }
      for (long step = 1; !has(reached, after); step = 2 * step) {
        before = after;
        after += step;
        if (after > 2 * MOST_DAYS) {
          return null;
        }
      }
      while (after - before > 1) {
        long middle = before + (after - before) / 2;
        if (has(reached, middle)) {
          after = middle;
        } else {
          before = middle;
        }
      }
      return now.plusDays(after);
    }

    private boolean has(Predicate<Value> reached, long days) {
      Map<String, Value> then = Map.of(Moments.NOW, new Value.Day(now.plusDays(days)));
      return reached.test(evaluation.amended(figure.formula(), then));
    }
  }
}
