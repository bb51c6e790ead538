package dev.plimsoll.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0           | 0",
        "1319        | 1,319",
        "-1234567    | -1,234,567",
        "123         | 123",
        "-123        | -123",
        "1.76        | 1.76",
        "1.760       | 1.76",
        "1234.56     | 1,234.56",
        "1234567.8   | 1,234,568",
        "12345.678   | 12,346",
        "0.123456    | 0.123456",
        "0.1234567   | 0.1235",
        "0.00012     | 0.00012",
        "999.96789   | 1,000",
        "-2.000005   | -2",
        "1e-12       | 0.000000000001",
        "1.5e-20     | 1.5e-20",
        "123456789012345678901234567890 | 123,456,789,012,345,678,901,234,567,890",
        "1.5e60      | 1.5e60",
      })
  void showsExactlyWhatIsShortAndRoundsTheRest(String value, String expected) {
    assertThat(NumberText.forPeople(Rational.parse(value))).isEqualTo(expected);
  }

  @Test
  void roundsEndlessDecimals() {
    assertThat(NumberText.forPeople(Rational.of(50, 3))).isEqualTo("16.67");
    assertThat(NumberText.forPeople(Rational.of(250, 3))).isEqualTo("83.33");
    assertThat(NumberText.forPeople(Rational.of(1_000_000, 3))).isEqualTo("333,333");
    assertThat(NumberText.forPeople(Rational.of(-1, 3000))).isEqualTo("-0.0003333");
    assertThat(NumberText.forPeople(Rational.of(2, 3), 6, 2)).isEqualTo("0.67");
  }

  @Test
  void saysWhetherTheTextIsExact() {
    assertThat(NumberText.showsExactly(Rational.parse("1234.56"))).isTrue();
    assertThat(NumberText.showsExactly(Rational.of(1, 3))).isFalse();
    assertThat(NumberText.showsExactly(Rational.parse("0.1234567"))).isFalse();
    assertThat(NumberText.showsExactly(Rational.parse("123456789"))).isTrue();
    assertThat(NumberText.showsExactly(Rational.TEN.pow(60).plus(Rational.ONE))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 0, true, 3",
    "-2.5, 0, true, -3",
    "1234.5, 2, true, '1,234.50'",
    "1234.5, 2, false, 1234.50",
    "0.005, 2, false, 0.01",
    "1320, 0, true, '1,320'",
  })
  void keepsAFixedNumberOfDecimals(String value, int decimals, boolean grouped, String expected) {
    assertThat(NumberText.fixed(Rational.parse(value), decimals, grouped)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.1, 0.1",
    "1760000000, 1760000000",
    "123456789012345.678, 123456789012345.67",
    "1e-7, 0.0000001",
    "1e-30, 1e-30",
    "1e400, 1e400",
    "123456789012345678901234567890, 123456789012345678901234567890",
  })
  void writesJsonNumbers(String value, String expected) {
    assertThat(NumberText.forJson(Rational.parse(value))).isEqualTo(expected);
  }

  @Test
  void jsonOfEndlessDecimalsIsTheShortestDouble() {
    assertThat(NumberText.forJson(Rational.of(1, 3))).isEqualTo("0.3333333333333333");
    assertThat(NumberText.forJson(Rational.of(-50, 3))).isEqualTo("-16.666666666666668");
  }

  @Test
  void jsonReadsBackAsTheNearestDouble() {
    Property.check(random -> {
      long den = random.anyLong();
      Rational value = Rational.of(random.anyLong(), den == 0 ? 1 : den);
      assertThat(Double.parseDouble(NumberText.forJson(value))).isEqualTo(value.doubleValue());
    });
  }

  @Test
  void roundsAsDecimalsDo() {
    MathContext fourDigits = new MathContext(4, RoundingMode.HALF_UP);
    Property.check(random -> {
      Rational value = Rational.of(random.below(1_000_000) - 500_000, 1 + random.below(1 << 30));
      BigDecimal whole = value.toBigDecimal(new MathContext(40));
      BigDecimal rounded =
          whole.abs().compareTo(BigDecimal.valueOf(9_999)) > 0
              ? whole.setScale(0, RoundingMode.HALF_UP)
              : whole.round(fourDigits);
      assertThat(new BigDecimal(NumberText.forPeople(value, 0, 4).replace(",", "")))
          .isEqualByComparingTo(rounded);
    });
  }
}
