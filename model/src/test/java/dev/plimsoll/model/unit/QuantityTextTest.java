package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Property;
import dev.plimsoll.model.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTextTest {

  private static final QuantityText TEXT = new QuantityText(Library.catalogue());

  private static ShownQuantity show(String number, String unit) {
    UnitProduct product = unit.isEmpty() ? UnitProduct.NONE : Library.product(unit);
    return TEXT.show(rational(number).times(product.factor()), product);
  }

  private static Rational rational(String text) {
    String[] parts = text.split("/", -1);
    Rational number = Rational.parse(parts[0]);
    return parts.length == 1 ? number : number.dividedBy(Rational.parse(parts[1]));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.76    | GB/month  | 1.76 GB/month",
        "1319    | node      | 1,319 nodes",
        "250/3   | %         | 83.33%",
        "8       | %/month   | 8%/month",
        "100     | EUR/month | 100 EUR/month",
        "50/3    | req/s     | 16.67 req/s",
        "900     | ''        | 900",
        "0       | GB        | 0 GB",
        "1       | node      | 1 node",
        "1.000001 | node     | 1 node",
        "9999    | MB        | 9,999 MB",
      })
  void keepsAUnitThatReadsWell(String number, String unit, String text) {
    assertThat(show(number, unit).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345    | MB           | 12.345 GB",
        "1760     | MB/month     | 1,760 MB/month",
        "17600    | MB/month     | 17.6 GB/month",
        "0.5      | GB/session   | 500 MB/session",
        "0.0005   | GB           | 500 kB",
        "5e-10    | GB           | 0.5 B",
        "-20000   | kB           | -20 MB",
        "10240    | MiB          | 10 GiB",
        "0.5      | GiB          | 512 MiB",
        "1e9      | bit          | 1 Gbit",
        "25000    | Mbps         | 25 Gbps",
        "1e12     | EB           | 1,000,000,000,000 EB",
        "0.5      | kW           | 500 W",
      })
  void movesToTheSiblingThatReadsBetter(String number, String unit, String text) {
    assertThat(show(number, unit).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.25     | s     | 250 ms",
        "0.0000425 | s    | 42.5 µs",
        "15000    | ms    | 15 s",
        "12345    | ms    | 12.345 s",
        "5400     | s     | 5,400 s",
        "36000    | s     | 10 h",
        "86400    | s     | 1 day",
        "12600    | s     | 3.5 h",
        "12345    | s     | 12,345 s",
        "0.5      | h     | 30 min",
        "0.5      | day   | 12 h",
        "0.0001   | h     | 0.0001 h",
        "43200000 | ms    | 12 h",
        "30000    | day   | 30,000 days",
        "0.5      | month | 0.5 months",
        "0.2      | ms/req | 200 µs/req",
      })
  void timesScaleOnlyWhereTheyComeOutEven(String number, String unit, String text) {
    assertThat(show(number, unit).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20000    | node      | 20,000 nodes",
        "0.45     | EUR/month | 0.45 EUR/month",
        "1500000  | EUR       | 1,500,000 EUR",
        "0.00833  | thread    | 0.00833 threads",
        "25000    | req/s     | 25,000 req/s",
        "0.5      | %         | 0.5%",
        "0.001    | node/GB   | 0.001 nodes/GB",
      })
  void countsMoneyAndDenominatorsStay(String number, String unit, String text) {
    assertThat(show(number, unit).text()).isEqualTo(text);
  }

  @Test
  void givesNumberAndUnitForMachines() {
    ShownQuantity shown = show("50000/3", "MB/month");
    assertThat(shown.text()).isEqualTo("16.67 GB/month");
    assertThat(shown.number()).isEqualTo(Rational.of(50, 3));
    assertThat(shown.unit()).isEqualTo(Library.product("GB/month"));
    assertThat(shown.exact()).isFalse();
    assertThat(show("1.76", "GB").exact()).isTrue();
  }

  @Test
  void obeysAReaderWhoAsksForAUnit() {
    UnitProduct unit = Library.product("GiB");
    assertThat(TEXT.in(Library.unit("MiB").factor(), unit).text()).isEqualTo("0.0009766 GiB");
  }

  @Test
  void scalingNeverChangesTheQuantityNorMixesFamilies() {
    Property.check(random -> {
      String name = random.oneOf("GB", "MiB", "kbit", "ms", "h", "kW", "Mbps");
      UnitProduct unit = Library.unit(name).product();
      Rational value = Rational.ofDouble(Math.exp(random.below(60) - 30.0));
      ShownQuantity shown = TEXT.show(value.times(unit.factor()), unit);
      assertThat(shown.number().times(shown.unit().factor())).isEqualTo(value.times(unit.factor()));
      assertThat(shown.unit().text()).endsWith(stem(name));
    });
  }

  private static String stem(String name) {
    return switch (name) {
      case "GB", "MiB" -> "B";
      case "kbit" -> "bit";
      case "Mbps" -> "bps";
      case "kW" -> "W";
      default -> "";
    };
  }
}
