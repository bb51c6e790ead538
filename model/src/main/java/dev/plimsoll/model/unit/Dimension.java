package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity measures: a product of base dimensions, each to a fraction other than zero, such
 * as {@code information/time} or {@code EUR/month/venue}.
 *
 * <p>A base dimension is only a name. Order of writing does not matter; two dimensions are equal
 * when every base has the same exponent.
 */
public final class Dimension {

  /** A plain number. */
  public static final Dimension NONE = new Dimension(new TreeMap<>());

  private final SortedMap<String, Rational> exponents;

  private Dimension(SortedMap<String, Rational> exponents) {
    this.exponents = exponents;
  }

  public static Dimension base(String name) {
    TreeMap<String, Rational> single = new TreeMap<>();
    single.put(name, Rational.ONE);
    return new Dimension(single);
  }

  /** Exponent by base dimension, in alphabetical order, none of them zero. */
  public SortedMap<String, Rational> exponents() {
    return Collections.unmodifiableSortedMap(exponents);
  }

  /** The exponent of a base dimension, zero if it does not occur. */
  public Rational exponent(String base) {
    return exponents.getOrDefault(base, Rational.ZERO);
  }

  public boolean isNone() {
    return exponents.isEmpty();
  }

  /** Whether this is one base dimension to the power of one. */
  public boolean isBase() {
    return exponents.size() == 1 && exponent(exponents.firstKey()).equals(Rational.ONE);
  }

  public Dimension times(Dimension other) {
    return combine(other, Rational.ONE);
  }

  public Dimension dividedBy(Dimension other) {
    return combine(other, Rational.of(-1));
  }

  public Dimension pow(int exponent) {
    return pow(Rational.of(exponent));
  }

  public Dimension pow(Rational exponent) {
    return NONE.combine(this, exponent);
  }

  private Dimension combine(Dimension other, Rational power) {
    if (other.isNone() || power.isZero()) {
      return this;
    }
    TreeMap<String, Rational> result = new TreeMap<>(exponents);
    for (Map.Entry<String, Rational> entry : other.exponents.entrySet()) {
      Rational sum = exponent(entry.getKey()).plus(entry.getValue().times(power));
      if (sum.isZero()) {
        result.remove(entry.getKey());
      } else {
        result.put(entry.getKey(), sum);
      }
    }
    return result.isEmpty() ? NONE : new Dimension(result);
  }

  /**
   * The dimension in words: {@code information/time}, {@code power·time}, {@code 1/month}, {@code
   * time^2}; {@code plain number} for {@link #NONE}.
   */
  public String text() {
    if (isNone()) {
      return "plain number";
    }
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (Map.Entry<String, Rational> entry : exponents.entrySet()) {
      if (entry.getValue().signum() > 0) {
        above.append(above.isEmpty() ? "" : "·");
        append(above, entry.getKey(), entry.getValue());
      } else {
        append(below.append('/'), entry.getKey(), entry.getValue().negate());
      }
    }
    return (above.isEmpty() ? "1" : above) + below.toString();
  }

  private static void append(StringBuilder text, String base, Rational exponent) {
    text.append(base);
    if (!exponent.equals(Rational.ONE)) {
      text.append('^').append(exponent.isInteger() ? exponent : "(" + exponent + ")");
    }
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Dimension other && exponents.equals(other.exponents);
  }

  @Override
  public int hashCode() {
    return exponents.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
