package dev.plimsoll.engine;

import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a plan is looked at: each month, and each date on which something that a term
 * rests on changes its course.
 */
final class MomentGrid {

  /** With months of at most 31 days, halving so often leaves one day. */
  static final int HALVINGS = 5;

  private final List<PlanBlock.Growth> growths;
  private final Function<String, Value> values;

  /**
   * A grid for a term.
   *
   * @param values what the dates of what grows are
   */
  MomentGrid(Course course, Function<String, Value> values) {
    this.growths = course.growths();
    this.values = values;
  }

  /** The days to look at, from one on up to another, both included. */
  List<LocalDate> days(LocalDate from, LocalDate to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    for (int month = 1; from.plusMonths(month).isBefore(to); month++) {
      days.add(from.plusMonths(month));
    }
    if (growths.stream().anyMatch(PlanBlock.Growth::seasonal)) {
      LocalDate first = from.withDayOfMonth(1).plusMonths(1);
      for (; first.isBefore(to); first = first.plusMonths(1)) {
        days.add(first);
      }
    }
    for (PlanBlock.Growth growth : growths) {
      for (String date : growth.dates()) {
        if (values.apply(date) instanceof Value.Day day
            && day.value().isAfter(from)
            && day.value().isBefore(to)) {
          days.add(day.value());
        }
      }
    }
    if (to.isAfter(from)) {
      days.add(to);
    }
    return List.copyOf(days);
  }

  /** The full names of the dates from which on something grows that the term rests on. */
  List<String> starts() {
    return growths.stream().map(PlanBlock.Growth::from).toList();
  }

  /** The first day on which something grows that the term rests on, or null. */
  @Nullable LocalDate start() {
    LocalDate first = null;
    for (String start : starts()) {
      if (values.apply(start) instanceof Value.Day day
          && (first == null || day.value().isBefore(first))) {
        first = day.value();
      }
    }
    return first;
  }
}
