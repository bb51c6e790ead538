package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;

/**
 * {@link dev.plimsoll.model.function.Calendar#months} on days since 1970 as doubles, to the same
 * last bit: it is asked in each draw of each day that is looked at.
 */
final class CalendarMonths {

  /** The one function of the graph, so that the same months are one number of it. */
  static final LaneFunction LANE = (LaneFunction.OfTwo) CalendarMonths::between;

  /** The Gregorian calendar repeats after so many years, and so many days. */
  private static final int YEARS_OF_ERA = 400;

  private static final long DAYS_OF_ERA = 146_097;

  /** From 1 March of the year 0 to 1 January 1970: with February last, months add up evenly. */
  private static final long DAYS_TO_1970 = 719_468;

  /** The months whose first days are at hand, those of some centuries around now. */
  private static final long FIRST_MONTH = 1900 * 12;

  private static final int[] FIRST_DAYS = firstDays(300 * 12 + 2);

  /** The months of the days of two centuries, since the first of those at hand. */
  private static final short[] MONTHS = months(200 * 366);

  private static short[] months(int days) {
    short[] months = new short[days];
    int month = 0;
    for (int day = 0; day < days; day++) {
      while (FIRST_DAYS[month + 1] <= day) {
        month++;
      }
      months[day] = (short) month;
    }
    return months;
  }

  private static final double MONTHS_PER_DAY = 12 * YEARS_OF_ERA / (double) DAYS_OF_ERA;

  private static int[] firstDays(int count) {
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] = (int) computedFirstDay(FIRST_MONTH + i);
    }
    return days;
  }

  private CalendarMonths() {}

  /** The months from one day to another; not a number where one of them never comes. */
  static double between(double from, double to) {
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return Double.NaN;
    }
    long first = (long) from;
    long last = (long) to;
    return last < first ? -ascending(last, first) : ascending(first, last);
  }

  private static double ascending(long from, long to) {
    long start = month(from);
    int day = (int) (from - firstDay(start));
    long whole = month(to) - start;
    if (date(start + whole, day) > to) {
      whole--;
    }
    long begin = date(start + whole, day);
    long length = date(start + whole + 1, day) - begin;
    return (double) (whole * length + to - begin) / length;
  }

  /** The months since March of the year 0 before the one in which a day lies. */
  private static long month(long epochDay) {
    return epochDay >= 0 && epochDay < MONTHS.length
        ? FIRST_MONTH + MONTHS[(int) epochDay]
        : computedMonth(epochDay);
  }

  private static long computedMonth(long epochDay) {
    long days = epochDay + DAYS_TO_1970;
    // No month begins more than a few days off its share of the years around it.
    long month = (long) Math.floor(days * MONTHS_PER_DAY);
    while (firstDay(month) > epochDay) {
      month--;
    }
    while (firstDay(month + 1) <= epochDay) {
      month++;
    }
    return month;
  }

  /** The first day of a month that is told as {@link #month} does. */
  private static long firstDay(long month) {
    long place = month - FIRST_MONTH;
    return place >= 0 && place < FIRST_DAYS.length
        ? FIRST_DAYS[(int) place]
        : computedFirstDay(month);
  }

  private static long computedFirstDay(long month) {
    long year = Math.floorDiv(month, 12);
    long era = Math.floorDiv(year, YEARS_OF_ERA);
    long ofEra = year - era * YEARS_OF_ERA;
    long ofYear = (153 * (month - year * 12) + 2) / 5;
    return era * DAYS_OF_ERA + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - DAYS_TO_1970;
  }

  /** The day of a month so many days after its first, or its last where it has no such day. */
  private static long date(long month, int day) {
    return Math.min(firstDay(month) + day, firstDay(month + 1) - 1);
  }
}
