package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Property;
import dev.plimsoll.model.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitProductTest {

  private static final String[] NAMES = {
    "GB", "MiB", "bit", "Mbps", "s", "h", "day", "month", "EUR", "node", "session", "IOPS", "kWh",
    "%"
  };

  @ParameterizedTest
  @CsvSource({
    "megabytes/sessions, MB/session",
    "EUR/GB/month, EUR/GB/month",
    "MB·h, MB·h",
    "MB/s/s, MB/s/s",
    "h·h, h^2",
    "%/month, %/month",
  })
  void isWrittenAsAPlanWouldWriteIt(String written, String text) {
    assertThat(Library.product(written).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1, node, node",
    "-1, node, node",
    "0, node, nodes",
    "2.5, node, nodes",
    "3, query/s, queries/s",
    "3, GB/node, GB/node",
    "3, req/s, req/s",
    "3, day, days",
    "3, min, min",
    "3, EUR/month, EUR/month",
    "3, node·month, node·months",
    "3, vCPU, vCPU",
  })
  void takesThePluralThatTheNumberWants(String number, String unit, String text) {
    assertThat(Library.product(unit).text(Rational.parse(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "kB·session/session, kB",
    "MB/s·h, MB",
    "MB·h/day, MB",
    "GB/MB, ''",
    "EUR/GB/month·TB, EUR/month",
    "Mbps·s, Mbit",
    "Mbps·h/node, Mbit/node",
    "IOPS·day, io",
    "kW·h, kWh",
    "kW·month, kW·month",
    "EUR/kWh·W, EUR/h",
    "req/s/rps, ''",
    "%·EUR, EUR",
    "%/month·EUR, EUR/month",
    "%·%, %",
    "EUR/%, EUR",
    "%/month, %/month",
    "MB·node, MB·node",
    "h·min/s, h",
    "1, ''",
  })
  void simplifiesToWhatAReaderWouldWrite(String product, String simple) {
    UnitProduct unit = product.equals("1") ? UnitProduct.NONE : Library.product(product);
    assertThat(unit.simplified().text()).isEqualTo(simple);
  }

  @Test
  void unitsOfOneNameMergeAtOnce() {
    assertThat(Library.product("GB/month·month")).isEqualTo(Library.product("GB"));
    assertThat(Library.product("GB").pow(0)).isEqualTo(UnitProduct.NONE);
    assertThat(Library.product("GB/s").pow(-2).text()).isEqualTo("s^2/GB/GB");
  }

  @Test
  void conversionThereAndBackIsExact() {
    Property.check(random -> {
      UnitProduct from = any(random);
      UnitProduct to = any(random);
      Rational number = Rational.of(random.anyLong(), 1 + random.below(1_000));
      Rational there = number.times(from.factor()).dividedBy(to.factor());
      assertThat(there.times(to.factor()).dividedBy(from.factor())).isEqualTo(number);
    });
  }

  @Test
  void simplifyingKeepsTheDimensionAndIsDoneOnce() {
    Property.check(random -> {
      UnitProduct product = any(random);
      UnitProduct simple = product.simplified();
      assertThat(simple.dimension()).isEqualTo(product.dimension());
      assertThat(simple.simplified()).isEqualTo(simple);
    });
  }

  @Test
  void productsMultiplyFactorsAndDimensions() {
    Property.check(random -> {
      UnitProduct a = any(random);
      UnitProduct b = any(random);
      assertThat(a.times(b).factor()).isEqualTo(a.factor().times(b.factor()));
      assertThat(a.times(b).dimension()).isEqualTo(a.dimension().times(b.dimension()));
      assertThat(a.times(b).dividedBy(b).terms()).containsExactlyInAnyOrderElementsOf(a.terms());
    });
  }

  private static UnitProduct any(Property.Random random) {
    UnitProduct product = UnitProduct.NONE;
    for (int i = random.below(5); i > 0; i--) {
      UnitProduct unit = Library.unit(random.oneOf(NAMES)).product();
      product = random.coin() ? product.times(unit) : product.dividedBy(unit);
    }
    return product;
  }
}
