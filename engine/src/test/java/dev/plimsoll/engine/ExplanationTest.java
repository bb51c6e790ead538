package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExplanationTest {

  private static Explanation explain(String plan, String name) {
    return Objects.requireNonNull(Plans.evaluate(plan).explanation(name));
  }

  @Test
  void aNameThatIsNoFigureHasNone() {
    assertThat(Plans.evaluate("a = 1").explanation("b")).isNull();
  }

  @Test
  void eachFigureIsExplainedOnceAndDepthFirst() {
    Explanation explanation =
        explain("a = 1\nb = a + 1\nc = a + b\nd = c + b + a\nother = 3\n", "d");
    assertThat(explanation.figures())
        .extracting(Explained::name)
        .containsExactly("d", "c", "a", "b");
    assertThat(explanation.figures()).extracting(Explained::depth).containsExactly(0, 1, 2, 2);
    assertThat(explanation.subject().reads()).containsExactly("c", "b", "a");
  }

  @Test
  void noLineIsWrittenTwiceAndNoneIsMissing() {
    Explanation explanation =
        explain("a = 0.1\nb = a * a * a + (a + a) * (a + (a + (a + (a + (a + a)))))\n", "b");
    Set<String> lines = new HashSet<>();
    for (Step step : explanation.subject().steps()) {
      assertThat(lines.add(step.text())).as(step.text()).isTrue();
    }
    assertThat(explanation.subject().steps()).hasSizeBetween(3, 6);
    assertThat(explanation.subject().steps().getLast().text()).isEqualTo("0.121");
  }

  @Test
  void aRoundedNumberIsAboutRight() {
    Explanation explanation = explain("a = 10\nb = a / 3 * 3\n", "b");
    assertThat(explanation.subject().steps()).extracting(Step::sign).containsOnly(Step.Sign.EQUALS);
    assertThat(explain("a = 10\nb = ceil(a / 3)\n", "b").subject().steps())
        .contains(new Step(Step.Sign.ABOUT, "ceil(3.333)", ""));
  }

  @Test
  void aLongChainIsExplained() {
    StringBuilder plan = new StringBuilder("a0 = 1\n");
    for (int i = 1; i <= 20_000; i++) {
      plan.append("a").append(i).append(" = a").append(i - 1).append(" + 1\n");
    }
    plan.append("x = a20000 with (a0 = 2)\n");
    assertThat(explain(plan.toString(), "x").figures()).hasSizeGreaterThan(19_990);
    Explanation explanation = explain(plan.toString(), "a20000");
    assertThat(explanation.subject().value()).isEqualTo("20,001");
    assertThat(explanation.figures()).hasSize(20_001);
    assertThat(explanation.text()).startsWith("a20000 = a19999 + 1\n");
  }
}
