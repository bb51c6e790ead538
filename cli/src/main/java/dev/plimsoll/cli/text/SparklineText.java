package dev.plimsoll.cli.text;

/** How a figure goes, in one line of characters. */
public enum SparklineText {
  /** Block characters, eight steps high. */
  BLOCKS("▁▂▃▄▅▆▇█", '·'),
  /** For terminals that show ASCII only. */
  ASCII("_.-=^", ' ');

  private final String steps;
  private final char nothing;

  SparklineText(String steps, char nothing) {
    this.steps = steps;
    this.nothing = nothing;
  }

  /**
   * A character for each of some heights; of more than fit, each stands for the last of several.
   *
   * @param heights not a number where there is none
   * @param width how many characters at most
   */
  public String line(double[] heights, int width) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double height : heights) {
      if (Double.isFinite(height)) {
        least = Math.min(least, height);
        most = Math.max(most, height);
      }
    }
    int count = Math.min(width, heights.length);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      double height = heights[(int) ((long) i * heights.length / count) - 1];
      text.append(Double.isFinite(height) ? steps.charAt(step(height, least, most)) : nothing);
    }
    return text.toString();
  }

  private int step(double height, double least, double most) {
    double share = most > least ? (height - least) / (most - least) : 0;
    return Math.min(steps.length() - 1, (int) (share * steps.length()));
  }
}
