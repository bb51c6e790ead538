package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every plan that goes by the calendar. */
class MomentLawsTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 31);

  /** Some rising growth, with phases of all sorts. */
  private static String growth(Random random) {
    List<String> rates =
        List.of(
            "by " + (1 + random.nextInt(40)) + " users/month",
            "by " + (1 + random.nextInt(9)) + "%/month",
            "by " + (1 + random.nextInt(3)) + " users/day",
            "by " + (10 + random.nextInt(90)) + "%/year",
            "by 2 { every = " + (1 + random.nextInt(5)) + " months }",
            "by 7 users { every = 2 weeks }");
    String first = rates.get(random.nextInt(rates.size()));
    String second = rates.get(random.nextInt(rates.size()));
    int days = 30 + random.nextInt(400);
    int brace = first.indexOf('{');
    String head = brace < 0 ? first : first.substring(0, brace);
    String body = brace < 0 ? "" : first.substring(brace);
    return "growth users = 100 users from 2026-01-31 {\n  phase a "
        + head
        + " for "
        + days
        + " days "
        + body
        + "\n  phase b "
        + second
        + "\n}\n";
  }

  private static double users(Evaluation evaluation, LocalDate day) {
    Value value = evaluation.on(day, List.of("users")).get("users");
    return ((Value.Number) (value == null ? evaluation.value("users") : value))
        .value()
        .doubleValue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatRisesNeverFalls(long seed) {
    Evaluation evaluation = Plans.evaluate(growth(new Random(seed)));
    double before = users(evaluation, START);
    for (LocalDate day = START; day.isBefore(START.plusYears(3)); day = day.plusDays(5)) {
      double next = users(evaluation, day);
      assertThat(next).as("seed %s on %s", seed, day).isGreaterThanOrEqualTo(before);
      before = next;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whenIsTheFirstDayOfAScanDayByDay(long seed) {
    Random random = new Random(seed);
    String growth = growth(random);
    int limit = 101 + random.nextInt(900);
    Evaluation evaluation =
        Plans.evaluate("horizon = 4 years\n" + growth + "x = when(users >= " + limit + " users)\n");
    LocalDate day = START;
    LocalDate last = START.plusYears(4);
    while (!day.isAfter(last) && users(evaluation, day) < limit) {
      day = day.plusDays(1);
    }
    String scanned = day.isAfter(last) ? "not before " + last : day.toString();
    assertThat(Plans.shown(evaluation, "x")).as("seed %s", seed).isEqualTo(scanned);
  }

  /** Closed forms after so many months. */
  @ParameterizedTest
  @CsvSource({"1", "7", "12", "18", "60"})
  void closedForms(int months) {
    Evaluation evaluation =
        Plans.evaluate(
            """
            growth linear = 100 users from 2026-01-31 { phase p by 20 users/month }
            growth compound = 100 users from 2026-01-31 { phase p by 8%/month }
            growth yearly = 100 users from 2026-01-31 { phase p by 150 %/year }
            growth logistic = 100 users from 2026-01-31 { phase p by 30%/month up to 5_000 users as logistic }
            growth steps = 100 users from 2026-01-31 { phase p by 3 { every = 6 months } }
            """);
    Map<String, Value> values =
        evaluation.on(
            START.plusMonths(months), List.of("linear", "compound", "yearly", "logistic", "steps"));
    close(values, "linear", 100 + 20.0 * months);
    close(values, "compound", 100 * Math.pow(1.08, months));
    close(values, "yearly", 100 * Math.pow(2.5, months / 12.0));
    close(values, "logistic", 5_000 / (1 + 49 * Math.pow(1.3, -months)));
    close(values, "steps", 100 * Math.pow(3, Math.floorDiv(months, 6)));
  }

  private static void close(Map<String, Value> values, String name, double expected) {
    double value = Arithmetic.of(values.getOrDefault(name, Values.NONE)).doubleValue();
    assertThat(value).as(name).isCloseTo(expected, within(1e-9 * expected));
  }

  /** The trapezoidal rule over months against a sum over days, for growth of a tenth a month. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 13, 30})
  void aStockIsWhatHasComeDayByDay(int months) {
    Evaluation evaluation =
        Plans.evaluate(
            """
            growth users = 100 users from 2026-01-01 { phase p by 10%/month }
            x = stock(users * 1 MB/user/day, keep = 90 days)
            """);
    LocalDate now = LocalDate.of(2026, 1, 1).plusMonths(months);
    LocalDate from = now.minusDays(90);
    double sum = 0;
    for (LocalDate day = from; day.isBefore(now); day = day.plusDays(1)) {
      if (!day.isBefore(LocalDate.of(2026, 1, 1))) {
        sum += (users(evaluation, day) + users(evaluation, day.plusDays(1))) / 2;
      }
    }
    Value stock = evaluation.on(now, List.of("x")).getOrDefault("x", Values.NONE);
    double megabytes = Arithmetic.of(stock).doubleValue() / 8e6;
    assertThat(megabytes).isCloseTo(sum, within(0.001 * sum));
  }

  /** A moment is an amendment, however it is written. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMomentIsAnAmendment(long seed) {
    Random random = new Random(seed);
    LocalDate day = START.plusDays(random.nextInt(1_000));
    Evaluation evaluation =
        Plans.evaluate(
            growth(random) + "x = users[" + day + "]\ny = users with (now = " + day + ")\n");
    assertThat(evaluation.value("x")).as("seed %s", seed).isEqualTo(evaluation.value("y"));
    assertThat(evaluation.value(Policies.NOW)).isEqualTo(new Value.Day(START));
  }
}
