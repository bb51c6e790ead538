package dev.plimsoll.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each text of the corpus, formatted; and formatted again, which changes nothing. */
final class FormatCorpusTest {

  private static final Path FOLDER = Path.of("src/test/corpus/format");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return Golden.tests(FOLDER, ".plim", List.of(".formatted", ".err"), FormatCorpusTest::format);
  }

  private static Golden.Outcome format(Path file) {
    String name = file.getFileName().toString();
    Formatted once = Formatter.format(new SourceText(name, Golden.read(file)));
    if (!once.diagnostics().isEmpty()) {
      String said = new DiagnosticRenderer(Palette.PLAIN).render(once.diagnostics());
      return new Golden.Outcome(".err", said);
    }
    Formatted twice = Formatter.format(new SourceText(name, once.text()));
    assertThat(twice.text()).isEqualTo(once.text());
    return new Golden.Outcome(".formatted", once.text());
  }
}
