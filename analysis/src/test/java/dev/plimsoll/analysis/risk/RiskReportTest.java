package dev.plimsoll.analysis.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.Plans;
import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.SamplingOptions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Spreads and chances against figures that are known. */
final class RiskReportTest {

  /** Its mean is known exactly, its percentiles from many draws by several programs. */
  private static final String REFERENCE =
      """
      total = 50 + (15 to 30) * (4 to 7) + (30 to 80) * (0.5 to 2) + (3 to 8) * (15 to 30)
      """;

  private static Evaluation evaluation(String text) {
    return Plans.report(text).evaluation();
  }

  private static RiskReport report(String text) {
    return RiskReport.of(evaluation(text), Precision.enough(SamplingOptions.STANDARD));
  }

  private static Passing only(String text) {
    List<Passing> passings = report(text).passings();
    assertThat(passings).hasSize(1);
    return passings.getFirst();
  }

  private static void assertNear(Estimate estimate, double value) {
    double allowed = 4 * estimate.error() + 1e-9 * Math.abs(value);
    assertThat(estimate.value()).isCloseTo(value, Offset.offset(allowed));
  }

  @Test
  void theReferenceModelHasItsPercentiles() {
    Spread total = report(REFERENCE).spreads().getFirst();
    assertNear(total.low(), 246.23);
    assertNear(total.middle(), 326.66);
    assertNear(total.high(), 443.96);
    assertNear(total.mean(), 333.499);
  }

  @Test
  void drawsAreMadeUntilTheFiguresHaveSettled() {
    RiskReport report = report(REFERENCE);
    assertThat(report.errorOfFigures()).isLessThanOrEqualTo(Precision.OF_FIGURES);
    RiskReport few =
        RiskReport.of(
            evaluation(REFERENCE), Precision.fixed(SamplingOptions.STANDARD.withCount(64)));
    assertThat(few.options().count()).isEqualTo(64);
    assertThat(few.errorOfFigures()).isGreaterThan(report.errorOfFigures());
    RiskReport settled =
        RiskReport.of(
            evaluation(REFERENCE), Precision.enough(SamplingOptions.STANDARD.withCount(64)));
    assertThat(settled.options().count()).isGreaterThan(64);
    assertThat(settled.errorOfFigures()).isLessThanOrEqualTo(Precision.OF_FIGURES);
  }

  @Test
  void threadsMoveNoFigure() {
    SamplingOptions options = SamplingOptions.STANDARD.withCount(10_000);
    Spread one =
        RiskReport.of(evaluation(REFERENCE), Precision.fixed(options)).spreads().getFirst();
    Spread two =
        RiskReport.of(evaluation(REFERENCE), Precision.fixed(options.onThreads(2)))
            .spreads()
            .getFirst();
    assertThat(two.sample().column()).isEqualTo(one.sample().column());
    assertThat(two.shown()).isEqualTo(one.shown());
  }

  @Test
  void answersAreWhatNothingElseReadsAndWhatIsHeldAgainstALimit() {
    RiskReport report =
        report(
            """
            given = 1 to 2
            half = given / 2
            double = half * 4
            certain = 5 * 2
            threshold watched = half of 2 { warn above 90% }
            """);
    List<String> names = new ArrayList<>();
    report.spreads().forEach(spread -> names.add(spread.figure().name()));
    assertThat(names).containsExactly("double", "watched");
  }

  @Test
  void thresholdsArePassedByTheShareOfTheDrawsBeyond() {
    Passing passing =
        only(
            """
            used = between(0, 100)
            threshold disk = used of 100 { warn above 75% }
            """);
    assertThat(passing.limit().kind()).isEqualTo(Limit.Kind.THRESHOLD);
    assertNear(passing.chance(), 0.25);
    assertThat(passing.withoutAnswer().value()).isZero();
  }

  @Test
  void aRequirementOfAnEndIsPassedByTheDrawsThatBreakIt() {
    Passing passing =
        only(
            """
            used = between(0, 100)
            require high(used) <= 80
            """);
    assertThat(passing.limit().name()).isEqualTo("used <= 80");
    assertNear(passing.chance(), 0.2);
  }

