package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The ends of what a search finds - a day, or the smallest value - against all on a grid of the
 * inputs.
 */
final class SearchedEndsLawsTest {

  private static final int TIMES = 12;
  private static final int GRID = 9;

  /** Two uncertain inputs, {@code a} and {@code b}, of plain numbers. */
  private record Inputs(int a, int moreOfA, int b, int moreOfB) {

    static Inputs of(SplittableRandom random) {
      return new Inputs(
          2 + random.nextInt(20),
          1 + random.nextInt(20),
          30 + random.nextInt(90),
          1 + random.nextInt(60));
    }

    String text() {
      return "a = between(%d, %d)\nb = between(%d, %d)\n".formatted(a, a + moreOfA, b, b + moreOfB);
    }

    Map<String, Value> at(int i, int j) {
      return Map.of(
          "a", Value.of(Rational.of(a).plus(Rational.of(moreOfA * i, GRID))),
          "b", Value.of(Rational.of(b).plus(Rational.of(moreOfB * j, GRID))));
    }
  }

  private static final List<String> DAYS =
      List.of(
          "when(g > b * 2 users)",
          "when(g * a > b * 30 users) + 6 weeks",
          "when(g + a * 1 user > 400 users) - b * 1 day",
          "later(when(g > 150 users + b * 1 user), 3)",
          "max(when(g > 200 users), when(g > b * 3 users))");

  @Test
  void theEndsOfDaysAreExactAndHoldAllOfAGrid() {
    Randomly.run(
        TIMES,
        random -> {
          Inputs inputs = Inputs.of(random);
          String rate = Randomly.oneOf(random, "a * 1 %/month", "a * 1 user/month", "3 %/month");
          agree(
              inputs,
              "growth g = 100 users from 2026-01-01 { phase p by "
                  + rate
                  + " }\nx = "
                  + Randomly.pick(random, DAYS));
        });
  }

  private static final List<String> SOLVED =
      List.of(
          "smallest n where n * a > 5 * b * 1 client",
          "largest n where n * a + b * 1 client < 900 clients",
          "smallest n where n * n / 1 client * a > b * b * 1 client",
          "2 * (smallest n where n > a * 1 client + b * 1 client) + a * 1 client");

  @Test
  void theEndsOfSmallestValuesAreExactAndHoldAllOfAGrid() {
    Randomly.run(
        TIMES,
        random ->
            agree(
                Inputs.of(random),
                "input n = 40 clients { lowest = 0 clients, highest = 5000 clients }\nx = "
                    + Randomly.pick(random, SOLVED)));
  }

  /** Days move both ways with what a condition turns with: the earliest is not at a corner. */
  @Test
  void aConditionThatTurnsWithAnInputIsNotTakenForOneThatDoesNot() {
    Evaluation evaluation =
        Plans.evaluate(
            """
            a = between(0, 10)
            growth g = 100 users from 2026-01-01 { phase p by 5 users/month }
            x = when(g > 150 users + (a - 5) ^ 2 * 1 user)
            """);
    Term x = formula(evaluation);
    Value middle = evaluation.amended(x, Map.of("a", Value.of(Rational.of(5))));
    Value corner = evaluation.amended(x, Map.of("a", Value.of(Rational.ZERO)));
    assertThat(Arithmetic.compare(middle, corner)).isNegative();
    assertThat(!evaluation.hasExactEnds(x) || evaluation.low(x).equals(middle)).isTrue();
  }

  private static void agree(Inputs inputs, String plan) {
    Evaluation evaluation = Plans.evaluate(inputs.text() + plan + "\n");
    Term x = formula(evaluation);
    Value low = evaluation.low(x);
    Value high = evaluation.high(x);
    assertThat(evaluation.hasExactEnds(x)).as(inputs.text() + plan).isTrue();
    Value least = evaluation.amended(x, inputs.at(0, 0));
    Value most = least;
    for (int i = 0; i <= GRID; i++) {
      for (int j = 0; j <= GRID; j++) {
        Value here = evaluation.amended(x, inputs.at(i, j));
        least = Arithmetic.compare(here, least) < 0 ? here : least;
        most = Arithmetic.compare(here, most) > 0 ? here : most;
      }
    }
    // The corners are on the grid, and the ends are at corners.
    assertThat(low).as(inputs.text() + plan).isEqualTo(least);
    assertThat(high).as(inputs.text() + plan).isEqualTo(most);
  }

  private static Term formula(Evaluation evaluation) {
    return Plans.definition(evaluation.program(), "x").formula();
  }
}
