package dev.plimsoll.engine.sample;

import java.util.function.DoubleUnaryOperator;

/**
 * The values of a distribution at the {@link TableNodes}, asked for row by row: first all of the
 * lower half, from one half towards zero, then all of the upper half.
 */
interface TableRows {

  /** The lower half and the upper half. */
  int HALVES = 2;

  /**
   * Fills the values of the points of a row.
   *
   * @param half 0 for the lower, 1 for the upper
   */
  void fill(int half, int row, double[] values);

  /** The quickest way for a distribution. */
  static TableRows of(Distribution distribution) {
    return switch (distribution) {
      case NormalBased normal -> ofNormal(normal.curve());
      case Pert pert -> ofPert(pert);
      case Truncated truncated -> ofTruncated(truncated.part());
      default -> ofAny(distribution);
    };
  }

  private static TableRows ofNormal(DoubleUnaryOperator curve) {
    return (half, row, values) -> {
      for (int k = 0; k < TableNodes.POINTS; k++) {
        double z = TableNodes.normal(row, k);
        values[k] = curve.applyAsDouble(half == 0 ? z : -z);
      }
    };
  }

  private static TableRows ofPert(Pert pert) {
    double width = pert.high() - pert.low();
    BetaSeries lower = new BetaSeries(pert.beta());
    BetaSeries upper = new BetaSeries(pert.beta().mirrored());
    return (half, row, values) -> {
      (half == 0 ? lower : upper).fill(row, values);
      for (int k = 0; k < TableNodes.POINTS; k++) {
        values[k] = half == 0 ? pert.low() + width * values[k] : pert.high() - width * values[k];
      }
    };
  }

  private static TableRows ofTruncated(Truncated.Part part) {
    return (half, row, values) -> {
      for (int k = 0; k < TableNodes.POINTS; k++) {
        double p = TableNodes.probability(row, k);
        values[k] = half == 0 ? part.at(p, 1 - p) : part.at(1 - p, p);
      }
    };
  }

  private static TableRows ofAny(Distribution distribution) {
    return (half, row, values) -> {
      for (int k = 0; k < TableNodes.POINTS; k++) {
        double p = TableNodes.probability(row, k);
        values[k] = half == 0 ? distribution.quantile(p) : distribution.upperQuantile(p);
      }
    };
  }
}
