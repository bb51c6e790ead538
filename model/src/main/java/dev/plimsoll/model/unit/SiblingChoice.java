package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.Optional;

/** Chooses the unit of a family in which a number reads best, if one reads better than its own. */
final class SiblingChoice {

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
      case DECIMAL, BINARY -> nearest(number, small);
      case TIME -> time(number, small);
    };
  }

  /** The nearest sibling that reads well, or the last one on the way if none does. */
  private Optional<Unit> nearest(Rational number, boolean small) {
    int step = small ? -1 : 1;
    Optional<Unit> last = Optional.empty();
    for (int at = family.position() + step; at >= LOWEST && at <= HIGHEST; at += step) {
      Optional<Unit> sibling = catalogue.sibling(unit, at);
      if (sibling.isPresent()) {
        last = sibling;
        if (QuantityText.reads(in(sibling.get(), number))) {
          return sibling;
        }
      }
    }
    return last;
  }

  /**
   * Thousandths of a second scale like any prefix; minutes, hours and days are taken only where the
   * number comes out even, since nobody wants 0.2083 h or 1.1574 days.
   */
  private Optional<Unit> time(Rational number, boolean small) {
    Optional<Unit> even = small ? evenBelow(number) : evenAbove(number);
    return even.isPresent() || !reachesThousandths(small) ? even : withinThousandths(number);
  }

  private boolean reachesThousandths(boolean small) {
    return family.position() <= 0 && !(family.position() == 0 && !small);
  }

  private Optional<Unit> withinThousandths(Rational number) {
    boolean small = number.abs().compareTo(Rational.ONE) < 0;
    int step = small ? -1 : 1;
    Optional<Unit> last = Optional.empty();
    for (int at = family.position() + step; at >= TimeLadder.BOTTOM && at <= 0; at += step) {
      last = catalogue.sibling(unit, at);
      if (last.isPresent() && QuantityText.reads(in(last.get(), number))) {
        return last;
      }
    }
    return last;
  }

  private Optional<Unit> evenAbove(Rational number) {
    for (int at = TimeLadder.TOP; at > Math.max(0, family.position()); at--) {
      Optional<Unit> sibling = catalogue.sibling(unit, at);
      if (sibling.isPresent() && isEven(in(sibling.get(), number))) {
        return sibling;
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> evenBelow(Rational number) {
    for (int at = family.position() - 1; at >= 0; at--) {
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
