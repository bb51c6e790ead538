package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a figure as it was written, in order: {@code MB/session}, {@code EUR/GB/month}.
 *
 * <p>It decides how a value is shown, never what the value is: values are held in base units, and
 * {@link #factor()} converts. Two products are equal when they are written the same.
 */
public final class UnitProduct {

  /** The unit of a plain number. */
  public static final UnitProduct NONE = new UnitProduct(List.of());

  private final List<UnitTerm> terms;
  private final Dimension dimension;
  private final Rational factor;

  private UnitProduct(List<UnitTerm> terms) {
    this.terms = List.copyOf(terms);
    Dimension product = Dimension.NONE;
    Rational size = Rational.ONE;
    for (UnitTerm term : terms) {
      product = product.times(term.unit().dimension().pow(term.exponent()));
      size = size.times(term.unit().factor().pow(term.exponent()));
    }
    this.dimension = product;
    this.factor = size;
  }

  public static UnitProduct of(Unit unit) {
    return new UnitProduct(List.of(new UnitTerm(unit, 1)));
  }

  /** A product of terms in this order; a unit that comes again joins its first place. */
  public static UnitProduct of(List<UnitTerm> terms) {
    return NONE.combine(terms, 1);
  }

  public List<UnitTerm> terms() {
    return terms;
  }

  public Dimension dimension() {
    return dimension;
  }

  /** How many base units one of this product is. */
  public Rational factor() {
    return factor;
  }

  public boolean isNone() {
    return terms.isEmpty();
  }

  /** Exponents of the declared conventions the factor rests on; see {@link Unit#policies}. */
  public Map<String, Rational> policies() {
    TreeMap<String, Rational> result = new TreeMap<>();
    for (UnitTerm term : terms) {
      Rational power = Rational.of(term.exponent());
      for (Map.Entry<String, Rational> entry : term.unit().policies().entrySet()) {
        Rational before = result.getOrDefault(entry.getKey(), Rational.ZERO);
        result.put(entry.getKey(), before.plus(entry.getValue().times(power)));
      }
    }
    if (!result.isEmpty()) {
      result.values().removeIf(Rational::isZero);
    }
    return result;
  }

  public UnitProduct times(UnitProduct other) {
    return combine(other.terms, 1);
  }

  public UnitProduct dividedBy(UnitProduct other) {
    return combine(other.terms, -1);
  }

  public UnitProduct pow(int exponent) {
    return exponent == 0 ? NONE : NONE.combine(terms, exponent);
  }

  private UnitProduct combine(List<UnitTerm> others, int power) {
    List<UnitTerm> result = new ArrayList<>(terms);
    for (UnitTerm other : others) {
      int added = Math.multiplyExact(other.exponent(), power);
      int index = indexOf(other.unit(), result);
      if (index < 0) {
        result.add(new UnitTerm(other.unit(), added));
        continue;
      }
      int sum = Math.addExact(result.get(index).exponent(), added);
      if (sum == 0) {
        result.remove(index);
      } else {
        result.set(index, new UnitTerm(other.unit(), sum));
      }
    }
    return result.isEmpty() ? NONE : new UnitProduct(result);
  }

  private static int indexOf(Unit unit, List<UnitTerm> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).unit().name().equals(unit.name())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The product a reader would write: units of one dimension cancel or become the first of them
   * ({@code kB·session/session} is {@code kB}, {@code MB/s·h} is {@code MB}), composite units open
   * up where that lets them cancel ({@code Mbps·s} is {@code Mbit}), and a percentage beside
   * something of substance goes.
   *
   * <p>The dimension stays, the factor need not.
   */
  public UnitProduct simplified() {
    boolean simple = terms.size() == 1 && !terms.getFirst().unit().dimension().isNone();
    return simple || isNone() ? this : UnitSimplifier.simplify(this);
  }

  /** The unit after the number one, or alone: {@code MB/session}; empty for {@link #NONE}. */
  public String text() {
    return UnitProductText.of(terms, false);
  }

  /**
   * The unit as it stands after a number: {@code 1 node}, but {@code 0 nodes}, {@code 2.5 nodes}.
   */
  public String text(Rational number) {
    return UnitProductText.of(terms, !number.abs().equals(Rational.ONE));
  }

  /** Whether a number touches this unit: {@code 83%}, {@code 8%/month}, {@code 0.5/month}. */
  public boolean touchesNumber() {
    return !isNone() && (terms.get(0).unit().name().equals("%") || !hasNumerator());
  }

  private boolean hasNumerator() {
    for (UnitTerm term : terms) {
      if (term.exponent() > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof UnitProduct other && terms.equals(other.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
