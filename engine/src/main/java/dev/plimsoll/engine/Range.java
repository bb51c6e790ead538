package dev.plimsoll.engine;

import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The smallest and the largest value of a figure that were found.
 *
 * @param slack what else may be, or null where nothing is smaller or larger
 */
record Range(Value low, Value high, @Nullable Slack slack) {

  /**
   * How far the true ends may lie outside.
   *
   * @param least what no value is below, or null where that is not known
   * @param most what no value is above, or null where that is not known
   */
  record Slack(@Nullable Value least, @Nullable Value most) {}

  /** One value alone. */
  static Range of(Value value) {
    return new Range(value, value, null);
  }

  /** Whether the ends are shown to be those of the figure. */
  boolean isExact() {
    return slack == null || !low.isKnown();
  }

  /** The same as ends that may not be the true ones. */
  Range loose(@Nullable Value least, @Nullable Value most) {
    return new Range(low, high, new Slack(least, most));
  }

  static boolean isOrdered(Value value) {
    return value instanceof Value.Number
        || value instanceof Value.Unlimited
        || value instanceof Value.Day;
  }

  /** The range of what lies in either; a value that is not known makes the whole unknown. */
  Range and(Range other) {
    if (!low.isKnown()) {
      return this;
    }
    if (!other.low.isKnown()) {
      return other;
    }
    Slack loose = slack != null ? slack : other.slack;
    if (low instanceof Value.Column lows
        && high instanceof Value.Column highs
        && other.low instanceof Value.Column otherLows
        && other.high instanceof Value.Column otherHighs) {
      return new Range(
          Columns.paired(lows, otherLows, (a, b) -> of(a).and(of(b)).low()),
          Columns.paired(highs, otherHighs, (a, b) -> of(a).and(of(b)).high()),
          loose);
    }
    if (!isOrdered(low) || !isOrdered(high) || !isOrdered(other.low) || !isOrdered(other.high)) {
      // What has no order, such as yes and no, has no ends either: two different values are kept.
      boolean one = low.equals(high);
      Value second = other.low.equals(low) ? other.high : other.low;
      return new Range(low, one ? second : high, loose);
    }
    return new Range(
        Arithmetic.compare(other.low, low) < 0 ? other.low : low,
        Arithmetic.compare(other.high, high) > 0 ? other.high : high,
        loose);
  }
}
