package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.number.Rational;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every plan may rely on without declaring it. */
class UnitLibraryTest {

  @ParameterizedTest
  @CsvSource({
    "1 B, 8 bit",
    "1 kB, 1000 B",
    "1 MiB, 1048576 B",
    "1 GB, 1000 MB",
    "1 TiB, 1024 GiB",
    "1 EB, 1000 PB",
    "1 Mbps, 1 Mbit/s",
    "8 Gbit, 1 GB",
    "1 Kibit, 1024 bit",
    "1 min, 60 s",
    "1 week, 168 h",
    "1 s, 1000 ms",
    "1 ms, 1000 us",
    "1 us, 1000 ns",
    "1 year, 12 months",
    "1 quarter, 3 months",
    "1 vCPU, 1 thread",
    "1000 mCPU, 1 vCPU",
    "1 IOPS, 1 io/s",
    "1 GHz, 1000000000 cycle/s",
    "60 rps, 3600 req/min",
    "1 kWh, 1000 W·h",
    "1 kW, 24 kWh/day",
  })
  void knowsWhatUnitsAreWorth(String left, String right) {
    assertThat(baseValue(left)).isEqualTo(baseValue(right));
  }

  private static String baseValue(String quantity) {
    String[] words = quantity.split(" ", -1);
    UnitProduct unit = Library.product(words[1]);
    return Rational.parse(words[0]).times(unit.factor()) + " " + unit.dimension();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes, B",
    "megabytes, MB",
    "gibibyte, GiB",
    "kilobits, kbit",
    "milliseconds, ms",
    "us, µs",
    "µs, µs",
    "μs, µs",
    "seconds, s",
    "sec, s",
    "hours, h",
    "d, day",
    "days, day",
    "mo, month",
    "request, req",
    "reqs, req",
    "queries, query",
    "entries, entry",
    "indexes, index",
    "processes, process",
    "series, series",
    "batches, batch",
    "people, person",
    "vCPUs, vCPU",
    "percent, %",
    "€, EUR",
    "$, USD",
    "fds, descriptor",
    "os_threads, os_thread",
  })
  void understandsOtherNames(String written, String name) {
    assertThat(Library.unit(written).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hs", "Bs", "GBs", "mss", "EURs", "kreq", "kiB", "KiBps", "mB", "Kinode", "kmin", "",
        "mbyte"
      })
  void doesNotInventNames(String written) {
    assertThat(Library.catalogue().find(written)).isEmpty();
  }

  @Test
  void everyDefinitionResolvesUnderEachOfItsNames() {
    Set<String> names = new HashSet<>();
    for (UnitDefinition definition : Library.catalogue().definitions()) {
      Unit unit = Library.unit(definition.name());
      assertThat(names.add(unit.name())).as(unit.name()).isTrue();
      assertThat(unit.factor().signum()).isPositive();
      assertThat(unit.description()).isNotBlank();
      assertThat(unit.group()).isNotBlank();
      assertThat(Library.unit(unit.plural())).isEqualTo(unit);
      for (String name : UnitNames.statedNames(definition)) {
        assertThat(Library.unit(name)).isEqualTo(unit);
      }
    }
  }

  @Test
  void countsThingsAndMeasuresTheRest() {
    assertThat(Library.unit("node").counting()).isTrue();
    assertThat(Library.unit("core").counting()).isTrue();
    assertThat(Library.unit("vCPU").counting()).isTrue();
    assertThat(Library.unit("IOPS").counting()).isFalse();
    assertThat(Library.unit("GB").counting()).isFalse();
    assertThat(Library.unit("EUR").counting()).isFalse();
    assertThat(Library.unit("month").counting()).isFalse();
    assertThat(Library.catalogue().isCounting("request")).isTrue();
    assertThat(Library.catalogue().isCounting("information")).isFalse();
    assertThat(Library.catalogue().isCounting("EUR")).isFalse();
  }

  @Test
  void unlikeThingsStayApart() {
    assertThat(Library.unit("Hz").dimension()).isNotEqualTo(Library.unit("rps").dimension());
    assertThat(Library.unit("core").dimension()).isNotEqualTo(Library.unit("thread").dimension());
    assertThat(Library.unit("month").dimension()).isNotEqualTo(Library.unit("day").dimension());
    assertThat(Library.unit("EUR").dimension()).isNotEqualTo(Library.unit("USD").dimension());
    assertThat(Library.unit("%").dimension()).isEqualTo(Dimension.NONE);
  }

  @Test
  void findsTheUnitsOfADimension() {
    Dimension rate = Library.product("MB/month/session").dimension();
    assertThat(Library.catalogue().baseProduct(rate).map(UnitProduct::text))
        .hasValue("bit/month/session");
    assertThat(Library.catalogue().baseUnit("colour")).isEmpty();
    assertThat(Library.catalogue().baseProduct(Dimension.base("time").pow(Rational.HALF)))
        .isEmpty();
  }
}
