package dev.plimsoll.analysis.timeline;

import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The spreads of figures as of one day: many a figure is another name of one that was read before.
 */
final class Spreads {

  private final Map<Rational, Map<double[], Point.Spread>> known = new HashMap<>();

  /** How a figure is spread; null where it is certain or no number. */
  Point.@Nullable Spread of(@Nullable Sample sample, Typed typed) {
    if (sample == null || !typed.type().isQuantity()) {
      return null;
    }
    Rational unit = typed.unit() == null ? Rational.ONE : typed.unit().factor();
    return known
        .computeIfAbsent(unit, each -> new IdentityHashMap<>())
        .computeIfAbsent(sample.column(), column -> read(sample, typed));
  }

  private static Point.@Nullable Spread read(Sample sample, Typed typed) {
    if (sample.valued() == 0) {
      return null;
    }
    List<Estimate> found = Estimate.ofPercentiles(sample, typed, 0.05, 0.5, 0.95);
    return new Point.Spread(found.get(0), found.get(1), found.get(2));
  }
}
