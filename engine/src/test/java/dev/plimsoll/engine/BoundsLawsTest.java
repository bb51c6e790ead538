package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The ends of random formulas that read their inputs more than once, against all on a grid. */
final class BoundsLawsTest {

  private static final int TIMES = 60;
  private static final int GRID = 24;

  /** An input that may be anything between two numbers. */
  private record Input(String name, int low, int high) {
    String statement() {
      return "%s = between(%d, %d)\n".formatted(name, low, high);
    }

    Value at(int step) {
      Rational share = Rational.of(step, GRID);
      return Value.of(Rational.of(low).plus(Rational.of(high - low).times(share)));
    }
  }

  private record Box(List<Input> inputs, String formula) {

    static Box of(SplittableRandom random, List<String> forms) {
      List<Input> inputs = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        int low = random.nextInt(-4, 5);
        inputs.add(new Input(name, low, low + random.nextInt(1, 6)));
      }
      return new Box(inputs, formula(random, 3, forms));
    }

    private static String formula(SplittableRandom random, int depth, List<String> forms) {
      if (depth == 0 || random.nextInt(5) == 0) {
        return Randomly.pick(random, List.of("a", "b", "a", "b", "2", "0.5"));
      }
      return Randomly.pick(random, forms)
          .formatted(formula(random, depth - 1, forms), formula(random, depth - 1, forms));
    }

    Evaluation evaluate() {
      StringBuilder text = new StringBuilder();
      inputs.forEach(input -> text.append(input.statement()));
      return Plans.evaluate(text + "x = " + formula + "\n");
    }
  }

  private static final List<String> SMOOTH =
      List.of(
          "(%s + %s)",
          "(%s - %s)",
          "%s * %s",
          "(%s) ^ 2 - %s",
          "%s / (3 + abs(%s))",
          "max(%s, %s)",
          "min(%s, %s)",
          "abs(%s - %s)");

  private static final List<String> STEPPED =
      List.of(
          "(%s + %s)",
          "%s * %s",
          "ceil(%s - %s / 3)",
          "(floor(%s, 0.5) - %s)",
          "(if %1$s > %2$s then %1$s - 1 else 2 * %2$s)",
          "mod(%s * %s, 2)");

  @Test
  void nothingOnAGridLiesOutsideExactEnds() {
    Randomly.run(
        TIMES,
        random -> {
          Box box = Box.of(random, random.nextBoolean() ? SMOOTH : STEPPED);
          Evaluation evaluation = box.evaluate();
          Term x = Plans.definition(evaluation.program(), "x").formula();
          double low = number(evaluation.low(x));
          double high = number(evaluation.high(x));
          boolean exact = evaluation.hasExactEnds(x);
          double slack = 1e-8 * (1 + Math.abs(low) + Math.abs(high));
          for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
              Map<String, Value> at =
                  Map.of("a", box.inputs().get(0).at(i), "b", box.inputs().get(1).at(j));
              double value = number(evaluation.amended(x, at));
              if (exact) {
                assertThat(value).as(box + " at " + at).isBetween(low - slack, high + slack);
              }
            }
          }
        });
  }

  @Test
  void theEndsOfSmoothFormulasAreShownToBeExact() {
    int[] exact = new int[1];
    Randomly.run(
        TIMES,
        random -> {
          Evaluation evaluation = Box.of(random, SMOOTH).evaluate();
          Term x = Plans.definition(evaluation.program(), "x").formula();
          exact[0] += evaluation.hasExactEnds(x) ? 1 : 0;
        });
    assertThat(exact[0]).isGreaterThan(TIMES * 9 / 10);
  }

  /** A value is never stated that the figure does not take. */
  @Test
  void bothEndsAreTakenSomewhere() {
    Randomly.run(
        TIMES,
        random -> {
          Box box = Box.of(random, SMOOTH);
          Evaluation evaluation = box.evaluate();
          Term x = Plans.definition(evaluation.program(), "x").formula();
          double least = Double.POSITIVE_INFINITY;
          double most = Double.NEGATIVE_INFINITY;
          for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
              double value =
                  number(
                      evaluation.amended(
                          x,
                          Map.of("a", box.inputs().get(0).at(i), "b", box.inputs().get(1).at(j))));
              least = Math.min(least, value);
              most = Math.max(most, value);
            }
          }
          double coarse = (most - least) / 4 + 1e-9;
          assertThat(number(evaluation.low(x))).as(box.toString()).isCloseTo(least, within(coarse));
          assertThat(number(evaluation.high(x))).as(box.toString()).isCloseTo(most, within(coarse));
        });
  }

  @Test
  void everyDrawInsideTheInputsLiesBetweenTheEnds() {
    Randomly.run(
        TIMES,
        random -> {
          Evaluation evaluation = Box.of(random, SMOOTH).evaluate();
          Term x = Plans.definition(evaluation.program(), "x").formula();
          Sample sample =
              evaluation.samples(SamplingOptions.of(evaluation.program()).withCount(2048)).of(x);
          if (sample != null && evaluation.hasExactEnds(x)) {
            double low = number(evaluation.low(x));
            double high = number(evaluation.high(x));
            double slack = 1e-8 * (1 + Math.abs(low) + Math.abs(high));
            for (double value : sample.column()) {
              assertThat(value).isBetween(low - slack, high + slack);
            }
          }
        });
  }

  private static double number(Value value) {
    return value instanceof Value.Number number ? number.value().doubleValue() : Double.NaN;
  }
}
