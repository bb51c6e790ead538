package dev.plimsoll.document;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.language.DiagnosticRenderer;
import dev.plimsoll.language.Golden;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.program.Definition;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small plans with marked tables, and beside each what they say: claims, figures, findings. */
final class TableCorpusTest {

  @TestFactory
  Stream<DynamicTest> tables() {
    return Golden.tests(
        Path.of("src/test/corpus/tables"), ".md", List.of(".out"), TableCorpusTest::report);
  }

  private static Golden.Outcome report(Path file) {
    SourceText source = new SourceText(file.getFileName().toString(), Golden.read(file));
    PlanReport report = Reports.of(PlanText.read(source));
    StringBuilder text = new StringBuilder();
    text.append(new DiagnosticRenderer(Palette.PLAIN).render(report.findings()));
    text.append("## claims\n");
    for (JudgedClaim claim : report.claims()) {
      text.append(
          "%s %s: stated %s, computed %s: %s%n"
              .formatted(
                  place(source, claim.claim().span().start()),
                  claim.claim().expression(),
                  claim.stated(),
                  claim.computed(),
                  claim.verdict().word()));
    }
    text.append("## figures\n");
    for (String name : report.evaluation().program().names()) {
      Definition figure = Objects.requireNonNull(report.evaluation().program().definition(name));
      text.append(
          "%s %s = %s%s%s%n"
              .formatted(
                  place(source, figure.nameSpan().start()),
                  name,
                  report.evaluation().text(figure),
                  figure.meaning().isEmpty() ? "" : " \"" + figure.meaning() + "\"",
                  figure.provenance() == null ? "" : " @" + figure.provenance().grade().word()));
    }
    return new Golden.Outcome(".out", text.toString());
  }

  private static String place(SourceText source, int offset) {
    return source.line(offset) + ":" + source.column(offset);
  }
}
