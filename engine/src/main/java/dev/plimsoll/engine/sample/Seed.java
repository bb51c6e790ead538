package dev.plimsoll.engine.sample;

/**
 * The randomness of one named stream, made of the plan's seed and the name alone, so that no other
 * definition can move it. Source of the mixing: G. L. Steele, D. Lea and C. H. Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014 (SplitMix64, with Stafford's constants).
 *
 * @param value 64 random bits
 */
public record Seed(long value) {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  /**
   * The seed of a stream.
   *
   * @param seed that of the plan
   * @param name what the stream is for, such as the full name of an input
   */
  public static Seed of(long seed, String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return new Seed(mix(hash ^ mix(seed + GOLDEN_GAMMA)));
  }

  /** The i-th number of the stream: 64 random bits. */
  public long bits(long i) {
    return mix(value + (i + 1) * GOLDEN_GAMMA);
  }

  /** A one-to-one scrambling of 64 bits. */
  static long mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
