package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.function.Calendar;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarMonthsTest {

  private static void expectSame(LocalDate from, LocalDate to) {
    assertThat(CalendarMonths.between((double) from.toEpochDay(), (double) to.toEpochDay()))
        .as("months from %s to %s", from, to)
        .isEqualTo(Calendar.months(from, to).doubleValue());
  }

  @Test
  void eachPairOfDaysAroundALeapDayIsAsInTheCalendar() {
    LocalDate first = LocalDate.of(2027, 12, 28);
    for (int from = 0; from < 130; from++) {
      for (int to = 0; to < 130; to++) {
        expectSame(first.plusDays(from), first.plusDays(to));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void daysFarApartAreAsInTheCalendar(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      LocalDate from = LocalDate.ofEpochDay(random.nextInt(-1_000_000, 1_000_000));
      expectSame(from, from.plusDays(random.nextInt(-200_000, 200_000)));
    }
  }

  @Test
  void nothingIsCountedToADayThatNeverComes() {
    assertThat(CalendarMonths.between(0, Double.POSITIVE_INFINITY)).isNaN();
    assertThat(CalendarMonths.between(Double.NaN, 0)).isNaN();
  }
}
