package dev.plimsoll.engine.sample;

/**
 * Where the segments of all {@link QuantileTable}s are sampled: each half of the probabilities is
 * cut into octaves towards its end, each octave into equal segments, each segment at the Chebyshev
 * nodes and, to see how good the polynomial is, at its ends.
 */
final class TableNodes {

  /** Points within a segment. */
  static final int NODES = 6;

  /** The nodes and both ends. */
  static final int POINTS = NODES + 2;

  /** Binary digits that choose a segment within its octave. */
  static final int SEGMENT_BITS = 4;

  /** Segments of an octave. */
  static final int SEGMENTS = 1 << SEGMENT_BITS;

  /** Octaves of a table: one draw in 4,096 lies beyond. */
  static final int OCTAVES = 11;

  /** Rows of one half. */
  static final int ROWS = OCTAVES * SEGMENTS;

  /** Places of the points within a segment from 0 to 1: the nodes, then both ends. */
  private static final double[] PLACES = places();

  /** The coefficients of the polynomials that are one at one node and zero at the others. */
  private static final double[][] BASIS = basis();

  private static final double[] NORMAL = normal();

  private TableNodes() {}

  /**
   * The probability at a point of a row.
   *
   * @param row counted from one half towards zero
   * @param point from 0 to {@link #POINTS}
   */
  static double probability(int row, int point) {
    return probability(row, PLACES[point]);
  }

  /** The probability in the middle of a row. */
  static double middle(int row) {
    return probability(row, 0.5);
  }

  /** How far its ends are from there. */
  static double radius(int row) {
    return Math.scalb(0.5 / SEGMENTS, -(row / SEGMENTS + 2));
  }

  private static double probability(int row, double place) {
    int segment = SEGMENTS - 1 - row % SEGMENTS;
    return Math.scalb(1 + (segment + place) / SEGMENTS, -(row / SEGMENTS + 2));
  }

  /** The standard normal quantile there. */
  static double normal(int row, int point) {
    return NORMAL[row * POINTS + point];
  }

  /**
   * The polynomial through the values at the nodes.
   *
   * @param values at all points of a row
   * @param table receives the coefficients, that of the constant first
   * @param offset where
   */
  static void interpolate(double[] values, double[] table, int offset) {
    for (int degree = 0; degree < NODES; degree++) {
      double sum = 0;
      for (int k = 1; k < NODES; k++) {
        // Differences keep the digits that large constants would cost.
        sum += (values[k] - values[0]) * BASIS[k][degree];
      }
      table[offset + degree] = degree == 0 ? values[0] + sum : sum;
    }
  }

  private static double[] places() {
    double[] places = new double[POINTS];
    for (int k = 0; k < NODES; k++) {
      places[k] = 0.5 - 0.5 * StrictMath.cos(Math.PI * (k + 0.5) / NODES);
    }
    places[NODES + 1] = 1;
    return places;
  }

  private static double[][] basis() {
    double[][] basis = new double[NODES][];
    for (int k = 0; k < NODES; k++) {
      double[] product = new double[NODES];
      product[0] = 1;
      int degree = 0;
      for (int other = 0; other < NODES; other++) {
        if (other != k) {
          double scale = 1 / (PLACES[k] - PLACES[other]);
          for (int i = ++degree; i >= 0; i--) {
            product[i] = ((i > 0 ? product[i - 1] : 0) - product[i] * PLACES[other]) * scale;
          }
        }
      }
      basis[k] = product;
    }
    return basis;
  }

  private static double[] normal() {
    double[] normal = new double[ROWS * POINTS];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = NormalQuantile.of(probability(i / POINTS, i % POINTS));
    }
    return normal;
  }
}
