package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one-screen view on terminals of different kinds. */
final class ScreenTest {

  private static final Path CORPUS = Path.of("src/test/corpus");

  private static String load(boolean terminal, Map<String, String> environment) {
    return Cli.run(CORPUS, environment, terminal, "show", "screen.md", "--color", "never")
        .out()
        .lines()
        .filter(line -> line.startsWith("  load "))
        .findFirst()
        .orElse("");
  }

  @Test
  void barsAreAsciiWhereTheTerminalShowsNoMore() {
    assertThat(load(true, Map.of("LANG", "C"))).contains("[##############|##...]  83 %  warn");
    assertThat(load(true, Map.of())).contains("[##############|##...]");
    assertThat(load(true, Map.of("LANG", "de_DE.UTF-8"))).contains("▕██████████████│██░░░▏");
    assertThat(load(true, Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"))).contains("[###");
    assertThat(load(false, Map.of("LANG", "C"))).contains("▕██████████████│██░░░▏");
  }

  @Test
  void plansFitOnOneScreen() {
    for (String plan : new String[] {"betcode", "felt", "flight-school", "wizamart"}) {
      Cli run = Cli.run(Path.of(".."), "show", "plans/" + plan + ".md");
      assertThat(run.status()).isZero();
      assertThat(run.out().lines().count()).as(run.out()).isLessThanOrEqualTo(50);
    }
  }
}
