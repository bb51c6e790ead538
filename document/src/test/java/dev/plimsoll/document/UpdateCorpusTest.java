package dev.plimsoll.document;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small documents, and beside each what it is after it was brought up to date. */
final class UpdateCorpusTest {

  @TestFactory
  Stream<DynamicTest> updates() {
    return Golden.tests(
        Path.of("src/test/corpus/update"), ".md", List.of(".out"), UpdateCorpusTest::update);
  }

  private static Golden.Outcome update(Path file) {
    PlanUpdate update = Reports.update(file.getFileName().toString(), Golden.read(file));
    StringBuilder text = new StringBuilder(update.text());
    text.append(messages(new SourceText(file.getFileName().toString(), update.text())));
    for (PlanUpdate.Left left : update.left()) {
      text.append("left: line ").append(left.claim().claim().line()).append(", ");
      text.append(left.claim().stated()).append(": ").append(left.why()).append('\n');
    }
    return new Golden.Outcome(".out", text.toString());
  }

  /** What is still said of the sections after the update. */
  private static String messages(SourceText source) {
    PlanText plan = PlanText.read(source);
    StringBuilder text = new StringBuilder();
    for (Diagnostic finding : SectionWriter.findings(plan, Reports.of(plan))) {
      text.append(new DiagnosticRenderer(Palette.PLAIN).render(finding));
    }
    return text.toString();
  }
}
