package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every document of the corpus has beside it what is read from it ({@code .expected}) and the
 * messages about it ({@code .err}); a file that would be empty is not there. {@code
 * -Dgolden.accept=true} rewrites both.
 */
final class CorpusTest {

  @TestFactory
  Stream<DynamicTest> reads() throws IOException {
    return Corpus.sources().stream()
        .map(source -> DynamicTest.dynamicTest(source.name(), () -> check(source)));
  }

  private static void check(SourceText source) throws IOException {
    PlanText plan = PlanText.read(source);
    compare(source.name() + ".expected", Listing.parts(plan));
    compare(source.name() + ".err", Listing.messages(plan));
  }

  private static void compare(String name, String actual) throws IOException {
    Path file = Corpus.FOLDER.resolve(name);
    if (!Boolean.getBoolean("golden.accept")) {
      assertThat(actual).as(name).isEqualTo(Corpus.text(file));
    } else if (actual.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.write(file, actual.getBytes(StandardCharsets.UTF_8));
    }
  }
}
