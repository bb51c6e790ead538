package dev.plimsoll.analysis.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far the days of a timeline lie apart. */
public enum Interval {
  MONTH("month", 1),
  QUARTER("quarter", 3),
  YEAR("year", 12);

  private final String word;
  private final int months;

  Interval(String word, int months) {
    this.word = word;
    this.months = months;
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** The interval that is called so. */
  public static Interval of(String word) {
    return switch (word) {
      case "month" -> MONTH;
      case "quarter" -> QUARTER;
      case "year" -> YEAR;
      default -> throw new IllegalArgumentException(word);
    };
  }

  /** The days from one on, as long as they are not behind another. */
  public List<LocalDate> days(LocalDate from, LocalDate to) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; !from.plusMonths((long) i * months).isAfter(to); i++) {
      days.add(from.plusMonths((long) i * months));
    }
    return days;
  }
}