  @Test
  void aRequirementOfAPercentileIsPassedByTheDrawsThatBreakIt() {
    Passing passing =
        only(
            """
            used = between(0, 100)
            require p95(used) <= 98
            """);
    assertThat(passing.limit().name()).isEqualTo("used <= 98");
    assertNear(passing.chance(), 0.02);
  }

  @Test
  void aRequiredChanceIsTold() {
    Passing low =
        only(
            """
            used = between(0, 100)
            require chance(used > 90) < 15%
            """);
    assertThat(low.limit().name()).isEqualTo("used > 90");
    assertThat(low.where()).isEqualTo("is so (required: chance < 15%)");
    assertNear(low.chance(), 0.1);
    Passing high =
        only(
            """
            used = between(0, 100)
            require chance(used <= 90) >= 85%
            """);
    assertThat(high.where()).isEqualTo("does not hold (required: chance >= 85%)");
    assertNear(high.chance(), 0.1);
  }

  @Test
  void aBudgetIsPassedByItsParts() {
    Passing passing =
        only(
            """
            budget heap = 100 MB {
              sessions = between(40 MB, 80 MB)
              rest = 30 MB
            }
            """);
    assertThat(passing.limit().kind()).isEqualTo(Limit.Kind.BUDGET);
    assertNear(passing.chance(), 0.25);
  }

  @Test
  void aLadderIsPassedAboveItsLastRung() {
    Passing passing =
        only(
            """
            unit boat
            boats = between(0 boats, 100 boats)
            ladder piers by boats {
              rung one up to 50 boats
              rung two up to 90 boats
            }
            """);
    assertThat(passing.where()).isEqualTo("beyond two, 90 boats");
    assertNear(passing.chance(), 0.1);
  }

  @Test
  void anInputPassesEitherOfItsLimits() {
    List<Passing> passings =
        report(
                """
                input used = between(0, 100) { lowest = 5, highest = 60 }
                twice = 2 * used
                """)
            .passings();
    assertThat(passings).hasSize(2);
    assertNear(passings.get(0).chance(), 0.05);
    assertNear(passings.get(1).chance(), 0.4);
  }

  @Test
  void whatBindsHasAShareOfTheDraws() {
    Outcomes binding =
        report(
                """
                max needed {
                  by_load = between(0, 100)
                  by_memory = 30
                }
                """)
            .binding()
            .getFirst();
    assertThat(binding.name()).isEqualTo("needed");
    assertThat(binding.shares()).hasSize(2);
    assertThat(binding.shares().get(0).outcome()).isEqualTo("by_load");
    assertNear(binding.shares().get(0).chance(), 0.7);
    assertNear(binding.shares().get(1).chance(), 0.3);
  }

  @Test
  void drawsWithoutAValueOrALimitAreCounted() {
    List<Spread> spreads =
        report(
                """
                used = between(0, 100)
                room = if used > 90 then unlimited else 5 + used
                unit boat
                ladder piers by used * 1 boat {
                  rung one up to 75 boats { staff = 3 }
                }
                staff = piers.current.staff * used
                """)
            .spreads();
    assertNear(spreads.get(0).unlimited(), 0.1);
    assertThat(spreads.get(0).mean().value()).isInfinite();
    assertNear(spreads.get(1).withoutValue(), 0.25);
    assertNear(spreads.get(1).high(), 3 * 0.95 * 75);
  }

  @Test
  void percentilesOfWholeNumbersAreWhole() {
    Spread hosts = report("hosts = ceil(between(0.1, 10))").spreads().getFirst();
    for (Estimate estimate : List.of(hosts.low(), hosts.middle(), hosts.high())) {
      assertThat(estimate.value()).isEqualTo(Math.rint(estimate.value()));
    }
  }

  @Test
  void aCertainPlanHasNoRisk() {
    assertThat(report("one = 1\nrequire one > 0").isEmpty()).isTrue();
  }
}
