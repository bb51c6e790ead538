package dev.plimsoll.cli.text;

/** A bar that lies, in eighths of a character where blocks are shown. */
final class BarText {

  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  private BarText() {}

  /**
   * A bar.
   *
   * @param share how long it is, of one
   * @param width how many characters one is
   * @param blocks whether block characters are shown, rather than ASCII
   */
  static String of(double share, int width, boolean blocks) {
    double length = Math.max(0, Math.min(1, share)) * width;
    if (!blocks) {
      return "#".repeat((int) Math.rint(length));
    }
    int eighths = (int) Math.rint(length * 8);
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
    return "█".repeat(eighths / 8) + rest;
  }
}
