package dev.plimsoll.engine.sample;

/**
 * One coordinate of a scrambled Sobol sequence: among the first 2^k points, each of 2^k equal
 * strata holds exactly one, and pairs and triples of coordinates are spread as evenly as {@link
 * JoeKuo}'s numbers allow. The scrambling is a random lower triangular matrix over the direction
 * numbers and a random digital shift, so that each point alone is uniform and every seed gives
 * another set.
 *
 * <p>Sources: I. M. Sobol, USSR Comp. Math. 7 (1967) 86-112; I. A. Antonov and V. M. Saleev, ibid.
 * 19 (1979) 252-256 (one exclusive or a point, in Gray code order); J. Matoušek, "On the
 * L2-discrepancy for anchored boxes", J. Complexity 14 (1998) 527-556 (the scrambling).
 */
public final class SobolPoints implements Points {

  /** How many coordinates there are. */
  public static final int DIMENSIONS = JoeKuo.DIMENSIONS;

  private final long[] directions;
  private final long shift;

  private SobolPoints(long[] directions, long shift) {
    this.directions = directions;
    this.shift = shift;
  }

  /**
   * A coordinate.
   *
   * @param dimension from 0 on, below {@link #DIMENSIONS}; inputs that meet in a figure need
   *     different ones
   * @param seed the randomness of the scrambling, another for each coordinate
   */
  public static SobolPoints of(int dimension, Seed seed) {
    long[] scrambled = JoeKuo.directions(dimension);
    for (int k = 0; k < scrambled.length; k++) {
      scrambled[k] = scrambled(scrambled[k], seed);
    }
    return new SobolPoints(scrambled, seed.bits(Long.SIZE));
  }

  /** The coordinate as Sobol defined it, which begins with zero. */
  static SobolPoints unscrambled(int dimension) {
    return new SobolPoints(JoeKuo.directions(dimension), 0);
  }

  /**
   * The product of a random lower triangular matrix of bits, ones on its diagonal, and a column.
   */
  private static long scrambled(long column, Seed seed) {
    long product = 0;
    for (long rest = column; rest != 0; ) {
      int place = Long.numberOfLeadingZeros(rest);
      long diagonal = Long.MIN_VALUE >>> place;
      product ^= diagonal | (seed.bits(place) & (diagonal - 1));
      rest ^= diagonal;
    }
    return product;
  }

  @Override
  public void fill(long start, long[] column) {
    long[] v = directions;
    long x = shift;
    long gray = start ^ start >>> 1;
    for (int j = 0; gray != 0; j++, gray >>>= 1) {
      x ^= v[j] & -(gray & 1);
    }
    for (int i = 0; i < column.length; i++) {
      column[i] = x;
      x ^= v[Long.numberOfTrailingZeros(start + i + 1)];
    }
  }
}
