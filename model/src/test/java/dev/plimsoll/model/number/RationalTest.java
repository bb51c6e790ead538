package dev.plimsoll.model.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "1_000_000, 1000000",
    "0.5, 1/2",
    "-0.05, -1/20",
    "1e-3, 1/1000",
    "1.5e3, 1500",
    "2E+2, 200",
    "007, 7",
    "0.000, 0",
    "1e30, 1000000000000000000000000000000",
    "0.12345678901234567890, 1234567890123456789/10000000000000000000",
  })
  void readsDecimals(String text, String expected) {
    assertThat(Rational.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", ".5", "1.", "1,000", "1__", "_1", "1e", "0x1", "1e99999", "5 ", "٣"})
  void refusesAnythingElse(String text) {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Rational.parse(text));
  }

  @Test
  void dividesExactlyWhereDoublesDoNot() {
    assertThat(Rational.of(27).dividedBy(Rational.parse("0.03"))).isEqualTo(Rational.of(900));
    assertThat(Rational.parse("0.1").plus(Rational.parse("0.2"))).isEqualTo(Rational.parse("0.3"));
  }

  @Test
  void reducesAndKeepsTheSignAbove() {
    assertThat(Rational.of(6, -4)).hasToString("-3/2");
    assertThat(Rational.of(0, -4)).isEqualTo(Rational.ZERO);
    assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
  }

  @Test
  void growsBeyondLongsAndComesBack() {
    Rational large = Rational.of(Long.MAX_VALUE).pow(3);
    assertThat(large.bitLength()).isGreaterThan(180);
    assertThat(large.dividedBy(Rational.of(Long.MAX_VALUE).pow(2)))
        .isEqualTo(Rational.of(Long.MAX_VALUE))
        .hasSameHashCodeAs(Rational.of(Long.MAX_VALUE));
    assertThat(Rational.of(Long.MIN_VALUE).negate().minus(Rational.ONE))
        .isEqualTo(Rational.of(Long.MAX_VALUE));
  }

  @Test
  void holdsTwoHundredDigits() {
    String digits = "1234567890".repeat(20);
    Rational number = Rational.parse(digits);
    assertThat(number.plus(Rational.ONE).minus(Rational.ONE)).hasToString(digits);
    assertThat(number.doubleValue()).isEqualTo(new BigInteger(digits).doubleValue());
  }

  @ParameterizedTest
  @CsvSource({
    " 2.5,  2,  3,  3",
    "-2.5, -3, -2, -3",
    " 2.4,  2,  3,  2",
    "-2.6, -3, -2, -3",
    " 3,    3,  3,  3",
    " 0.5,  0,  1,  1",
    "-0.5, -1,  0, -1",
    " 99999999999999999999.5, 99999999999999999999, 100000000000000000000, 100000000000000000000",
  })
  void roundsTiesAwayFromZero(String value, String floor, String ceil, String round) {
    Rational number = Rational.parse(value);
    assertThat(number.floor()).hasToString(floor);
    assertThat(number.ceil()).hasToString(ceil);
    assertThat(number.round()).hasToString(round);
  }

  @Test
  void roundsToSteps() {
    Rational step = Rational.of(5);
    assertThat(Rational.of(12).floor(step)).isEqualTo(Rational.TEN);
    assertThat(Rational.of(12).ceil(step)).isEqualTo(Rational.of(15));
    assertThat(Rational.parse("12.5").round(step)).isEqualTo(Rational.of(15));
    assertThat(Rational.parse("0.37").round(Rational.parse("-0.05"))).hasToString("7/20");
  }

  @Test
  void onlyDivisionByZeroIsAnError() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rational.of(1, 0))
        .withMessage("division by zero");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ZERO.pow(-1));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Rational.ONE.floor(Rational.ZERO));
    assertThat(Rational.ZERO.pow(0)).isEqualTo(Rational.ONE);
  }

  @Test
  void powersOfAnySign() {
    assertThat(Rational.of(-2, 3).pow(3)).hasToString("-8/27");
    assertThat(Rational.of(-2, 3).pow(-3)).hasToString("-27/8");
    assertThat(Rational.of(2).pow(100)).hasToString("1267650600228229401496703205376");
  }

  @Test
  void doublesStandForTheirShortestDecimal() {
    assertThat(Rational.ofDouble(0.1)).hasToString("1/10");
    assertThat(Rational.ofDouble(-1e-7)).hasToString("-1/10000000");
    assertThat(Rational.ofDouble(1e22)).hasToString("10000000000000000000000");
    assertThat(Rational.ofDouble(-0.0)).isEqualTo(Rational.ZERO);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Rational.ofDouble(Double.NaN));
  }

  @Test
  void convertsToTheNearestDoubleEvenIfItsPartsHaveNone() {
    Rational huge = Rational.TEN.pow(400);
    assertThat(huge.plus(Rational.ONE).dividedBy(huge).doubleValue()).isEqualTo(1.0);
    assertThat(huge.dividedBy(huge.times(Rational.of(3))).doubleValue()).isEqualTo(1.0 / 3);
    assertThat(huge.doubleValue()).isInfinite();
    assertThat(huge.negate().doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(huge.reciprocal().doubleValue()).isZero();
  }

  @Test
  void knowsHowManyDecimalsItNeeds() {
    assertThat(Rational.parse("0.125").decimalPlaces()).hasValue(3);
    assertThat(Rational.of(7).decimalPlaces()).hasValue(0);
    assertThat(Rational.of(1, 3).decimalPlaces()).isEmpty();
    assertThat(Rational.of(3, 6).isTerminating()).isTrue();
    assertThat(Rational.of(1, 7).isTerminating()).isFalse();
  }

  @Test
  void comparesAndChooses() {
    Rational third = Rational.of(1, 3);
    assertThat(third).isGreaterThan(Rational.parse("0.333333333333333333333333"));
    assertThat(third.max(Rational.HALF)).isEqualTo(Rational.HALF);
    assertThat(third.min(Rational.HALF)).isEqualTo(third);
    assertThat(third.negate().abs()).isEqualTo(third);
    assertThat(third.negate().signum()).isEqualTo(-1);
    assertThat(third.toLong()).isEmpty();
    assertThat(Rational.of(9, 3).toLong()).hasValue(3);
  }

  @Test
  void convertsToDecimals() {
    assertThat(Rational.of(2, 3).toBigDecimal(new MathContext(5)))
        .isEqualTo(new BigDecimal("0.66667"));
    assertThat(Rational.of(new BigDecimal("1.50"))).hasToString("3/2");
    assertThat(Rational.of(new BigDecimal("15e2"))).hasToString("1500");
  }
}
