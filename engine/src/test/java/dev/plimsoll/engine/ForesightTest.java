package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is foreseen of a search for all days finds what a scan on each day finds. */
final class ForesightTest {

  private static final LocalDate NOW = LocalDate.of(2026, 1, 1);

  private static String plan(LocalDate now, String condition) {
    return """
    unit guest
    now = %s
    horizon = 5 years
    growth guests = 10 guests from 2026-01-01 {
      phase all by 5 to 9 guests/month
    }
    input users = 100 users { lowest = 0 users, step = 1 user }
    each = 2 MB/user to 3 MB/user
    memory = users * each + guests * 1 MB/guest
    room = %s
    """
        .formatted(now, condition);
  }

  private static List<String> conditions(SplittableRandom random) {
    int limit = random.nextInt(2, 90_000);
    return List.of(
        "largest users where memory < %d MB".formatted(limit),
        "smallest users where memory >= %d MB".formatted(limit),
        "smallest users where ceil(memory, 64 MB) > %d MB".formatted(limit),
        "largest users where mod(memory, 100 MB) < %d MB".formatted(limit % 100));
  }

  @Test
  void aSearchOnALaterDayFindsWhatTheSamePlanAsOfThatDayDoes() {
    Randomly.run(
        20,
        random -> {
          LocalDate day = NOW.plusDays(random.nextInt(1, 1_800));
          for (String condition : conditions(random)) {
            Value there = Plans.evaluate(plan(NOW, condition)).on(day, List.of("room")).get("room");
            assertThat(there)
                .as("%s on %s", condition, day)
                .isEqualTo(Plans.evaluate(plan(day, condition)).value("room"));
          }
        });
  }

  @Test
  void soItDoesInEachDraw() {
    Randomly.run(
        10,
        random -> {
          LocalDate day = NOW.plusDays(random.nextInt(1, 1_800));
          for (String condition : conditions(random)) {
            assertThat(column(plan(NOW, condition), day))
                .as("%s on %s", condition, day)
                .isEqualTo(column(plan(day, condition), day));
          }
        });
  }

  private static double[] column(String plan, LocalDate day) {
    Samples samples = Plans.evaluate(plan).samples(SamplingOptions.STANDARD.withCount(500));
    List<double[]> found = new ArrayList<>();
    samples.on(
        List.of(day),
        List.of("room"),
        (days, there) -> {
          found.add(Objects.requireNonNull(there.getFirst().of("room")).column().clone());
          return Workers.start(1, 0, () -> piece -> {});
        });
    return found.getFirst();
  }

  @Test
  void aConditionThatComesAndGoesIsNotForeseen() {
    Evaluation evaluation =
        Plans.evaluate(plan(NOW, "smallest users where mod(memory, 100 MB) > 90 MB"));
    assertThat(foreseen(evaluation)).isEmpty();
  }

  @Test
  void aConditionThatComesToHoldOnceIsForeseenFarBelowWhatTheSearchMayTry() {
    Evaluation evaluation = Plans.evaluate(plan(NOW, "smallest users where memory > 500 MB"));
    assertThat(foreseen(evaluation).getLast()).isLessThan(Rational.of(2_000));
  }

  private static List<Rational> foreseen(Evaluation evaluation) {
    Term formula = Plans.definition(evaluation.program(), "room").formula();
    return evaluation.world().foreseen((Term.Solved) formula);
  }
}
