package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.List;
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

  static Point of(LocalDate day, Value value, @Nullable Sample sample, Typed typed) {
    boolean spread = sample != null && sample.valued() > 0 && typed.type().isQuantity();
    return new Point(day, value, spread && sample != null ? spread(sample, typed) : null);
  }

  private static Spread spread(Sample sample, Typed typed) {
    List<Estimate> found = Estimate.ofPercentiles(sample, typed, 0.05, 0.5, 0.95);
    return new Spread(found.get(0), found.get(1), found.get(2));
  }

  /** Where it stands in base units: in the middle of its draws; not a number where it has none. */
  public double height() {
    if (spread != null) {
      return spread.middle().value();
    }
    return value instanceof Value.Number number ? number.value().doubleValue() : Double.NaN;
  }
}
