package dev.plimsoll.model.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.unit.UnitResolution.Found;
import dev.plimsoll.model.unit.UnitResolution.FoundWithHint;
import dev.plimsoll.model.unit.UnitResolution.Refused;
import dev.plimsoll.model.unit.UnitResolution.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitResolutionTest {

  private static UnitResolution resolve(String written) {
    return Library.catalogue().resolve(written);
  }

  @Test
  void findsGoodNames() {
    assertThat(resolve("GiB")).isEqualTo(new Found(Library.unit("GiB")));
  }

  @Test
  void readsCapitalKiloWithAHint() {
    assertThat(resolve("KB"))
        .isEqualTo(
            new FoundWithHint(
                Library.unit("kB"), "`KB` is read as `kB`, 1000 `B`; write `KiB` for 1024"));
    assertThat(resolve("KHz"))
        .isEqualTo(new FoundWithHint(Library.unit("kHz"), "`KHz` is read as `kHz`, 1000 `Hz`"));
    assertThat(resolve("Kbit")).isInstanceOf(FoundWithHint.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m    | `m` can mean minutes, months or thousandths of a CPU | `min`, `month` or `mCPU`",
        "b    | `b` can mean bytes or bits                           | `B` or `bit`",
        "mb   | `mb` can mean megabytes or megabits           | `MB` for bytes or `Mbit` for bits",
        "Mb   | `Mb` can mean megabytes or megabits           | `MB` for bytes or `Mbit` for bits",
        "kb   | `kb` can mean kilobytes or kilobits           | `kB` for bytes or `kbit` for bits",
        "Gb   | `Gb` can mean gigabytes or gigabits           | `GB` for bytes or `Gbit` for bits",
        "tb   | `tb` can mean terabytes or terabits           | `TB` for bytes or `Tbit` for bits",
        "Gib  | `Gib` can mean gibibytes or gibibits        | `GiB` for bytes or `Gibit` for bits",
        "kib  | `kib` can mean kibibytes or kibibits        | `KiB` for bytes or `Kibit` for bits",
        "mbps | `mbps` can mean megabytes a second or megabits a second"
            + " | `Mbps` for bits or `MB/s` for bytes",
        "G    | `G` alone can mean bytes, bits or something else"
            + " | `GB` for bytes, `Gbit` for bits",
        "M    | `M` alone can mean a million or megabytes"
            + " | `MB` for bytes, `Mbit` for bits or `million`",
        "Gi   | `Gi` is a prefix without a unit               | `GiB` for bytes or `Gibit` for"
            + " bits",
        "CPU  | `CPU` can mean a hardware thread or a core"
            + " | `vCPU` (one hardware thread) or `core`",
      })
  void refusesNamesWithTwoReadings(String written, String sentence, String choice) {
    assertThat(resolve(written)).isEqualTo(new Refused(sentence, "write " + choice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m", "mb", "gb", "b", "Gb", "kb", "Mb", "tb", "GIB", "MBps", "K", "k"})
  void neverGuessesBetweenBitsAndBytes(String written) {
    assertThat(resolve(written)).isInstanceOf(Refused.class);
    assertThat(Library.catalogue().find(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nod, node",
    "sesion, session",
    "sesions, sessions",
    "requets, requests",
    "sess, session",
    "connectns, connections",
    "gibabyte, gigabyte",
    "megabtyes, megabytes",
    "MBit, Mbit",
    "S, s",
    "ghz, GHz",
    "eur, EUR",
    "MiBs, MiB",
    "minuts, minutes",
    "subsc, subscriber",
  })
  void suggestsWhatMayHaveBeenMeant(String written, String first) {
    assertThat(resolve(written))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.suggestions()).first().isEqualTo(first));
  }

  @Test
  void suggestsNothingForNonsense() {
    assertThat(resolve("flibbertigibbet")).isEqualTo(new Unknown(List.of()));
    assertThat(resolve("q")).isEqualTo(new Unknown(List.of()));
  }

  @Test
  void suggestsAtMostThreeUnits() {
    assertThat(resolve("con"))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.suggestions()).hasSize(3));
  }
}
