package dev.plimsoll.analysis.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.Plans;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Days by which to order. */
final class OrdersReportTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private static OrdersReport report(String plan) {
    Evaluation evaluation = Plans.report(plan).evaluation();
    return OrdersReport.of(evaluation, OrdersReport.own(evaluation), SamplingOptions.STANDARD);
  }

  private static LocalDate by(OrdersReport report, PlannedOrder order) {
    return ((Value.Day) report.evaluation().value(order.by().name())).value();
  }

  /**
   * Ten users a day are more than a thousand after 101 days; delivery takes 10 to 50 whole days.
   */
  private static final String EVENLY =
      """
      unit user
      growth users = 0 users from 2026-01-01 { phase p by 10 users/day }
      order more when users > 1_000 users at users > 700 users { lead = whole(10, 50) * 1 day }
      """;

  @Test
  void theDayIsEarlyEnoughInNineCasesOfTen() {
    OrdersReport report = report(EVENLY);
    LocalDate by = by(report, report.orders().getFirst());
    assertThat(by).isEqualTo(START.plusDays(101 - 46));
  }

  @Test
  void theChanceIsThatOfADeliveryWhichTakesLongerThanTheMarkLeaves() {
    OrderRule rule = Objects.requireNonNull(report(EVENLY).orders().getFirst().rule());
    assertThat(((Value.Day) rule.mark().value()).value()).isEqualTo(START.plusDays(71));
    assertThat(Objects.requireNonNull(rule.chance()).value())
        .isCloseTo(20.0 / 41, Offset.offset(0.01));
    assertThat(rule.isTooLate()).isTrue();
  }

  @Test
  void theDecilesOfADeliveryAreThoseOfItsSpread() {
    OrderRule rule = Objects.requireNonNull(report(EVENLY).orders().getFirst().rule());
    Spread.Deciles deciles = Objects.requireNonNull(rule.takes().deciles());
    List<Double> days =
        List.of(deciles.low(), deciles.middle(), deciles.high()).stream()
            .map(each -> each.value() / 86_400)
            .toList();
    assertThat(days.get(0)).isCloseTo(14, Offset.offset(0.1));
    assertThat(days.get(1)).isCloseTo(30, Offset.offset(0.1));
    assertThat(days.get(2)).isCloseTo(46, Offset.offset(0.1));
  }

  @Test
  void whatIsDueFirstStandsFirstAndWhatNeverIsStandsLast() {
    OrdersReport report =
        report(
            """
            unit user
            growth users = 0 users from 2026-01-01 { phase p by 10 users/day }
            order never_due when users < 0 users { lead = 1 week }
            order later when users > 1_000 users { lead = 1 week }
            order sooner when users > 1_000 users { lead = 9 weeks }
            """);
    assertThat(report.orders())
        .extracting(order -> order.block().name())
        .containsExactly("sooner", "later", "never_due");
  }

  @Test
  void theDayIsTheFirstOnWhichAllIsFullLessAllThatItTakes() {
    Randomly.run(
        20,
        random -> {
          int full = random.nextInt(101, 400);
          int lead = random.nextInt(1, 90);
          int review = random.nextInt(0, 90);
          int buffer = random.nextInt(0, 30);
          OrdersReport report =
              report(
                  """
                  unit user
                  growth users = 100 users from 2026-01-01 { phase p by %d %%/month }
                  over = users > %d users
                  order more when over { lead = %d days, review = %d days, buffer = %d days }
                  """
                      .formatted(random.nextInt(10, 60), full, lead, review, buffer));
          LocalDate day = START;
          while (!report
              .evaluation()
              .on(day, List.of("over"))
              .getOrDefault("over", Value.of(false))
              .equals(Value.of(true))) {
            day = day.plusDays(1);
          }
          assertThat(by(report, report.orders().getFirst()))
              .isEqualTo(day.minusDays(lead + review + buffer));
        });
  }
}
