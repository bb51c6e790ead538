package dev.plimsoll.analysis.solve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.Plans;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.search.Reach;
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

/** What is found along a figure is what the plan shows once the figure is set to it. */
final class SolveLawsTest {

  private static final int TIMES = 60;

  @Test
  void atTheAnswerOfAnEquationTheSidesAreEqual() {
    Randomly.run(
        TIMES,
        random -> {
          Rational goal = Rational.of(random.nextInt(1, 5_000), random.nextInt(1, 50));
          Evaluation evaluation =
              evaluation(
                  "input n = %d MB\n".formatted(random.nextInt(1, 100))
                      + "x = n * %d / %d + %d MB\n"
                          .formatted(
                              random.nextInt(1, 99), random.nextInt(1, 99), random.nextInt(0, 9))
                      + "goal = 1 MB * %s\n".formatted(goal.plus(Rational.TEN))
                      + "met = x == goal\n");
          GoalReport report = solve(evaluation, "met");
          Rational answer = Objects.requireNonNull(report.answer());
          Evaluation there = evaluation.amended(Map.of("n", Value.of(answer)));
          assertThat(there.value("x")).isEqualTo(there.value("goal"));
        });
  }

  @Test
  void aGoalIsMetAtItsAnswerAndNotBesideIt() {
    Randomly.run(
        TIMES,
        random -> {
          String relation = List.of("<", "<=", ">", ">=").get(random.nextInt(4));
          Evaluation evaluation =
              evaluation(
                  "input n = %d clients\n".formatted(random.nextInt(1, 1_000))
                      + "x = ceil(n * %d / %d)\n"
                          .formatted(random.nextInt(1, 99), random.nextInt(1, 99))
                      + "met = x %s %d clients\n".formatted(relation, random.nextInt(2, 5_000)));
          GoalReport report = solve(evaluation, "met");
          Rational answer = Objects.requireNonNull(report.answer());
          Rational beyond = Objects.requireNonNull(report.beyond());
          assertThat(holds(evaluation, "met", answer)).isTrue();
          assertThat(holds(evaluation, "met", beyond)).isFalse();
        });
  }

  @Test
  void aRowOfASweepIsThePlanWithItsValueSet() {
    Randomly.run(
        TIMES,
        random -> {
          Evaluation evaluation =
              evaluation(
                  "input n = 5 clients\nx = n * n * 1 MB/client + %d MB * n\ny = x * (2 to 5)\n"
                      .formatted(random.nextInt(1, 9)));
          Definition n = definition(evaluation, "n");
          Axis axis = Axis.even(n, reach(random), random.nextInt(1, 30));
          SweepReport report =
              Sweep.of(
                  evaluation,
                  Map.of("x", reference(evaluation, "x")),
                  List.of(axis),
                  SamplingOptions.STANDARD);
          for (SweepReport.Row row : report.rows()) {
            Value at = Value.of(row.at().getFirst());
            assertThat(row.answers().getFirst().value())
                .isEqualTo(evaluation.amended(Map.of("n", at)).value("x"));
          }
        });
  }

  /** Each row sees the same draws, so what is in proportion stays so in each percentile. */
  @Test
  void rowsShareTheirDraws() {
    Evaluation evaluation = evaluation("input n = 5 clients\ny = n * (2 to 5 MB/client)\n");
    Axis axis = new Axis(definition(evaluation, "n"), List.of(Rational.ONE, Rational.of(1_024)));
    SweepReport report =
        Sweep.of(
            evaluation,
            Map.of("y", reference(evaluation, "y")),
            List.of(axis),
            SamplingOptions.STANDARD);
    SweepReport.Spread one = spread(report, 0);
    SweepReport.Spread many = spread(report, 1);
    assertThat(many.p5().value()).isEqualTo(1_024 * one.p5().value());
    assertThat(many.p95().value()).isEqualTo(1_024 * one.p95().value());
  }

  @Test
  void theCheaperOfTwoFlipsAtTheWholeStep() {
    Evaluation evaluation =
        evaluation(
            "input n = 5 clients\nrent = 20 EUR\nmeter = n * 0.3 EUR/client\nd = meter - rent\n");
    Axis axis = new Axis(definition(evaluation, "n"), List.of(Rational.ONE, Rational.of(900)));
    SweepReport report =
        Sweep.of(
            evaluation,
            Map.of("meter - rent", definition(evaluation, "d").formula()),
            List.of(axis),
            SamplingOptions.STANDARD);
    assertThat(report.flips())
        .containsExactly(
            new Flip(
                "meter - rent", "meter is less", "rent is less", Rational.of(66), Rational.of(67)));
  }

  private static SweepReport.Spread spread(SweepReport report, int row) {
    return Objects.requireNonNull(report.rows().get(row).answers().getFirst().spread());
  }

  private static Reach reach(SplittableRandom random) {
    long low = random.nextInt(0, 50);
    return new Reach(
        Rational.of(low), Rational.of(low + random.nextInt(1, 500)), Rational.ONE, Rational.ONE);
  }

  private static boolean holds(Evaluation evaluation, String condition, Rational value) {
    return evaluation.amended(Map.of("n", Value.of(value))).value(condition).equals(Value.of(true));
  }

  private static GoalReport solve(Evaluation evaluation, String goal) {
    return GoalSeek.of(
        evaluation, definition(evaluation, "n"), definition(evaluation, goal).formula());
  }

  private static Term reference(Evaluation evaluation, String name) {
    return evaluation.reference(definition(evaluation, name));
  }

  private static Definition definition(Evaluation evaluation, String name) {
    return Objects.requireNonNull(evaluation.program().definition(name), name);
  }

  private static Evaluation evaluation(String text) {
    return Plans.report(text).evaluation();
  }
}
