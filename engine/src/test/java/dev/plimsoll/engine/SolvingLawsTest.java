package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a search finds is what trying every whole number finds. */
final class SolvingLawsTest {

  private static final int TIMES = 40;
  private static final int MOST = 2_000;

  @Test
  void theSmallestIsThatOfBruteForceWhereTheFigureRises() {
    Randomly.run(
        TIMES,
        random -> {
          String figure =
              "%d + n * %d / %d + ceil(n / %d, 1 client) * %d"
                  .formatted(
                      random.nextInt(50),
                      1 + random.nextInt(9),
                      1 + random.nextInt(9),
                      1 + random.nextInt(30),
                      random.nextInt(20));
          agrees(random, "x = " + figure.replaceFirst("^(\\d+)", "$1 clients") + "\n");
        });
  }

  @Test
  void theSmallestIsThatOfBruteForceWhereALadderGoesUpAndDown() {
    Randomly.run(
        TIMES,
        random -> {
          StringBuilder plan = new StringBuilder("ladder tier {\n");
          int edge = 0;
          for (int i = 0; i < 2 + random.nextInt(6); i++) {
            edge += 1 + random.nextInt(400);
            plan.append(
                "  rung r%d up to %d clients { price = %d clients }\n"
                    .formatted(i, edge, random.nextInt(3_000)));
          }
          agrees(random, plan + "  rung top { price = 1_500 clients }\n}\nx = tier[n].price\n");
        });
  }

  private static void agrees(SplittableRandom random, String plan) {
    int limit = random.nextInt(3_000);
    String condition = random.nextBoolean() ? "x >= " : "x < ";
    boolean largest = random.nextBoolean();
    String text =
        "input n = %d clients { lowest = 0 clients, highest = %d clients }\n"
                .formatted(random.nextInt(MOST), MOST)
            + plan
            + "holds = %s%d clients\n".formatted(condition, limit)
            + "found = %s n where holds\n".formatted(largest ? "largest" : "smallest");
    Evaluation evaluation = Plans.evaluate(text);
    assertThat(Plans.diagnostics(evaluation)).as(text).doesNotContain("error[");
    Term holds = Plans.definition(evaluation.program(), "holds").formula();
    Value expected = Values.NONE;
    for (int i = 0; i <= MOST; i++) {
      int n = largest ? MOST - i : i;
      Value here = evaluation.amended(holds, Map.of("n", Value.of(Rational.of(n))));
      if (here.equals(Value.of(true))) {
        expected = Value.of(Rational.of(n));
        break;
      }
    }
    assertThat(evaluation.value("found")).as(text).isEqualTo(expected);
  }
}
