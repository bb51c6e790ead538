package dev.plimsoll.language.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.SourceText;
import dev.plimsoll.language.Span;
import org.junit.jupiter.api.Test;

/** Fences: a range within a document, which keeps its indent and what is around it. */
final class FenceFormatTest {

  @Test
  void formatsTheLinesOfAFence() {
    assertThat(fence("# Plan\n\n```plimsoll\n", "\n\na=1\n\n\nb=2\n\n", "```\n"))
        .isEqualTo("a = 1\n\nb = 2\n");
  }

  @Test
  void keepsTheIndentOfAFenceInAList() {
    assertThat(fence("- item\n\n  ```plimsoll\n", "  a=1\n  host b {\n   c=2\n  }\n", "  ```\n"))
        .isEqualTo("  a = 1\n  host b {\n    c = 2\n  }\n");
  }

  @Test
  void keepsTheLineEndBehindTheOpeningFence() {
    assertThat(fence("```plimsoll", "\na=1\n", "```\n")).isEqualTo("\na = 1\n");
  }

  @Test
  void keepsTheIndentOfTheClosingFence() {
    assertThat(fence("- x\n  ```plimsoll\n", "  a=1\n  ", "```\n")).isEqualTo("  a = 1\n  ");
  }

  @Test
  void leavesAFenceWithoutStatementsEmpty() {
    assertThat(fence("```plimsoll\n", "\n\n", "```\n")).isEmpty();
    assertThat(fence("```plimsoll\n", "", "```\n")).isEmpty();
  }

  @Test
  void takesTheLineEndsOfTheDocument() {
    assertThat(fence("```plimsoll\r\n", "a=1\r\nb=2\r\n", "```\r\n"))
        .isEqualTo("a = 1\r\nb = 2\r\n");
  }

  @Test
  void countsTheIndentIntoTheWidth() {
    String body = "host a { memory = " + "x".repeat(90) + " }";
    assertThat(fence("", body + "\n", "")).isEqualTo(body + "\n");
    assertThat(fence("", " ".repeat(20) + body + "\n", "").lines()).hasSize(3);
  }

  @Test
  void saysWhyItLeavesAFenceAlone() {
    SourceText source = new SourceText("plan.md", "```plimsoll\na  = = 1\n```\n");
    Formatted formatted = Formatter.format(source, new Span(12, 21));
    assertThat(formatted.text()).isEqualTo("a  = = 1\n");
    assertThat(formatted.diagnostics()).hasSize(1);
    assertThat(formatted.diagnostics().getFirst().line()).isEqualTo(2);
  }

  private static String fence(String before, String lines, String behind) {
    SourceText source = new SourceText("plan.md", before + lines + behind);
    Span range = new Span(before.length(), before.length() + lines.length());
    Formatted formatted = Formatter.format(source, range);
    assertThat(formatted.diagnostics()).isEmpty();
    return formatted.text();
  }
}
