package dev.plimsoll.analysis.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.Plans;
import dev.plimsoll.analysis.Verdict;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What breaks agrees with the plan written anew for each value of its driver. */
final class BreaksLawsTest {

  private static final int RUNS = 20;
  private static final int LAST = 40;

  @Test
  void breaksAgreesWithThePlanAtEachValue() {
    Randomly.run(
        RUNS,
        random -> {
          String plan = plan(random, List.of(), List.of());
          assertThat(found(report(plan, LAST))).isEqualTo(expected(plan));
        });
  }

  @Test
  void whatCannotBeFollowedIsFoundExactly() {
    Randomly.run(
        RUNS / 4,
        random -> {
          String plan = plan(random, List.of("low(", "high("), List.of("(0.5 to 2)", "(1 to 3)"));
          Map<String, Integer> expected = expected(plan);
          assertThat(found(report(plan, LAST))).isEqualTo(expected);
        });
  }

  @Test
  void halvingAgreesWhereALimitStaysPassed() {
    Randomly.run(
        RUNS,
        random -> {
          long edge = random.nextLong(2, 90_000_000);
          String plan =
              """
              unit user
              input users = 1 user
              load = users * %d MB/user
              threshold memory = load of %d MB { warn above 100%% }
              """
                  .formatted(3, 3 * edge);
          BreaksReport report = report(plan, 100_000_000);
          Break only = report.breaks().getFirst();
          assertThat(only.at()).isEqualTo(Rational.of(edge + 1));
          assertThat(only.everyValue()).isFalse();
        });
  }

  /** The first value at which each limit is passed, by the name of the figure that is held. */
  private static Map<String, Integer> found(BreaksReport report) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (Break each : report.breaks()) {
      String name = each.limit().kind().word() + " " + each.limit().name();
      boolean warn =
          each.limit().kind().word().equals("rung") || !each.where().contains("critical");
      found.put(warn ? name : name + " critical", (int) each.at().toLong().orElseThrow());
    }
    return new TreeMap<>(found);
  }

  private static BreaksReport report(String plan, int last) {
    Evaluation evaluation = Plans.report(plan).evaluation();
    Drive.Answer answer = Drive.of(evaluation, "users", null, Rational.of(last));
    return BreaksReport.of(
        evaluation, ((Drive.Found) answer).drive(), SamplingOptions.STANDARD, Pace.UNKNOWN);
  }

  private static Map<String, Integer> expected(String plan) {
    Map<String, Integer> first = new TreeMap<>();
    for (int users = 1; users <= LAST; users++) {
      PlanReport report =
          Plans.report(plan.replace("users = 1 user", "users = " + users + " users"));
      Evaluation evaluation = report.evaluation();
      assertThat(evaluation.value("used").isKnown()).isTrue();
      Value level = evaluation.value("watched.level");
      boolean critical = level.equals(Value.of("critical"));
      note(first, "threshold watched", critical || level.equals(Value.of("warn")), users);
      note(first, "threshold watched critical", critical, users);
      boolean within = evaluation.value("used").equals(Value.of(true));
      note(first, "requirement used", !within, users);
      note(first, "budget heap", more(evaluation, "heap.total", "heap"), users);
      note(first, "fit shop", evaluation.value("shop.fits").equals(Value.of(false)), users);
      boolean grown = !evaluation.value("sizes.current").equals(new Value.Rung("sizes", "small"));
      if (users > 1) {
        note(first, "rung sizes", grown, users);
      }
      assertThat(report.requirements())
          .extracting(each -> each.verdict() == Verdict.HOLDS)
          .containsExactly(within);
    }
    return first;
  }

  private static boolean more(Evaluation evaluation, String a, String b) {
    return evaluation.value(a) instanceof Value.Number some
        && evaluation.value(b) instanceof Value.Number whole
        && some.value().compareTo(whole.value()) > 0;
  }

  private static void note(Map<String, Integer> first, String name, boolean passed, int users) {
    if (passed) {
      first.putIfAbsent(name, users);
    }
  }

  private static String plan(SplittableRandom random, List<String> ends, List<String> factors) {
    String end = ends.isEmpty() ? "(" : Randomly.pick(random, ends);
    String factor = factors.isEmpty() ? "1" : Randomly.pick(random, factors);
    return """
    unit user
    input users = 1 user
    n = users / 1 user
    watched_figure = %s(%s) * %s)
    used = (%s) < %d
    threshold watched = watched_figure { warn above %d, critical above %d }
    require used
    budget heap = %d MB {
      sessions = n * 3 MB
      rest = max(0, %s) * 1 MB
    }
    ladder sizes by users {
      rung small up to %d users
      rung large
    }
    host box { memory = %d MB }
    component session { memory = 7 MB }
    fit shop on box { place session = users, nodes = 1 node }
    """
        .formatted(
            end,
            formula(random),
            factor,
            formula(random),
            10 + random.nextInt(200),
            10 + random.nextInt(100),
            120 + random.nextInt(200),
            20 + random.nextInt(200),
            formula(random),
            2 + random.nextInt(LAST),
            20 + random.nextInt(400))
        .replace("place session = users", "place session = n * 1 session");
  }

  /** Rising, falling, turning and jumping. */
  private static String formula(SplittableRandom random) {
    int a = 1 + random.nextInt(9);
    int b = 1 + random.nextInt(40);
    return switch (random.nextInt(7)) {
      case 0 -> "%d + n * %d".formatted(b, a);
      case 1 -> "%d - n * %d".formatted(3 * b, a);
      case 2 -> "%d * (n - %d) * (n - %d) / 10".formatted(a, b, b + 5);
      case 3 -> "ceil(n / %d) * %d".formatted(a, b);
      case 4 -> "%d * (n - floor(n / %d) * %d)".formatted(a, b, b);
      case 5 -> "if n > %d then %d else n * %d".formatted(b, a, a);
      default -> "%d * sqrt(n) + %d / n".formatted(b, 20 * a);
    };
  }
}
