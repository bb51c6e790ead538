package dev.plimsoll.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.syntax.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions are those of the Markdown file, whatever ends its lines. */
final class PositionsTest {

  private static final String DOCUMENT =
      """
      # Ünïcödé 𝔘

      𝔘nder the naïve plan: **1,319**<!-- = farm.count --> leafs

      - item with `code`

        ```plimsoll
        é = 5 MB
        b = = 2
        ```

      | 𝔘 | b \\| c 7 GB<!-- = ? --> |
      |---|---|
      | 𝔘 | b \\| c 7 GB<!-- = ? --> |

      > quoted 1,5 MB<!-- = x -->
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void are_those_of_the_file(String lineEnd) {
    SourceText source = new SourceText("plan.md", DOCUMENT.replace("\n", lineEnd));
    PlanText plan = PlanText.read(source);
    assertThat(plan.title()).isEqualTo("Ünïcödé 𝔘");
    assertThat(plan.pins())
        .extracting(pin -> place(source, pin.figure().span().start()))
        .containsExactly("3:25", "12:14", "14:14");
    assertThat(plan.pins())
        .extracting(pin -> place(source, pin.comment().start()))
        .containsExactly("3:32", "12:18", "14:18");
    assertThat(plan.statements())
        .extracting(Statement::span)
        .extracting(span -> place(source, span.start()) + " " + source.text(span))
        .containsExactly("3:25 1,319", "8:3 é = 5 MB");
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::span)
        .extracting(span -> place(source, span.start()) + " " + source.text(span))
        .containsExactly("9:7 =", "12:25 ?", "14:25 ?", "16:10 1,5");
  }

  private static String place(SourceText source, int offset) {
    return source.line(offset) + ":" + source.column(offset);
  }
}
