package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives at the point of a plan, against closed forms and differences. */
final class MarginalsTest {

  private static final String PLAN =
      """
      n = 4
      m = 3
      u = 2 to 8
      """;

  private static Marginal marginal(String plan, String input) {
    Evaluation evaluation = Plans.evaluate(plan);
    Definition with = Plans.definition(evaluation.program(), input);
    Definition of = Plans.definition(evaluation.program(), "x");
    return Objects.requireNonNull(
        Objects.requireNonNull(evaluation.marginals(with, List.of(of))).of(of));
  }

  /** The derivative with respect to n, where n is 4, m is 3 and u is 4 at its point. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 * n + 2            | 3      | 3
          n * m - n            | 2      | 2
          n * n                | 8      | 8
          1 / n                | -1/16  | -1/16
          u * n                | 4      | 4
          n - n                | 0      | 0
          max(n, m)            | 1      | 1
          max(n, 4)            | 0      | 1
          min(n, 4)            | 1      | 0
          max(n, 8 - n)        | -1     | 1
          abs(n - 4)           | -1     | 1
          ceil(n / 3)          | 0      | 0
          ceil(n)              | 0      | a step
          floor(n)             | a step | 0
          round(n + 0.5)       | a step | 0
          mod(n, 4)            | a step | 1
          mod(n, 3)            | 1      | 1
          if n <= 4 then n else 2 * n - 4   | 1      | 2
          if n <= 4 then n else 9           | 1      | a step
          if n < 4 then 0 else n            | a step | 1
          high(n * u)          | 8      | 8
          low(n + u)           | 1      | 1
          (n + m) with (m = 2 * n)  | 3 | 3
          2 * between(n, 3 * n)  | 4    | 4
          choice([n, 3 * n])   | 1      | 1
          """)
  void derivatives(String formula, String below, String above) {
    Marginal marginal = marginal(PLAN + "x = " + formula + "\n", "n");
    assertThat(text(marginal.below())).isEqualTo(below);
    assertThat(text(marginal.above())).isEqualTo(above);
    assertThat(marginal.isExact()).isTrue();
  }

  /** The derivative with respect to the value u, and to one that has no name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          u * n                | 4      | 4
          u * u                | 8      | 8
          max(u, 4)            | 0      | 1
          ceil(u)              | 0      | a step
          u + high(u)          | 1      | 1
          5 * (2 to 8)         | 5      | 5
          u with (n = 3)       | 1      | 1
          """)
  void derivativesByAnUncertainValue(String formula, String below, String above) {
    Evaluation evaluation = Plans.evaluate(PLAN + "x = " + formula + "\n");
    Definition x = Plans.definition(evaluation.program(), "x");
    Term.Uncertain value = evaluation.samples(SamplingOptions.STANDARD).inputs("x").getFirst();
    Marginal marginal =
        Objects.requireNonNull(
            Objects.requireNonNull(evaluation.marginals(value, List.of(x))).of(x));
    assertThat(text(marginal.below())).isEqualTo(below);
    assertThat(text(marginal.above())).isEqualTo(above);
    assertThat(marginal.isExact()).isTrue();
  }

  private static String text(@org.jspecify.annotations.Nullable Rational slope) {
    if (slope == null) {
      return "a step";
    }
    boolean sixteenth = slope.equals(Rational.of(-1, 16));
    return sixteenth ? "-1/16" : slope.toString();
  }

  @Test
  void irrationalDerivativesAreRightToManyDigits() {
    Marginal marginal = marginal(PLAN + "x = exp(n / 10) * sqrt(n) + ln(n) ^ 2\n", "n");
    double expected = Math.exp(0.4) * (0.1 * 2 + 1 / 4.0) + 2 * Math.log(4) / 4;
    assertThat(Objects.requireNonNull(marginal.above()).doubleValue())
        .isCloseTo(expected, within(1e-12));
    assertThat(marginal.isSmooth()).isTrue();
  }

  @Test
  void aDerivativeHasTheUnitOfTheFigureByTheInput() {
    String plan =
        """
        unit client
        clients = 300 clients
        memory = 2 GB + clients * 0.3 MB/client
        x = memory
        """;
    Evaluation evaluation = Plans.evaluate(plan);
    Marginal marginal = marginal(plan, "clients");
    assertThat(
            evaluation
                .display()
                .text(Value.of(Objects.requireNonNull(marginal.above())), marginal.typed()))
        .isEqualTo("300 kB/client");
  }

  @Test
  void aStatisticOfWhatTheInputMovesIsToldByDifferences() {
    Marginal marginal = marginal("n = 4\nu = between(0, 2)\nx = p95(n * u)\n", "n");
    assertThat(Objects.requireNonNull(marginal.above()).doubleValue()).isCloseTo(1.9, within(0.01));
  }

  private static final List<String> FORMS =
      List.of(
          "(%s + %s)",
          "(%s - %s)",
          "%s * %s",
          "%s / (30 + abs(%s))",
          "max(%s, %s)",
          "min(%s, %s)",
          "(if %1$s > %2$s then %1$s - 1 else 2 * %2$s)",
          "(ceil(%s) + %s)",
          "exp(%s / 200) * %s");

  private static String formula(SplittableRandom random, int depth) {
    return depth == 0 || random.nextInt(6) == 0
        ? Randomly.pick(random, List.of("n", "m", "n", "u", "2.5"))
        : Randomly.pick(random, FORMS)
            .formatted(formula(random, depth - 1), formula(random, depth - 1));
  }

  /** Between its kinks and steps a figure follows its derivative; the way is far from either. */
  @Test
  void derivativesAreTheLimitsOfDifferences() {
    int[] compared = new int[1];
    Randomly.run(
        100,
        random -> {
          String plan =
              "n = %d.37\nm = 3.3\nu = between(1, 6)\nx = %s\n"
                  .formatted(random.nextInt(1, 9), formula(random, 4));
          Evaluation evaluation = Plans.evaluate(plan);
          Definition n = Plans.definition(evaluation.program(), "n");
          Definition x = Plans.definition(evaluation.program(), "x");
          Marginal marginal = Objects.requireNonNull(evaluation.marginals(n, List.of(x))).of(x);
          if (marginal == null || !marginal.isSmooth()) {
            return;
          }
          double at = number(evaluation.value("n"));
          double way = 1e-5;
          double up = number(moved(evaluation, x, at + way));
          double down = number(moved(evaluation, x, at - way));
          double slope = Objects.requireNonNull(marginal.above()).doubleValue();
          double size = 1 + Math.abs(slope) + Math.abs(number(evaluation.value("x")));
          compared[0]++;
          assertThat((up - down) / (2 * way)).as(plan).isCloseTo(slope, within(1e-4 * size));
        });
    assertThat(compared[0]).isGreaterThan(60);
  }

  private static Value moved(Evaluation evaluation, Definition figure, double to) {
    return evaluation.amended(figure.formula(), Map.of("n", Value.of(Rational.ofDouble(to))));
  }

  private static double number(Value value) {
    return ((Value.Number) value).value().doubleValue();
  }
}
