package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moves what: a search sets a figure itself, whatever that is elsewhere. */
final class InfluenceTest {

  private static final LocalDate LATER = LocalDate.of(2029, 1, 1);

  private static final String PLAN =
      """
      unit guest
      now = 2026-01-01
      horizon = 5 years
      growth users = 100 users from 2026-01-01 {
        phase all by 20 to 30 users/month
      }
      growth guests = 10 guests from 2026-01-01 {
        phase all by 5 guests/month
      }
      memory = users * 2 MB/user + guests * 1 MB/guest
      first = smallest users where users * 3 MB/user > 1 GB
      room = largest users where memory < 64 GB
      """;

  private static boolean moves(Evaluation evaluation, String figure) {
    return evaluation.on(LATER, List.of(figure)).containsKey(figure);
  }

  @Test
  void timeDoesNotMoveASearchThatRestsOnNothingElse() {
    Evaluation evaluation = Plans.evaluate(PLAN);
    assertThat(Plans.diagnostics(evaluation)).isEmpty();
    assertThat(moves(evaluation, "users")).isTrue();
    assertThat(moves(evaluation, "first")).isFalse();
  }

  @Test
  void timeMovesASearchBesideSomethingThatGrows() {
    assertThat(moves(Plans.evaluate(PLAN), "room")).isTrue();
  }

  @Test
  void whatASearchSetsIsNotUncertainInIt() {
    Evaluation evaluation = Plans.evaluate(PLAN);
    assertThat(evaluation.isUncertain(Plans.definition(evaluation.program(), "users"))).isTrue();
    assertThat(evaluation.isUncertain(Plans.definition(evaluation.program(), "room"))).isFalse();
  }

  @Test
  void aSearchWithinASearchForTheSameFigureRestsOnNeither() {
    Evaluation evaluation =
        Plans.evaluate(PLAN + "within = smallest users where users > first and memory > 1 GB\n");
    assertThat(moves(evaluation, "within")).isTrue();
    assertThat(evaluation.isUncertain(Plans.definition(evaluation.program(), "within"))).isFalse();
  }

  @Test
  void whatOnlyTellsTheDimensionOfAnEdgeDoesNotMoveIt() {
    Evaluation evaluation =
        Plans.evaluate(
            PLAN
                + """
                ladder sizes by users {
                  rung small up to 500 { price = 5 EUR/month, full = up_to * 2 MB/user }
                  rung large { price = 50 EUR/month }
                }
                """);
    assertThat(moves(evaluation, "sizes.small.full")).isFalse();
    assertThat(moves(evaluation, "sizes.current")).isTrue();
  }
}
