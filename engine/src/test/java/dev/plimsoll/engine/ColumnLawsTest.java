package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every table, tried on random ones. */
final class ColumnLawsTest {

  private static final int TIMES = 100;

  /** A row of whole numbers; {@code kind} is one of three texts. */
  private record Row(String name, int a, int b, String kind) {
    String text() {
      return "  row %s { a = %d, b = %d, kind = \"%s\" }\n".formatted(name, a, b, kind);
    }
  }

  private static List<Row> rows(SplittableRandom random) {
    List<Row> rows = new ArrayList<>();
    int count = random.nextInt(1, 9);
    for (int i = 0; i < count; i++) {
      String kind = "k" + random.nextInt(3);
      rows.add(new Row("r" + i, random.nextInt(-50, 50), random.nextInt(1, 50), kind));
    }
    return rows;
  }

  private static String table(String name, List<Row> rows, String more) {
    StringBuilder text = new StringBuilder("table " + name + " {\n");
    rows.forEach(row -> text.append(row.text()));
    return text.append(more).append("}\n").toString();
  }

  private static List<Row> shuffled(List<Row> rows, SplittableRandom random) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new java.util.Random(random.nextLong()));
    return shuffled;
  }

  private static Value number(long number) {
    return Value.of(Rational.of(number));
  }

  private static Value x(String plan) {
    Evaluation evaluation = Plans.evaluate(plan);
    assertThat(Plans.diagnostics(evaluation)).as(plan).isEmpty();
    return evaluation.value("x");
  }

  @Test
  void columnsPairByTheNamesOfTheirRows() {
    Randomly.run(
        TIMES,
        random -> {
          List<Row> rows = rows(random);
          String plan =
              table("t", rows, "")
                  + table("u", shuffled(rows, random), "")
                  + "x = sum(t.a * u.b)\n";
          long sum = rows.stream().mapToLong(row -> (long) row.a() * row.b()).sum();
          assertThat(x(plan)).as(plan).isEqualTo(number(sum));
        });
  }

  @Test
  void groupsAndConditionsPartitionASum() {
    Randomly.run(
        TIMES,
        random -> {
          int limit = random.nextInt(-50, 50);
          String plan =
              table("t", rows(random), "")
                  + "low = sum(sum(t.b where t.a < %d by t.kind))\n".formatted(limit)
                  + "high = sum(sum(t.b where not t.a < %d by t.kind))\n".formatted(limit)
                  + "x = low + high - sum(t.b)\n";
          assertThat(x(plan)).as(plan).isEqualTo(number(0));
        });
  }

  @Test
  void theLastOfARunningFunctionIsThatOfTheWhole() {
    Randomly.run(
        TIMES,
        random -> {
          List<Row> rows = rows(random);
          String function = List.of("sum", "mean", "min", "max").get(random.nextInt(4));
          String last = rows.getLast().name();
          String plan =
              table("t", rows, "  so_far = running " + function + "(a)\n")
                  + "x = t.so_far."
                  + last
                  + " - "
                  + function
                  + "(t.a)\n";
          assertThat(x(plan)).as(plan).isEqualTo(number(0));
        });
  }

  @Test
  void aRecurrenceIsALoop() {
    Randomly.run(
        TIMES,
        random -> {
          List<Row> rows = rows(random);
          int first = random.nextInt(100);
          String plan =
              table("t", rows, "  left = 2 * prior(left, %d) - a\n".formatted(first))
                  + "x = t.left."
                  + rows.getLast().name()
                  + "\n";
          long left = first;
          for (Row row : rows) {
            left = 2 * left - row.a();
          }
          assertThat(x(plan)).as(plan).isEqualTo(number(left));
        });
  }

  @Test
  void aColumnAsAWholeIsItsCells() {
    Randomly.run(
        TIMES,
        random -> {
          List<Row> rows = rows(random);
          String formula =
              List.of(
                      "a * b - 3",
                      "if a > 0 then a / b else b / (0 - b)",
                      "max(a, b, 7)",
                      "-abs(a)")
                  .get(random.nextInt(4));
          StringBuilder cells = new StringBuilder("table u {\n");
          for (Row row : rows) {
            cells.append(
                "  row %s { a = %d, b = %d, y = %s }\n"
                    .formatted(row.name(), row.a(), row.b(), formula));
          }
          String plan =
              table("t", rows, "  y = " + formula + "\n") + cells + "}\nx = all(t.y == u.y)\n";
          assertThat(x(plan)).as(plan).isEqualTo(Value.of(true));
        });
  }

  private static String ladder(SplittableRandom random, List<Integer> edges, List<Integer> rates) {
    StringBuilder text = new StringBuilder("ladder l {\n");
    int edge = 0;
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      int rate = random.nextInt(20);
      rates.add(rate);
      edge += random.nextInt(1, 40);
      boolean last = i == count - 1;
      edges.add(last ? Integer.MAX_VALUE : edge);
      text.append("  rung r%d %s { rate = %d }\n".formatted(i, last ? "" : "up to " + edge, rate));
    }
    return text.append("}\n").toString();
  }

  @Test
  void graduatedRatesAgreeWithALinearScanAndNeverJump() {
    Randomly.run(
        TIMES,
        random -> {
          List<Integer> edges = new ArrayList<>();
          List<Integer> rates = new ArrayList<>();
          String plan = ladder(random, edges, rates);
          int amount = random.nextInt(200);
          long sum = 0;
          int rung = 0;
          for (int unit = 1; unit <= amount; unit++) {
            while (unit > edges.get(rung)) {
              rung++;
            }
            sum += rates.get(rung);
          }
          assertThat(x(plan + "x = graduated(l.rate, %d)\n".formatted(amount)))
              .as(plan + amount)
              .isEqualTo(number(sum));
          // One more costs no less than nothing and no more than the dearest rate.
          String step =
              plan
                  + "step = graduated(l.rate, %d + 0.01) - graduated(l.rate, %d)\n"
                      .formatted(amount, amount)
                  + "x = step >= 0 and step <= 0.01 * max(l.rate)\n";
          assertThat(x(step)).as(step).isEqualTo(Value.of(true));
        });
  }

  @Test
  void aTableOverADriverIsThePlanAmendedCellByCell() {
    Randomly.run(
        TIMES,
        random -> {
          int one = random.nextInt(100);
          int two = one + random.nextInt(1, 100);
          String plan =
              """
              input n = 5
              y = ceil(n / 7) + n ^ 2
              z = if y > 100 then y else 2 * n
              table t over n = [%d, %d] { y, z, w = z - y }
              x = t[%d].y == (y with (n = %d)) and t[%d].w == ((z - y) with (n = %d))
                  and t[%d].z == (z with (n = %d)) and t[-1].z == none
              """
                  .formatted(one, two, one, one, two, two, one, one);
          assertThat(x(plan)).as(plan).isEqualTo(Value.of(true));
        });
  }

  @Test
  void percentilesLieAmongTheValues() {
    Randomly.run(
        TIMES,
        random -> {
          List<Row> rows = rows(random);
          int share = random.nextInt(101);
          String plan =
              table("t", rows, "")
                  + "p = percentile(t.a, %d%%, \"nearest rank\")\n".formatted(share)
                  + "q = percentile(t.a, %d%%, \"linear\")\n".formatted(share)
                  + "x = any(t.a == p) and q >= min(t.a) and q <= max(t.a)"
                  + " and count(t.a where t.a <= p) >= %d%% * count(t.a)\n".formatted(share);
          assertThat(x(plan)).as(plan).isEqualTo(Value.of(true));
        });
  }
}
