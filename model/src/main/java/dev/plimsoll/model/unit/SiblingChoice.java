package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.Optional;

/** Chooses the unit of a family in which a number reads best, if one reads better than its own. */
final class SiblingChoice {

  private static final Rational THOUSAND = Rational.of(1000);
  private static final Rational BINARY_THOUSAND = Rational.of(1024);
  private static final int LOWEST = -3;
  private static final int HIGHEST = 6;

  private final UnitCatalogue catalogue;
  private final Unit unit;
  private final DisplayFamily family;

  SiblingChoice(UnitCatalogue catalogue, Unit unit) {
    this.catalogue = catalogue;
    this.unit = unit;
    this.family = unit.family();
  }

  /**
   * @param number a number of the unit that is too small or too large to read well
   */
  Optional<Unit> forNumber(Rational number) {
    boolean small = number.abs().compareTo(Rational.ONE) < 0;
    return switch (family.kind()) {
      case NONE -> Optional.empty();
      case DECIMAL, BINARY -> best(number, small ? LOWEST : HIGHEST);
      case TIME -> time(number, small);
    };
  }

  /** The sibling with one to three digits before the point, or the last one on the way to it. */
  private Optional<Unit> best(Rational number, int end) {
    int step = Integer.compare(end, family.position());
    Optional<Unit> last = Optional.empty();
    for (int at = family.position(); at != end; ) {
      at += step;
      Optional<Unit> sibling = catalogue.sibling(unit, at);
      if (sibling.isPresent()) {
        last = sibling;
        if (readsBest(in(sibling.get(), number))) {
          return sibling;
        }
      }
    }
    return last;
  }

  private boolean readsBest(Rational number) {
    Rational size = number.abs();
    Rational limit = family.kind() == DisplayFamily.Kind.BINARY ? BINARY_THOUSAND : THOUSAND;
    return size.compareTo(Rational.ONE) >= 0 && size.compareTo(limit) < 0;
  }

  /**
   * Thousandths of a second scale like any prefix; minutes, hours and days are taken only where the
   * number comes out even, since nobody wants 0.2083 h or 1.1574 days.
   */
  private Optional<Unit> time(Rational number, boolean small) {
    int position = family.position();
    if (!small) {
      Optional<Unit> even = even(number, Math.max(0, position) + 1, TimeLadder.TOP);
      return even.isPresent() || position >= 0 ? even : best(number, 0);
    }
    return position > 0 ? even(number, 0, position - 1) : best(number, TimeLadder.BOTTOM);
  }

  /** The largest unit between two positions in which the number comes out even. */
  private Optional<Unit> even(Rational number, int lowest, int highest) {
    for (int at = highest; at >= lowest; at--) {
      Optional<Unit> sibling = catalogue.sibling(unit, at);
      if (sibling.isPresent() && isEven(in(sibling.get(), number))) {
        return sibling;
      }
    }
    return Optional.empty();
  }

  /** One to four digits before the point and at most one after it. */
  private static boolean isEven(Rational number) {
    return QuantityText.reads(number) && number.times(Rational.TEN).isInteger();
  }

  private Rational in(Unit sibling, Rational number) {
    return number.times(unit.factor()).dividedBy(sibling.factor());
  }
}
