package dev.plimsoll.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plimsoll.language.Diagnostic;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans that nobody writes by hand are judged in bounded time and without a stack overflow. */
final class ExtremePlanTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Test
  void longChain() {
    String text = "x0 = 1\n" + lines(1, 20_000, i -> "x%d = x%d + 1".formatted(i, i - 1));

    PlanReport report = judged(text + "claim x19999 = 20_000\n");

    assertThat(report.count(Verdict.HOLDS)).isEqualTo(1);
  }

  @Test
  void longChainFromItsEnd() {
    String text =
        lines(1, 20_000, i -> "x%d = x%d + 1".formatted(20_000 - i, 19_999 - i)) + "x0 = 1\n";

    assertThat(judged(text + "claim x19999 = 20_000\n").count(Verdict.HOLDS)).isEqualTo(1);
  }

  @Test
  void longLoop() {
    String text = lines(0, 20_000, i -> "x%d = x%d + 1".formatted(i, (i + 1) % 20_000));

    assertThat(codes(judged(text))).containsExactly("cycle");
  }

  @Test
  void wideSum() {
    String text = "x = " + joined(400, i -> "1 MB") + "\nclaim x = 399 MB\n";

    assertThat(codes(judged(text))).containsExactly("contradicts");
  }

  @Test
  void manyRanges() {
    String text =
        lines(0, 200, i -> "a%d = %d to %d MB".formatted(i, i + 1, i + 2))
            + "x = "
            + joined(200, i -> "a" + i)
            + "\nclaim x = 20_100 to 20_300 MB\n";

    assertThat(judged(text).count(Verdict.HOLDS)).isEqualTo(1);
  }

  @Test
  void functionsThatCallEachOtherTwice() {
    String text =
        "f0(x) = x + x\n"
            + lines(1, 60, i -> "f%d(x) = f%d(x) + f%d(x)".formatted(i, i - 1, i - 1))
            + "y = f59(1)\n";

    assertThat(codes(judged(text))).contains("functions-too-long");
  }

  @Test
  void amendedPlansOfAmendedPlans() {
    String text =
        "a = 1\nx0 = a\n" + lines(1, 100, i -> "x%d = x%d with (a = 2)".formatted(i, i - 1));

    assertThat(codes(judged(text))).contains("amended-too-deep");
  }

  @Test
  void manyWrongClaims() {
    String text =
        "a0 = 1 MB\n"
            + lines(1, 1_000, i -> "a%d = a%d + 1 MB".formatted(i, i - 1))
            + lines(0, 1_000, i -> "claim a%d = %d MB".formatted(i, i + 3));

    assertThat(judged(text).count(Verdict.CONTRADICTS)).isEqualTo(1_000);
  }

  @Test
  void manyUnknownNames() {
    String text = lines(0, 2_000, i -> "name_%d = nome_%d + 1".formatted(i, i));

    assertThat(codes(judged(text))).hasSize(2_000);
  }

  @Test
  void hugeNumbers() {
    String text = "x = 3 ^ 60_000\ny = x * x\nz = 10 ^ 9_999_999\nw = 1e99999\n";

    assertThat(codes(judged(text))).containsExactly("no-value", "no-value", "too-long-number");
  }

  private static PlanReport judged(String text) {
    return assertTimeout(LIMIT, () -> Plans.report(text));
  }

  private static String lines(int from, int to, IntFunction<String> line) {
    return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String joined(int count, IntFunction<String> term) {
    return IntStream.range(0, count).mapToObj(term).collect(Collectors.joining(" + "));
  }

  private static Iterable<String> codes(PlanReport report) {
    return report.findings().stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }
}
