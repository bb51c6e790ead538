package dev.plimsoll.engine;

import dev.plimsoll.language.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each plan of the corpus: the explanations of the figures that its first line names. */
final class ExplanationCorpusTest {

  private static final Path FOLDER = Path.of("src/test/corpus/explain");
  private static final String FIRST = "# explain ";

  @TestFactory
  Stream<DynamicTest> corpus() {
    return Golden.tests(FOLDER, ".plim", List.of(".explained"), ExplanationCorpusTest::explain);
  }

  private static Golden.Outcome explain(Path file) {
    String plan = Golden.read(file);
    Evaluation evaluation = Plans.evaluate(plan);
    String names = plan.substring(FIRST.length(), plan.indexOf('\n'));
    StringBuilder text = new StringBuilder();
    for (String name : names.split(" ", -1)) {
      Explanation explanation = evaluation.explanation(name);
      text.append(text.isEmpty() ? "" : "\n\n");
      text.append(explanation == null ? "no figure `" + name + "`\n" : explanation.text());
    }
    return new Golden.Outcome(".explained", text.toString());
  }
}
