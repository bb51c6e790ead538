package dev.plimsoll.model.unit;

import java.util.List;

/**
 * The units that one duration may be shown in, small to large.
 *
 * <p>Weeks are left out: nobody says a retention of 14 days in weeks unless they wrote it so.
 */
final class TimeLadder {

  /** Position of the second, so that positions below it are its thousandths. */
  private static final int SECOND = 3;

  private static final List<String> NAMES = List.of("ns", "µs", "ms", "s", "min", "h", "day");

  /** The highest position. */
  static final int TOP = NAMES.size() - 1 - SECOND;

  /** The lowest position. */
  static final int BOTTOM = -SECOND;

  private TimeLadder() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  static int position(String name) {
    return NAMES.indexOf(name) - SECOND;
  }

  static String name(int position) {
    return NAMES.get(position + SECOND);
  }
}
