package dev.plimsoll.analysis.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.analysis.Plans;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BreaksReportTest {

  private static final String TWO_RESOURCES =
      """
      unit user
      input users = 100 users
      per_user = between(2 MB/user, 4 MB/user)
      per_login = between(1, 3)
      threshold memory = users * per_user of 6_000 MB { warn above 100% }
      threshold logins = users / 1 user * per_login of 4_000 { warn above 100% }
      """;

  private static BreaksReport report(String plan, String driver, long to) {
    Evaluation evaluation = Plans.report(plan).evaluation();
    Drive.Answer answer = Drive.of(evaluation, driver, null, Rational.of(to));
    return BreaksReport.of(
        evaluation,
        ((Drive.Found) answer).drive(),
        SamplingOptions.STANDARD,
        value -> LocalDate.EPOCH.plusDays(value.toLong().orElseThrow()));
  }

  private static BreakChance chance(BreaksReport report, String name) {
    return report.breaks().stream()
        .filter(each -> each.limit().name().equals(name))
        .map(each -> Objects.requireNonNull(each.chance()))
        .findFirst()
        .orElseThrow();
  }

  private static Offset<Double> near(Estimate estimate) {
    return within(4 * estimate.error() + 1);
  }

  /** The k-th percentile of 6,000 / U(2, 4) is 6,000 over the (1 - k)-th of U(2, 4). */
  @Test
  void thePercentilesOfAQuotientAreThoseOfItsDivisor() {
    BreaksReport report = report(TWO_RESOURCES, "users", 10_000);
    BreakChance memory = chance(report, "memory");
    assertThat(memory.low().value()).isCloseTo(6_000 / 3.8, near(memory.low()));
    assertThat(memory.middle().value()).isCloseTo(6_000 / 3.0, near(memory.middle()));
    assertThat(memory.high().value()).isCloseTo(6_000 / 2.2, near(memory.high()));
  }

  /**
   * Memory breaks first where 6,000 / a is below 4,000 / b, a uniform on 2 to 4 and b on 1 to 3:
   * with b below 2/3 a, which of the width 2 of b is (2/3 a - 1) / 2, and 1/2 for the mean a of 3.
   */
  @Test
  void theChanceToBreakFirstIsThatOfTheSmallerQuotient() {
    BreaksReport report = report(TWO_RESOURCES, "users", 10_000);
    Estimate first = Objects.requireNonNull(chance(report, "memory").first());
    assertThat(first.value()).isCloseTo(0.5, within(4 * first.error() + 0.001));
  }

  @Test
  void theChancesToBreakFirstAddUpToOne() {
    for (long to : List.of(300L, 1_600L, 2_200L, 10_000L)) {
      BreaksReport report = report(TWO_RESOURCES, "users", to);
      double sum = Objects.requireNonNull(report.none()).value();
      for (Break each : report.breaks()) {
        sum += firstOf(each.chance());
      }
      for (Kept each : report.kept()) {
        sum += firstOf(each.chance());
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  private static double firstOf(@Nullable BreakChance chance) {
    return chance == null || chance.first() == null ? 0 : chance.first().value();
  }

  @Test
  void aPlanWithoutUncertainValuesHasNoChances() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            threshold load = users of 50 users { warn above 80%, critical above 100% }
            """,
            "users", 100);
    assertThat(report.none()).isNull();
    assertThat(report.breaks())
        .extracting(Break::at)
        .containsExactly(Rational.of(41), Rational.of(51));
  }

  @Test
  void theFirstValueIsToldWhereALimitIsKeptAgain() {
    Break only =
        report(
                """
                unit user
                input users = 1 user
                n = users / 1 user
                require (n - 20) * (n - 30) > 0
                """,
                "users",
                100)
            .breaks()
            .getFirst();
    assertThat(only.at()).isEqualTo(Rational.of(20));
    assertThat(only.until()).isEqualTo(Rational.of(31));
    assertThat(only.everyValue()).isTrue();
  }

  @Test
  void aBreakIsDatedByThePaceOfItsDriver() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            require users <= 10 users
            """,
            "users",
            100);
    assertThat(report.breaks().getFirst().date()).isEqualTo(LocalDate.EPOCH.plusDays(11));
  }

  @Test
  void theGrowthOfThePlanDatesItsBreaks() {
    Evaluation evaluation =
        Plans.report(
                """
                unit user
                growth users = 100 users from 2026-01-01 { phase all by 1 user/day }
                require users <= 130 users
                """)
            .evaluation();
    Drive.Found found = (Drive.Found) Drive.of(evaluation, "users", null, Rational.of(1000));
    Pace pace = Pace.of(evaluation, found.drive().driver());
    Break only =
        BreaksReport.of(evaluation, found.drive(), SamplingOptions.STANDARD, pace)
            .breaks()
            .getFirst();
    assertThat(only.at()).isEqualTo(Rational.of(131));
    assertThat(only.date()).isEqualTo(LocalDate.parse("2026-02-01"));
  }

  @Test
  void aValueThatHasBeenPassedHasTheDateOnWhichItWas() {
    Evaluation evaluation =
        Plans.report(
                """
                unit user
                now = 2026-03-01
                growth users = 20 users from 2026-01-01 { phase all by 1 user/day }
                """)
            .evaluation();
    Drive.Found found =
        (Drive.Found) Drive.of(evaluation, "users", Rational.ONE, Rational.of(1000));
    Pace pace = Pace.of(evaluation, found.drive().driver());
    assertThat(pace.date(Rational.of(30))).isEqualTo(LocalDate.parse("2026-01-11"));
    assertThat(pace.date(Rational.of(80))).isEqualTo(LocalDate.parse("2026-03-02"));
    assertThat(pace.date(Rational.of(20))).isNull();
  }

  @Test
  void whatAlreadyBreaksIsToldAtTheStart() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 20 users
            require users <= 10 users
            ladder sizes by users {
              rung small up to 10 users
              rung large up to 50 users
            }
            """,
            "users",
            100);
    assertThat(report.breaks()).extracting(Break::already).containsExactly(true, false);
    assertThat(report.breaks().getLast().where()).isEqualTo("beyond large, 50 users");
  }

  @Test
  void aStepOfALadderHasItsCostAndWhatItIs() {
    Consequence step =
        report(
                """
                unit user
                input users = 1 user
                ladder sizes by users {
                  rung small up to 10 users { cost = 5 EUR/month, name = "one server" }
                  rung large { cost = 25 EUR/month, name = "two servers" }
                }
                """,
                "users",
                100)
            .breaks()
            .getFirst()
            .consequence();
    assertThat(step.cost()).isEqualTo("+20 EUR/month");
    assertThat(step.action()).isEqualTo("two servers");
  }

  @Test
  void aFitThatIsFullNamesItsResourceAndThePriceOfOneMoreHost() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            host box { memory = 100 MB, cpu = 10 cores, price = 30 EUR/month }
            component session per user { memory = 3 MB, cpu = 0.1 cores }
            fit shop on box { place session = users, nodes = 2 nodes }
            """,
            "users",
            200);
    Break full = report.breaks().getFirst();
    assertThat(full.at()).isEqualTo(Rational.of(67));
    assertThat(full.consequence().binding()).isEqualTo("memory");
    assertThat(full.consequence().cost()).isEqualTo("30 EUR/month/node");
  }

  @Test
  void ofSeveralThingsRequiredTheOneThatFailsBinds() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            require users >= 1 user and users <= 10 users and users <= 20 users
            """,
            "users",
            100);
    assertThat(report.breaks().getFirst().consequence().binding()).isEqualTo("users <= 10 users");
  }

  @Test
  void bracketsOfATariffAreOnTheWay() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            traffic = users * 2 GB/user
            ladder egress {
              rung free up to 100 GB { rate = 0 EUR/GB }
              rung paid { rate = 0.1 EUR/GB }
            }
            bill = graduated(egress.rate, traffic)
            """,
            "users",
            200);
    Break only = report.breaks().getFirst();
    assertThat(only.limit().kind().isGradual()).isTrue();
    assertThat(only.at()).isEqualTo(Rational.of(51));
  }

  @Test
  void whatWaitsIsNamed() {
    BreaksReport report =
        report(
            """
            unit user
            input users = 1 user
            input most = unset in users
            threshold load = users of most { warn above 80% }
            """,
            "users", 200);
    assertThat(report.breaks()).isEmpty();
    assertThat(report.waiting()).hasSize(1);
  }
}
