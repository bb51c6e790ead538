package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as of one day.
 *
 * @param value its value with each uncertain value at its point
 * @param spread how it is spread, or null where it is certain or no number
 */
public record Point(LocalDate day, Value value, @Nullable Spread spread) {

  /**
   * What nine of ten draws lie between.
   *
   * @param low what one in twenty draws stays below
   * @param middle what half of the draws stay below
   * @param high what one in twenty draws exceeds
   */
  public record Spread(Estimate low, Estimate middle, Estimate high) {}

  /** Where it stands in base units: in the middle of its draws; not a number where it has none. */
  public double height() {
    if (spread != null) {
      return spread.middle().value();
    }
    return value instanceof Value.Number number ? number.value().doubleValue() : Double.NaN;
  }
}
