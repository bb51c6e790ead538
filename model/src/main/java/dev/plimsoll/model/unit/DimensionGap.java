package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.function.Predicate;

/**
 * How one dimension misses another, for a message that names what is lacking instead of printing
 * two products side by side.
 */
public sealed interface DimensionGap {

  /** There is no gap. */
  record Same() implements DimensionGap {}

  /** The quotient is upside down: {@code venue/EUR} where {@code EUR/venue} is wanted. */
  record Reciprocal() implements DimensionGap {}

  /**
   * What there is, times this one base dimension to this exponent, is what is wanted.
   *
   * @param counting whether the base is a counting unit
   */
  record OneFactor(String base, Rational exponent, boolean counting) implements DimensionGap {}

  /**
   * What there is, times all of this, is what is wanted.
   *
   * @param counting whether nothing but counting units is missing
   */
  record Several(Dimension missing, boolean counting) implements DimensionGap {}

  /**
   * Compares what there is with what is wanted.
   *
   * @param counting tells whether a base dimension is a counting unit, as {@link
   *     UnitCatalogue#isCounting} does
   */
  static DimensionGap between(Dimension have, Dimension want, Predicate<String> counting) {
    Dimension missing = want.dividedBy(have);
    if (missing.isNone()) {
      return new Same();
    }
    if (want.times(have).isNone()) {
      return new Reciprocal();
    }
    boolean onlyCounting = true;
    for (String base : missing.exponents().keySet()) {
      onlyCounting &= counting.test(base);
    }
    if (missing.exponents().size() == 1) {
      String base = missing.exponents().firstKey();
      return new OneFactor(base, missing.exponent(base), onlyCounting);
    }
    return new Several(missing, onlyCounting);
  }
}
