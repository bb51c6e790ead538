package dev.plimsoll.analysis;

import dev.plimsoll.language.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each small plan of the corpus, and the whole report of it. */
final class CorpusTest {

  static final Path FOLDER = Path.of("src/test/corpus");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return Golden.tests(FOLDER, ".plim", List.of(".out"), CorpusTest::read);
  }

  private static Golden.Outcome read(Path file) {
    PlanReport report = Plans.report(file.getFileName().toString(), Golden.read(file));
    return new Golden.Outcome(".out", ReportText.of(report));
  }
}
