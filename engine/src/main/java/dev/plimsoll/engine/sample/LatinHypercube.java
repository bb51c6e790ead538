package dev.plimsoll.engine.sample;

/**
 * One coordinate of a Latin hypercube: n points, one in each of n equal strata, in an order and at
 * places within the strata that are random and belong to the name. It needs no dimension, so it
 * serves also where there are more inputs than {@link SobolPoints} has coordinates.
 *
 * <p>Sources: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239-245. The
 * order is a Feistel permutation walked until it lies within the range, so that any point can be
 * had alone: J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002.
 */
public final class LatinHypercube implements Points {

  private static final int ROUNDS = 4;

  private final Seed seed;
  private final long count;
  private final long width;
  private final int half;

  private LatinHypercube(Seed seed, long count) {
    this.seed = seed;
    this.count = count;
    this.width = count == 1 ? -1 : Long.divideUnsigned(-1, count);
    this.half = (Long.SIZE - Long.numberOfLeadingZeros(count - 1) + 1) / 2;
  }

  /**
   * A coordinate.
   *
   * @param count how many points there are, which has to be known beforehand; beyond them the order
   *     repeats, with other places within the strata
   * @param seed the randomness of this coordinate
   */
  public static LatinHypercube of(long count, Seed seed) {
    if (count < 1) {
      throw new IllegalArgumentException("a Latin hypercube of " + count + " points");
    }
    return new LatinHypercube(seed, count);
  }

  @Override
  public void fill(long start, long[] column) {
    for (int i = 0; i < column.length; i++) {
      long point = start + i;
      column[i] =
          stratum(point % count) * width + Math.unsignedMultiplyHigh(seed.bits(point), width);
    }
  }

  /** A one-to-one random order of the strata. */
  private long stratum(long point) {
    long place = point;
    do {
      place = permuted(place);
    } while (place >= count);
    return place;
  }

  /** A permutation of the numbers of twice {@code half} bits. */
  private long permuted(long place) {
    long mask = (1L << half) - 1;
    long left = place >>> half;
    long right = place & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (seed.bits(~(right * ROUNDS + round)) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }
}
