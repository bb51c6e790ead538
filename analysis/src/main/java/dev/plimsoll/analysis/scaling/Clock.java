package dev.plimsoll.analysis.scaling;

/** Writes seconds since the start of a trace. */
public final class Clock {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private Clock() {}

  /** Hours and minutes, {@code 08:14}, with the seconds where there are any: {@code 26:05:30}. */
  public static String text(int second) {
    String text = two(second / HOUR) + ":" + two(second % HOUR / MINUTE);
    return second % MINUTE == 0 ? text : text + ":" + two(second % MINUTE);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
