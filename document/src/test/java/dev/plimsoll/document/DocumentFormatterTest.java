package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.format.Formatted;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class DocumentFormatterTest {

  @Test
  void lays_out_fences_and_nothing_else() {
    Formatted formatted =
        format(
            """
            # T   itle

            -  item   5 MB<!--   =a   -->

               ```plimsoll
               a=1
               b   =  2
               ```

            ~~~plimsoll example
            c=3
            ~~~
            tail \t
            """);
    assertThat(formatted.text())
        .isEqualTo(
            """
            # T   itle

            -  item   5 MB<!--   =a   -->

               ```plimsoll
               a = 1
               b = 2
               ```

            ~~~plimsoll example
            c = 3
            ~~~
            tail \t
            """);
    assertThat(formatted.diagnostics()).isEmpty();
  }

  @Test
  void keeps_line_ends() {
    assertThat(format("x\r\n\r\n```plimsoll\r\na=1\r\nb=2\r\n```\r\n").text())
        .isEqualTo("x\r\n\r\n```plimsoll\r\na = 1\r\nb = 2\r\n```\r\n");
  }

  @Test
  void leaves_what_it_cannot_read() {
    String text = "```plimsoll\na = = 1\n```\n\n```plimsoll\nb=2\n```\n\n```plimsoll\nc=3\n";
    Formatted formatted = format(text);
    assertThat(formatted.text()).isEqualTo(text.replace("b=2", "b = 2"));
    assertThat(formatted.diagnostics()).extracting(Diagnostic::line).containsExactly(2, 9);
  }

  @Test
  void formats_a_file_of_statements() {
    assertThat(DocumentFormatter.format(new SourceText("a.plim", "a=1")).text())
        .isEqualTo("a = 1\n");
  }

  @Test
  void formatting_twice_is_formatting_once() throws IOException {
    for (SourceText source : Corpus.sources()) {
      String once = DocumentFormatter.format(source).text();
      SourceText again = new SourceText(source.name(), once);
      assertThat(DocumentFormatter.format(again).text()).as(source.name()).isEqualTo(once);
      assertThat(PlanText.read(again).pins()).hasSameSizeAs(PlanText.read(source).pins());
      assertThat(PlanText.read(again).fences()).hasSameSizeAs(PlanText.read(source).fences());
    }
  }

  private static Formatted format(String text) {
    return DocumentFormatter.format(new SourceText("plan.md", text));
  }
}
