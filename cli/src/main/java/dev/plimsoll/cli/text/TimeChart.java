package dev.plimsoll.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Draws a quantity over time with characters: columns, and a line that they are held against. */
public enum TimeChart {
  /** Block characters, eight steps in a line. */
  BLOCKS(" ▁▂▃▄▅▆▇█", '─', '━'),
  /** For terminals that show ASCII only. */
  ASCII(" .:|", '-', '=');

  private final String steps;
  private final char above;
  private final char within;

  TimeChart(String steps, char above, char within) {
    this.steps = steps;
    this.above = above;
    this.within = within;
  }

  /** The line above a column that stays below it. */
  public char above() {
    return above;
  }

  /** The line within a column that rises over it. */
  public char within() {
    return within;
  }

  /**
   * The chart, the top line first.
   *
   * @param columns what each column rises to
   * @param line what each is held against; as many, or none
   * @param highest what the top stands for; above zero
   * @param height how many lines
   */
  public List<String> lines(List<Double> columns, List<Double> line, double highest, int height) {
    int most = steps.length() - 1;
    List<String> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        int level = (int) Math.ceil(columns.get(i) / highest * height * most - 1e-9) - row * most;
        char mark = steps.charAt(Math.max(0, Math.min(most, level)));
        boolean crosses = !line.isEmpty() && row(line.get(i), highest, height) == row;
        text.append(crosses ? (level > 0 ? within : above) : mark);
      }
      lines.add(text.toString());
    }
    return lines;
  }

  private static int row(double value, double highest, int height) {
    int row = (int) Math.ceil(value / highest * height - 1e-9) - 1;
    return Math.max(0, Math.min(height - 1, row));
  }
}
