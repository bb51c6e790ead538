package dev.plimsoll.language.parse;

import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each text of the corpus: the shape of its tree, or what is said about its errors. */
final class SyntaxCorpusTest {

  static final Path FOLDER = Path.of("src/test/corpus/syntax");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return Golden.tests(FOLDER, ".plim", List.of(".shape", ".err"), SyntaxCorpusTest::read);
  }

  private static Golden.Outcome read(Path file) {
    Parsed parsed = Parser.parse(new SourceText(file.getFileName().toString(), Golden.read(file)));
    return parsed.diagnostics().isEmpty()
        ? new Golden.Outcome(".shape", Shape.of(parsed.statements()))
        : new Golden.Outcome(
            ".err", new DiagnosticRenderer(Palette.PLAIN).render(parsed.diagnostics()));
  }
}
