package dev.plimsoll.cli.text;

import dev.plimsoll.engine.sample.Histogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws histograms with characters: columns that rise from a line. */
public enum HistogramText {
  /** Block characters, eight steps in a line. */
  BLOCKS(" ▁▂▃▄▅▆▇█", '─', '┴'),
  /** For terminals that show ASCII only. */
  ASCII(" .:|", '-', '+');

  private final String steps;
  private final char line;
  private final char mark;

  HistogramText(String steps, char line, char mark) {
    this.steps = steps;
    this.line = line;
    this.mark = mark;
  }

  /**
   * The columns, the top line first.
   *
   * @param height how many lines
   */
  public List<String> lines(Histogram histogram, int height) {
    int most = steps.length() - 1;
    List<String> lines = new ArrayList<>();
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder text = new StringBuilder();
      for (long count : histogram.counts()) {
        double filled = (double) count / histogram.highest() * height * most;
        int level = (int) Math.ceil(filled) - row * most;
        text.append(steps.charAt(Math.max(0, Math.min(most, level))));
      }
      lines.add(text.toString());
    }
    return lines;
  }

  /** The line the columns stand on, with marks at some values. */
  public String axis(Histogram histogram, double... marks) {
    char[] axis = new char[histogram.counts().size()];
    Arrays.fill(axis, line);
    for (double value : marks) {
      int place = place(histogram, value);
      if (place >= 0) {
        axis[place] = mark;
      }
    }
    return new String(axis);
  }

  /** The column in which a value lies, or -1. */
  static int place(Histogram histogram, double value) {
    int bins = histogram.counts().size();
    if (!(value >= histogram.low() && value <= histogram.high())) {
      return -1;
    }
    double width = histogram.high() - histogram.low();
    return width == 0 ? 0 : Math.min(bins - 1, (int) ((value - histogram.low()) / width * bins));
  }
}
