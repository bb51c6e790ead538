package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.risk.RiskReport;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.EstimateText;
import dev.plimsoll.engine.SamplingOptions;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;

/** How draws were made, and how far the figures that rest on them may be off, in one line. */
final class SamplingText {

  private SamplingText() {}

  static String of(RiskReport report) {
    SamplingOptions options = report.options();
    StringBuilder text = new StringBuilder(draws(options));
    double figures = report.errorOfFigures();
    double chances = report.errorOfChances();
    if (options.count() < Estimate.LEAST) {
      return text.append("; too few to tell how far the figures may be off.").toString();
    }
    if (figures == 0 && chances == 0) {
      return text.append(".").toString();
    }
    text.append("; standard error at most ");
    if (figures > 0) {
      text.append(EstimateText.error(figures)).append(" of a figure");
    }
    if (chances > 0) {
      text.append(figures > 0 ? ", " : "").append(EstimateText.error(chances).replace(" %", ""));
      text.append(" percentage points of a chance");
    }
    return text.append('.').toString();
  }

  /** How many draws there are, and how they were made. */
  static String draws(SamplingOptions options) {
    return NumberText.forPeople(Rational.of(options.count()))
        + (options.count() == 1 ? " draw (" : " draws (")
        + points(options.points())
        + ", seed "
        + options.seed()
        + ")";
  }

  private static String points(PointSet points) {
    return switch (points) {
      case SOBOL -> "scrambled Sobol points";
      case LATIN_HYPERCUBE -> "a Latin hypercube";
      case PLAIN -> "independent";
    };
  }
}
