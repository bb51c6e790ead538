package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31 + 1 month               | 2026-02-28
          2028-01-31 + 1 month               | 2028-02-29
          2026-03-31 - 1 month               | 2026-02-28
          2026-01-31 + 1 year                | 2027-01-31
          2026-01-31 + 30 days               | 2026-03-02
          2026-01-31 + 1 week                | 2026-02-07
          2026-01-31 + 36 h                  | 2026-02-01
          2026-01-31 - 36 h                  | 2026-01-30
          2026-01-31 + 0 days                | 2026-01-31
          2026-03-02 - 2026-01-31            | 30 days
          2026-01-31 - 2026-03-02            | -30 days
          2026-01-31 < 2026-02-01            | yes
          max(2026-01-31, 2026-02-01)        | 2026-02-01
          2026-01-31 + 12 months             | 2027-01-31
          (2027-01-01 - 2026-01-01) / 1 day  | 365
          """)
  void arithmetic(String expression, String shown) {
    assertThat(Plans.x("x = " + expression)).isEqualTo(shown);
  }

  @Test
  void aMonthThatThePlanDeclaresStillFollowsTheCalendar() {
    String declared = "unit month = 30 days\nlead = 1 quarter\n";
    assertThat(Plans.x(declared + "x = 2026-01-31 + 1 month")).isEqualTo("2026-02-28");
    assertThat(Plans.x(declared + "x = 2026-06-30 - lead")).isEqualTo("2026-03-30");
    assertThat(Plans.x(declared + "x = 2026-01-31 + 30 days")).isEqualTo("2026-03-02");
    assertThat(Plans.x(declared + "x = 2026-01-31 + 1.5 months")).isEqualTo("2026-03-17");
  }

  @Test
  void onlyWholeMonthsCanBeCounted() {
    Evaluation evaluation = Plans.evaluate("x = 2026-01-31 + 1.5 months");
    assertThat(Plans.diagnostics(evaluation))
        .contains("Only whole months can be counted along the calendar.")
        .contains("unit month = 30 days");
  }

  /** A double does not hold all durations, but goes by days as they do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/3 * 1 day",
        "7/3 * 1 day",
        "-7/3 * 1 day",
        "86_401/86_400 * 1 day",
        "1 day",
        "0.1 weeks"
      })
  void anUncertainDayGoesByACertainDurationAsACertainOneDoes(String duration) {
    String plan = "late = between(0 days, 9 days)\nstart = 2026-01-31 + late\nend = start + ";
    Evaluation evaluation = Plans.evaluate(plan + duration + "\n");
    Samples samples = evaluation.samples(SamplingOptions.STANDARD.withCount(100));
    double[] start = Objects.requireNonNull(samples.of("start")).column();
    double[] end = Objects.requireNonNull(samples.of("end")).column();
    String days = Plans.x("x = (2026-01-31 + " + duration + " - 2026-01-31) / 1 day");
    for (int i = 0; i < start.length; i++) {
      assertThat(end[i] - start[i]).isEqualTo(Double.parseDouble(days));
    }
  }

  @Test
  void theCalendarEnds() {
    assertThat(Plans.diagnostics(Plans.evaluate("x = 2026-01-31 + 1e15 days")))
        .contains("This date is too far away for the calendar.");
    assertThat(Plans.diagnostics(Plans.evaluate("x = 2026-01-31 + 1e30 months")))
        .contains("This date is too far away for the calendar.");
  }
}
