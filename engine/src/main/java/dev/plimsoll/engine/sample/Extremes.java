package dev.plimsoll.engine.sample;

/**
 * The least and the greatest value of a sample, in the unit of the values. Both are not a number
 * where one of the values is none.
 *
 * @param low the least value; infinity where there are none
 * @param high the greatest value; minus infinity where there are none
 */
public record Extremes(double low, double high) {

  /** Of a whole column. */
  public static Extremes of(double[] column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : column) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Extremes(low, high);
  }

  /** Whether all values are limited; so it is where there are none. */
  public boolean areFinite() {
    return low > high || (Double.isFinite(low) && Double.isFinite(high));
  }
}
