package dev.plimsoll.model;

import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Checks a law on many random inputs. Every case has its own seed, which a failure prints; {@link
 * #replay} runs that one case again.
 */
public final class Property {

  private static final int CASES = 1_000;
  private static final long FIRST_SEED = 20_260_101;

  private Property() {}

  /** Runs the law on a thousand inputs, the same ones each time. */
  public static void check(Consumer<Random> law) {
    for (int i = 0; i < CASES; i++) {
      replay(FIRST_SEED + i, law);
    }
  }

  /** Runs the law on the one input that a failure has named. */
  public static void replay(long seed, Consumer<Random> law) {
    try {
      law.accept(new Random(seed));
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("fails for seed " + seed + ": " + failure.getMessage(), failure);
    }
  }

  /** A source of inputs that favours edges: small numbers, and those where a long ends. */
  public static final class Random {

    private static final long[] EDGES = {
      0, 1, -1, 2, 5, 10, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1
    };

    private final RandomGenerator generator;

    private Random(long seed) {
      this.generator = RandomGeneratorFactory.of("SplittableRandom").create(seed);
    }

    /** A number from zero up to and without the bound. */
    public int below(int bound) {
      return generator.nextInt(bound);
    }

    public boolean coin() {
      return generator.nextBoolean();
    }

    public long anyLong() {
      return switch (below(3)) {
        case 0 -> EDGES[below(EDGES.length)];
        case 1 -> below(2_001) - 1_000;
        default -> generator.nextLong();
      };
    }

    /** Up to 300 bits in one case of four, otherwise a long. */
    public BigInteger anyInteger() {
      if (below(4) > 0) {
        return BigInteger.valueOf(anyLong());
      }
      byte[] bytes = new byte[1 + below(38)];
      generator.nextBytes(bytes);
      return new BigInteger(bytes);
    }

    public double anyDouble() {
      double value = Double.longBitsToDouble(generator.nextLong());
      return Double.isFinite(value) ? value : anyDouble();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read from
    public final <T> T oneOf(T... choices) {
      return choices[below(choices.length)];
    }
  }
}
