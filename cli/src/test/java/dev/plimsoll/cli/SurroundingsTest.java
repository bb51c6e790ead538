package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Colour, outputs that cannot be written, and faults of Plimsoll itself. */
final class SurroundingsTest {

  private static final Path CORPUS = Path.of("src/test/corpus");

  private static boolean colored(Map<String, String> environment, boolean terminal, String color) {
    Cli run = Cli.run(CORPUS, environment, terminal, "check", "small.plim", "--color", color);
    return run.out().contains("\u001b[");
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    assertThat(colored(Map.of(), true, "auto")).isTrue();
    assertThat(colored(Map.of(), false, "auto")).isFalse();
    assertThat(colored(Map.of("NO_COLOR", "1"), true, "auto")).isFalse();
    assertThat(colored(Map.of("NO_COLOR", ""), true, "auto")).isTrue();
    assertThat(colored(Map.of("TERM", "dumb"), true, "auto")).isFalse();
    assertThat(colored(Map.of("NO_COLOR", "1"), false, "always")).isTrue();
    assertThat(colored(Map.of(), true, "never")).isFalse();
  }

  private static int writing(String reason, ByteArrayOutputStream err) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    Session session = new Session(CORPUS, new Output(broken), new Output(err), Map.of(), false);
    return Main.run(new String[] {"check", "small.plim"}, session);
  }

  @Test
  void brokenPipeIsQuietAndAFullDiskIsNot() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(writing("Broken pipe", err)).isZero();
    assertThat(err.size()).isZero();
    assertThat(writing("No space left on device", err)).isEqualTo(74);
    assertThat(err)
        .hasToString("plimsoll: The output cannot be written: No space left on device.\n");
  }

  /** An environment in which one look-up fails as only a fault of the program would. */
  private static Map<String, String> faulty(Map<String, String> others) {
    return new HashMap<>(others) {
      private static final long serialVersionUID = 1;

      @Override
      public @Nullable String get(@Nullable Object key) {
        if ("NO_COLOR".equals(key)) {
          throw new IllegalStateException("made up");
        }
        return super.get(key);
      }
    };
  }

  @Test
  void faultsOfPlimsollAreOwnedUpTo() {
    Cli run = Cli.run(CORPUS, faulty(Map.of()), true, "check", "small.plim");
    assertThat(run.status()).isEqualTo(70);
    assertThat(run.err())
        .startsWith("plimsoll: internal error (IllegalStateException: made up).\n")
        .contains("please report")
        .doesNotContain("\tat ");
    Cli traced =
        Cli.run(CORPUS, faulty(Map.of("PLIMSOLL_DEBUG", "1")), true, "check", "small.plim");
    assertThat(traced.err()).contains("\tat dev.plimsoll.cli.");
  }
}
