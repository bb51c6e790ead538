package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows quantities for people: {@code 1.76 GB/month}, {@code 1,319 venues}, {@code 83.33%}.
 *
 * <p>A quantity keeps the unit it was given unless its number is below one or at least 10,000 and
 * the first unit has siblings; then the sibling is taken that leaves one to three digits before the
 * point. Decimal prefixes stay decimal, binary stay binary, bits stay bits. Counting units, money
 * and everything in a denominator stay as they are.
 */
public final class QuantityText {

  private static final Rational TOO_MANY = Rational.of(10_000);

  private final UnitCatalogue catalogue;

  /**
   * @param catalogue where siblings of units are found
   */
  public QuantityText(UnitCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Shows a value in the preferred unit, or in a sibling that reads better. */
  public ShownQuantity show(Rational baseValue, UnitProduct preferred) {
    Rational number = baseValue.dividedBy(preferred.factor());
    if (number.isZero() || reads(number) || preferred.isNone()) {
      return shown(number, preferred);
    }
    UnitTerm leading = preferred.terms().getFirst();
    if (leading.exponent() != 1) {
      return shown(number, preferred);
    }
    Optional<Unit> sibling = new SiblingChoice(catalogue, leading.unit()).forNumber(number);
    return sibling.isEmpty()
        ? shown(number, preferred)
        : in(baseValue, withLeading(preferred, sibling.get()));
  }

  /** Shows a value in exactly this unit, which the reader has asked for. */
  public ShownQuantity in(Rational baseValue, UnitProduct unit) {
    return shown(baseValue.dividedBy(unit.factor()), unit);
  }

  /** Whether a number has one to four digits before its point. */
  static boolean reads(Rational number) {
    Rational size = number.abs();
    return size.compareTo(Rational.ONE) >= 0 && size.compareTo(TOO_MANY) < 0;
  }

  private static UnitProduct withLeading(UnitProduct product, Unit leading) {
    List<UnitTerm> terms = new ArrayList<>(product.terms());
    terms.set(0, new UnitTerm(leading, 1));
    return UnitProduct.of(terms);
  }

  private static ShownQuantity shown(Rational number, UnitProduct unit) {
    String digits = NumberText.forPeople(number);
    // The plural follows what is read: 1.00001 nodes is shown, and said, as 1 node.
    boolean one = digits.equals("1") || digits.equals("-1");
    String name = unit.text(one ? Rational.ONE : Rational.TWO);
    String space = unit.isNone() || unit.touchesNumber() ? "" : " ";
    return new ShownQuantity(number, unit, digits + space + name, NumberText.showsExactly(number));
  }
}
