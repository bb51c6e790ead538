package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.document.section.SectionKind;
import dev.plimsoll.document.section.Sections;
import dev.plimsoll.language.SourceText;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The example of every kind of section runs and can be shown, in each of its forms. */
final class SectionExamplesTest {

  @TestFactory
  Stream<DynamicTest> examples() {
    return Sections.all().stream()
        .map(kind -> DynamicTest.dynamicTest(kind.page().usage(), () -> shows(kind.page())));
  }

  private static void shows(SectionKind.Page page) {
    PlanReport report = Reports.of(new SourceText("example.plim", page.example()));
    assertThat(report.standing()).isNotEqualTo(PlanReport.Standing.UNUSABLE);
    for (String form : page.forms()) {
      Sections.Outcome outcome = Sections.render(page.show(), form, report);
      assertThat(outcome).isInstanceOf(Sections.Rendered.class);
      String text = ((Sections.Rendered) outcome).text();
      assertThat(text.lines().count()).as(text).isGreaterThan(2);
    }
  }
}
