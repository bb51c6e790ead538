package dev.plimsoll.engine.graph;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * Where, in a row of values, a condition that does not turn back comes to hold while draws move
 * within a box.
 *
 * @param from the first place at which it may hold, one behind the last where there is none
 * @param to the first at which it surely does, the same where there is none
 */
public record Onset(long from, long to) {

  /**
   * Finds it by halves.
   *
   * @param condition a run for the condition
   * @param any the place of what stands for the values
   * @param value the value at each place
   */
  public static Onset of(
      IntervalRun condition, List<Interval> box, int any, long count, LongToDoubleFunction value) {
    long from =
        first(
            count,
            place -> condition.over(box, any, value.applyAsDouble(place)).value().high() != 0);
    long to =
        first(
            count,
            place -> condition.over(box, any, value.applyAsDouble(place)).value().low() == 1);
    return new Onset(from, to);
  }

  /** The first place that passes, where all that follow pass, too. */
  private static long first(long count, LongPredicate passes) {
    long low = 0;
    long high = count;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (passes.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
