package dev.plimsoll.language.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.language.DiagnosticCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that are too deep or too long to be meant: they come to few messages, and soon. */
final class ExtremeTextTest {

  private static final int MANY = 100_000;

  @Test
  void deepNesting() {
    assertThat(codes("a = " + "(".repeat(MANY) + "1" + ")".repeat(MANY)))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "[".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "-".repeat(MANY) + "1"))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "not ".repeat(MANY) + "b"))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "f(".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "b[".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "if ".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a = " + "2^".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a {".repeat(MANY))).containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
    assertThat(codes("a {\n".repeat(MANY) + "}\n".repeat(MANY) + "b = = 1"))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEPLY, SyntaxCode.MISSING);
  }

  @Test
  void longChains() {
    assertThat(codes("a = 1" + " + 1".repeat(MANY))).containsExactly(SyntaxCode.TOO_LONG);
    assertThat(codes("a = b" + ".c".repeat(MANY))).containsExactly(SyntaxCode.TOO_LONG);
    assertThat(codes("a = b" + "[1]".repeat(MANY))).containsExactly(SyntaxCode.TOO_LONG);
    assertThat(codes("a = b" + " with (c = 1)".repeat(MANY))).containsExactly(SyntaxCode.TOO_LONG);
    assertThat(codes("a = " + "(".repeat(150) + "1" + " + 1".repeat(10).concat(")").repeat(150)))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEPLY);
  }

  @Test
  void longLines() {
    assertThat(codes("a = " + "9".repeat(1_000_000))).isEmpty();
    assertThat(codes("a".repeat(1_000_000) + " = 1")).isEmpty();
    assertThat(codes("a = \"" + "x".repeat(1_000_000) + "\"")).isEmpty();
    assertThat(codes("# " + "x".repeat(1_000_000))).isEmpty();
    assertThat(codes("a = 5 " + "x/".repeat(MANY) + "x")).isEmpty();
    assertThat(codes("a = [" + "1, ".repeat(MANY) + "]")).isEmpty();
    assertThat(codes("host a { " + "b = 1, ".repeat(MANY) + "}")).isEmpty();
    assertThat(codes("unit" + " a".repeat(MANY))).isEmpty();
    assertThat(codes("a = 1" + " @b".repeat(MANY))).isEmpty();
    assertThat(codes("a = 1" + " # b\n".repeat(MANY))).isEmpty();
    assertThat(codes("a = 1 # b\n".repeat(MANY))).isEmpty();
    assertThat(codes(" ".repeat(1_000_000))).isEmpty();
    assertThat(codes("\n".repeat(1_000_000))).isEmpty();
  }

  @Test
  void manyErrors() {
    assertThat(codes("a = = 1\n".repeat(MANY))).hasSize(101).contains(SyntaxCode.TOO_MANY_ERRORS);
    assertThat(codes("host a { " + "b = = 1, ".repeat(MANY) + "}")).hasSize(101);
    assertThat(codes("host a {\n" + "b = = 1\n".repeat(MANY) + "}")).hasSize(101);
    assertThat(codes("host up {\n".repeat(MANY))).hasSizeBetween(1, 101);
    assertThat(codes("}".repeat(MANY))).hasSize(1);
    assertThat(codes("(\n".repeat(MANY))).hasSizeBetween(1, 101);
    assertThat(codes("a = (\n".repeat(MANY))).hasSize(101);
    assertThat(codes("€".repeat(MANY))).hasSize(1);
    assertThat(codes("\"\n".repeat(MANY))).hasSizeBetween(1, 101);
    assertThat(codes("a = f(1,000" + ",000".repeat(MANY) + ")")).hasSize(1);
  }

  private static List<DiagnosticCode> codes(String text) {
    return assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> Laws.check(text).diagnostics().stream().map(Diagnostic::code).toList());
  }
}
