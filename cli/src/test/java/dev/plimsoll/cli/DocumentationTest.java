package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.command.Exit;
import dev.plimsoll.cli.command.Output;
import dev.plimsoll.cli.command.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the documentation is executed, and prints what the page says. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
          Stream.of(ROOT.resolve("README.md")),
          docs.filter(page -> page.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  static Stream<Path> plans() throws IOException {
    try (Stream<Path> plans = Files.list(ROOT.resolve("plans"))) {
      return Stream.concat(
          pages().filter(page -> !page.endsWith("README.md")),
          plans.filter(plan -> plan.toString().endsWith(".md")).sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void consoleShowsWhatTheCommandPrints(Path page, @TempDir Path empty) throws IOException {
    String text = Files.readString(page);
    String run = ConsolePage.run(text, text.contains(" file=") ? empty : ROOT);
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(page, run);
    } else {
      assertThat(text).isEqualTo(run);
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void livePartsOfPagesAndPlansAreFine(Path page) throws IOException {
    if (!Files.readString(page).contains("```plimsoll")) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output both = new Output(bytes);
    int status =
        Main.run(
            new String[] {"check", page.toString()},
            new Session(ROOT, both, both, Map.of(), false));
    assertThat(status).as(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(Exit.FINE);
  }
}
