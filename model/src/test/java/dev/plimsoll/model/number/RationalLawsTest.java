package dev.plimsoll.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Property;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Laws of arithmetic, with {@link BigInteger} and {@link BigDecimal} as the referees. */
class RationalLawsTest {

  private static Rational any(Property.Random random) {
    BigInteger den = random.anyInteger();
    return Rational.of(random.anyInteger(), den.signum() == 0 ? BigInteger.ONE : den);
  }

  @Test
  void agreesWithIntegersCrosswise() {
    Property.check(random -> {
      Rational a = any(random);
      Rational b = any(random);
      BigInteger cross = a.denominator().multiply(b.denominator());
      BigInteger left = a.numerator().multiply(b.denominator());
      BigInteger right = b.numerator().multiply(a.denominator());
      assertThat(a.plus(b)).isEqualTo(Rational.of(left.add(right), cross));
      assertThat(a.minus(b)).isEqualTo(Rational.of(left.subtract(right), cross));
      assertThat(a.times(b)).isEqualTo(Rational.of(a.numerator().multiply(b.numerator()), cross));
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(left.compareTo(right));
    });
  }

  @Test
  void isAField() {
    Property.check(random -> {
      Rational a = any(random);
      Rational b = any(random);
      Rational c = any(random);
      assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
      assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
      assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
      assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
      assertThat(a.minus(a)).isEqualTo(Rational.ZERO);
      if (!b.isZero()) {
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
      }
    });
  }

  @Test
  void isAlwaysReduced() {
    Property.check(random -> {
      Rational a = any(random);
      assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
      assertThat(a.denominator().signum()).isPositive();
      assertThat(Rational.of(a.numerator(), a.denominator())).isEqualTo(a);
    });
  }

  @Test
  void roundsAsDecimalsDo() {
    Property.check(random -> {
      BigDecimal decimal =
          new BigDecimal(random.anyInteger(), random.below(25)).divide(BigDecimal.TWO);
      Rational value = Rational.of(decimal);
      assertThat(value.floor()).isEqualTo(rounded(decimal, RoundingMode.FLOOR));
      assertThat(value.ceil()).isEqualTo(rounded(decimal, RoundingMode.CEILING));
      assertThat(value.round()).isEqualTo(rounded(decimal, RoundingMode.HALF_UP));
    });
  }

  private static Rational rounded(BigDecimal decimal, RoundingMode mode) {
    return Rational.of(decimal.setScale(0, mode));
  }

  @Test
  void readsWhatDecimalsPrint() {
    Property.check(random -> {
      BigDecimal decimal = new BigDecimal(random.anyInteger(), random.below(60) - 20);
      assertThat(Rational.parse(decimal.toString())).isEqualTo(Rational.of(decimal));
    });
  }

  @Test
  void doublesComeBackUnchanged() {
    Property.check(random -> {
      double value = random.anyDouble();
      assertThat(Rational.ofDouble(value).doubleValue()).isEqualTo(value + 0.0);
    });
  }

  @Test
  void doublesAreTheNearest() {
    Property.check(random -> {
      Rational value = any(random);
      double expected = value.toBigDecimal(new MathContext(60)).doubleValue();
      assertThat(value.doubleValue()).isEqualTo(expected);
    });
  }

  @Test
  void powersRepeatProducts() {
    Property.check(random -> {
      Rational base = any(random);
      int exponent = random.below(6);
      Rational expected = Rational.ONE;
      for (int i = 0; i < exponent; i++) {
        expected = expected.times(base);
      }
      assertThat(base.pow(exponent)).isEqualTo(expected);
      if (!base.isZero()) {
        assertThat(base.pow(-exponent)).isEqualTo(expected.reciprocal());
      }
    });
  }

  @Test
  void decimalPlacesAreEnoughAndNeeded() {
    Property.check(random -> {
      BigDecimal decimal = new BigDecimal(random.anyInteger(), random.below(30));
      BigDecimal stripped = decimal.stripTrailingZeros();
      assertThat(Rational.of(decimal).decimalPlaces()).hasValue(Math.max(0, stripped.scale()));
    });
  }
}
