package dev.plimsoll.analysis.risk;

import dev.plimsoll.engine.SamplingOptions;

/**
 * How many draws are made.
 *
 * @param options how they are made, and how many at first
 * @param most how many there may be where more are needed for the figures to settle
 */
public record Precision(SamplingOptions options, int most) {

  /** How far an end of a figure may be off, as a share of it. */
  static final double OF_FIGURES = 0.005;

  /** How far a chance may be off. */
  static final double OF_CHANCES = 0.0025;

  private static final int STEP = 4;

  /** So many draws and no more. */
  public static Precision fixed(SamplingOptions options) {
    return new Precision(options, options.count());
  }

  /** As many draws as it takes, within limits. */
  public static Precision enough(SamplingOptions options) {
    return new Precision(options, Math.max(options.count(), SamplingOptions.LIMIT));
  }

  /** How many draws there are to be after so many, as many where that is enough. */
  int after(RiskReport report) {
    int count = report.options().count();
    boolean settled =
        report.errorOfFigures() <= OF_FIGURES && report.errorOfChances() <= OF_CHANCES;
    return settled || count >= most ? count : (int) Math.min((long) count * STEP, most);
  }
}
