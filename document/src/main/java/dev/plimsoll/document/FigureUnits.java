package dev.plimsoll.document;

import dev.plimsoll.language.syntax.UnitName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of the two ends of a range, of which one often stands for both: {@code 72-360 MB},
 * {@code €80-180/month}.
 *
 * @param misplaced whether only the lower end has the unit, behind its number
 */
record FigureUnits(Parts low, Parts high, boolean misplaced) {

  /**
   * What is written around a number.
   *
   * @param sign the sign of a currency before it, or null
   * @param suffix the names behind it
   */
  record Parts(UnitName.@Nullable Part sign, List<UnitName.Part> suffix) {

    /** Whether this is one unit: a currency before the number goes on behind it with a slash. */
    boolean fits() {
      return sign == null || suffix.isEmpty() || suffix.getFirst().divided();
    }

    boolean isEmpty() {
      return sign == null && suffix.isEmpty();
    }

    @Nullable UnitName name() {
      if (isEmpty()) {
        return null;
      }
      List<UnitName.Part> parts = new ArrayList<>();
      if (sign != null) {
        parts.add(sign);
      }
      parts.addAll(suffix);
      return new UnitName(parts.getFirst().span().to(parts.getLast().span()), parts);
    }
  }

  /** The units of both ends, or null where they do not go together. */
  static @Nullable FigureUnits of(FigureEnds.End lowEnd, FigureEnds.End highEnd) {
    Parts low = lowEnd.unit();
    Parts high = highEnd.unit();
    if (high.isEmpty() && !low.suffix().isEmpty()) {
      return new FigureUnits(low, low, true);
    }
    Parts highUnit = new Parts(high.sign() == null ? low.sign() : high.sign(), high.suffix());
    if (low.sign() != null && highUnit.fits()) {
      high = highUnit;
    }
    if (low.suffix().isEmpty()) {
      low = low.sign() == null ? high : new Parts(low.sign(), high.suffix());
    }
    return low.fits() && high.fits() ? new FigureUnits(low, high, false) : null;
  }
}
