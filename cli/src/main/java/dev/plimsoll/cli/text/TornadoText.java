package dev.plimsoll.cli.text;

/** Draws how far a figure is moved by each of its inputs: bars around a middle. */
public enum TornadoText {
  /** Block characters. */
  BLOCKS('█', '│'),
  /** For terminals that show ASCII only. */
  ASCII('#', '|');

  private final char bar;
  private final char middle;

  TornadoText(char bar, char middle) {
    this.bar = bar;
    this.middle = middle;
  }

  /**
   * A bar.
   *
   * @param least what the left edge stands for
   * @param most what the right edge stands for
   * @param centre the figure with all inputs at their medians
   * @param width how many characters
   */
  public String bar(double low, double high, double least, double most, double centre, int width) {
    StringBuilder text = new StringBuilder(" ".repeat(width));
    int from = place(Math.min(low, high), least, most, width);
    int to = place(Math.max(low, high), least, most, width);
    for (int i = from; i <= to; i++) {
      text.setCharAt(i, bar);
    }
    text.setCharAt(place(centre, least, most, width), middle);
    return text.toString();
  }

  private static int place(double value, double least, double most, int width) {
    double part = most > least ? (value - least) / (most - least) : 0.5;
    return (int) Math.max(0, Math.min(width - 1, Math.floor(part * width)));
  }
}
