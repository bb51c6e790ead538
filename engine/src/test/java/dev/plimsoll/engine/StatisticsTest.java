package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.value.Arithmetic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of all the values that an uncertain one can take. */
final class StatisticsTest {

  private static final String PLAN =
      """
      a = 5 to 20 GB
      b = between(1 GB, 3 GB)
      c = normal(2 GB, 4 GB)
      limit = 8 GB
      tail(x) = p95(x) - p50(x)
      shifted(x) = tail(x + limit)
      """;

  private static double number(String expression) {
    Evaluation evaluation = Plans.evaluate(PLAN + "x = " + expression);
    assertThat(Plans.diagnostics(evaluation)).isEmpty();
    return Arithmetic.of(evaluation.value("x")).doubleValue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p5(a)                                   | 5 GB
          p95(a)                                  | 20 GB
          p50(a)                                  | 10 GB
          mean(b)                                 | 2 GB
          p25(b)                                  | 1.5 GB
          percentile(b, 97.5%)                    | 2.95 GB
          mean(c)                                 | 3 GB
          deviation(c)                            | 608 MB
          chance(b > 2.5 GB)                      | 25%
          chance(a > 1 TB)                        | 0%
          chance(a > 0 GB)                        | 100%
          mean(limit)                             | 8 GB
          p5(limit)                               | 8 GB
          deviation(limit)                        | 0 GB
          chance(limit > 5 GB)                    | 100%
          p95(a) with (a = 3 GB)                  | 3 GB
          p95(a with (a = between(0 GB, 2 GB)))   | 1.9 GB
          a - a + p95(a)                          | 20 GB
          low(a) + p95(a)                         | 25 GB
          b + p95(a)                              | 21 to 23 GB
          p95(b - b)                              | 0 GB
          mean(a * unset)                         | waits for x
          """)
  void answers(String expression, String shown) {
    assertThat(Plans.x(PLAN + "x = " + expression)).isEqualTo(shown);
  }

  @Test
  void theMeanOfASumIsTheSumOfTheMeans() {
    assertThat(number("mean(a + b - c) / 1 GB"))
        .isCloseTo(number("(mean(a) + mean(b) - mean(c)) / 1 GB"), within(0.005));
  }

  @Test
  void theMeanOfAProductOfIndependentValuesIsTheProductOfTheMeans() {
    assertThat(number("mean(a * b) / 1 GB^2"))
        .isCloseTo(number("mean(a) * mean(b) / 1 GB^2"), within(0.02));
  }

  @Test
  void chancesOfOppositesAddUp() {
    assertThat(number("chance(a + b > 13 GB) + chance(a + b <= 13 GB)")).isEqualTo(1);
  }

  @Test
  void percentilesRise() {
    List<Double> rising = new ArrayList<>();
    for (String share : List.of("0.1%", "5%", "10%", "50%", "90%", "99%", "99.9%")) {
      rising.add(number("percentile(a * b, " + share + ") / 1 GB^2"));
    }
    assertThat(rising).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aFunctionAsksOfItsArguments() {
    assertThat(number("tail(a + b) / 1 GB")).isEqualTo(number("(p95(a + b) - p50(a + b)) / 1 GB"));
    assertThat(number("shifted(a + b) / 1 GB"))
        .isCloseTo(number("tail(a + b) / 1 GB"), within(1e-9));
  }

  @Test
  void valuesThatMeetOnlyInAStatisticAreIndependent() {
    assertThat(number("chance((0 GB + b) / 1 GB > 2.5 and between(0, 1) > 0.75)"))
        .isCloseTo(0.0625, within(0.002));
  }

  @Test
  void moreDrawsAreMadeUntilTheAnswerIsCloseEnough() {
    double far = number("p99(a * a * b / c / 1 GB)");
    Evaluation few =
        Plans.evaluate(PLAN + "sampling { samples = 64 }\nx = p99(a * a * b / c / 1 GB)");
    assertThat(Arithmetic.of(few.value("x")).doubleValue()).isNotEqualTo(far);
  }
}
