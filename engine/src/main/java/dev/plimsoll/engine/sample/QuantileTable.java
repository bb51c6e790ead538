package dev.plimsoll.engine.sample;

/**
 * The quantile function of a smooth distribution as a table of polynomials, so that a draw costs a
 * look-up and five multiplications whatever the distribution, without exponentials or logarithms.
 *
 * <p>The top bit of a point chooses the half, the exponent of the distance from the nearer end and
 * its next bits the segment, the remaining bits the place within. Segments shrink with the
 * distance, so the same few polynomials of degree five serve body and tails, to about 1e-11
 * relative. Where a segment misses {@link #PRECISION}, as at a kink, and beyond the last octave,
 * the exact function is evaluated for each draw.
 */
public final class QuantileTable implements Sampler {

  /** The largest error of a polynomial, relative to the largest value of its segment. */
  static final double PRECISION = 1e-9;

  /** Coefficients of a row, of which six are used, so that a row is a shift away. */
  private static final int STRIDE_BITS = 3;

  /** The row of the tail stands behind the others. */
  private static final int HALF = TableNodes.ROWS + 1;

  /** Bits of the fraction of a double below those that choose the segment. */
  private static final int PLACE_BITS = 52 - TableNodes.SEGMENT_BITS;

  /** The exponent and segment bits of the largest distance. */
  private static final int FIRST = (1075 << TableNodes.SEGMENT_BITS) + TableNodes.SEGMENTS - 1;

  private static final long FRACTION = 0x000FFFFFFFFFFFFFL;
  private static final long ONE = 0x3FF0000000000000L;

  private final Distribution distribution;
  private final double[] table;

  private QuantileTable(Distribution distribution, double[] table) {
    this.distribution = distribution;
    this.table = table;
  }

  /** The table of a distribution without jumps. */
  public static QuantileTable of(Distribution distribution) {
    double[] table = new double[(2 * HALF) << STRIDE_BITS];
    TableRows rows = TableRows.of(distribution);
    double[] values = new double[TableNodes.POINTS];
    for (int half = 0; half < TableRows.HALVES; half++) {
      for (int row = 0; row < TableNodes.ROWS; row++) {
        rows.fill(half, row, values);
        int offset = (half * HALF + row) << STRIDE_BITS;
        TableNodes.interpolate(values, table, offset);
        if (!isGood(values, table, offset)) {
          table[offset] = Double.NaN;
        }
      }
      table[(half * HALF + TableNodes.ROWS) << STRIDE_BITS] = Double.NaN;
    }
    return new QuantileTable(distribution, table);
  }

  private static boolean isGood(double[] values, double[] table, int offset) {
    double largest = Math.max(Math.abs(values[6]), Math.abs(values[7]));
    double first = Math.abs(polynomial(table, offset, 0) - values[6]);
    double last = Math.abs(polynomial(table, offset, 1) - values[7]);
    return Math.max(first, last) <= PRECISION * largest;
  }

  private static double polynomial(double[] c, int o, double t) {
    double square = t * t;
    return (c[o] + t * c[o + 1])
        + square * ((c[o + 2] + t * c[o + 3]) + square * (c[o + 4] + t * c[o + 5]));
  }

  /** The share of the segments that are evaluated exactly. */
  double missing() {
    int missing = 0;
    for (int row = 0; row < 2 * HALF; row++) {
      missing += Double.isNaN(table[row << STRIDE_BITS]) ? 1 : 0;
    }
    return (missing - 2) / (2.0 * TableNodes.ROWS);
  }

  @Override
  public void draw(long[] points, double[] column) {
    double[] c = table;
    for (int i = 0; i < column.length; i++) {
      long point = points[i];
      long side = point >> 63;
      double distance = (double) ((point ^ side) >>> 10 | 1);
      long bits = Double.doubleToRawLongBits(distance);
      int row = Math.min(FIRST - (int) (bits >>> PLACE_BITS), TableNodes.ROWS);
      double t = Double.longBitsToDouble(((bits << TableNodes.SEGMENT_BITS) & FRACTION) | ONE) - 1;
      double value = polynomial(c, (row - (int) side * HALF) << STRIDE_BITS, t);
      column[i] = Double.isNaN(value) ? ExactSampler.value(distribution, point) : value;
    }
    Support support = distribution.support();
    if (support.isBounded() && !(distribution instanceof Lognormal)) {
      for (int i = 0; i < column.length; i++) {
        column[i] = Math.max(support.low(), Math.min(support.high(), column[i]));
      }
    }
  }
}
