package dev.plimsoll.model;

import dev.plimsoll.language.Randomly;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Checks a law on many random inputs, each with a seed of its own that a failure prints. */
public final class Property {

  private static final int CASES = 1_000;

  private Property() {}

  /** Runs the law on a thousand inputs, the same ones each time. */
  public static void check(Consumer<Random> law) {
    Randomly.run(CASES, random -> law.accept(new Random(random)));
  }

  /** A source of inputs that favours edges: small numbers, and those where a long ends. */
  public static final class Random {

    private static final long[] EDGES = {
      0, 1, -1, 2, 5, 10, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1
    };

    private final SplittableRandom generator;

    private Random(SplittableRandom generator) {
      this.generator = generator;
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
      return Randomly.oneOf(generator, choices);
    }
  }
}
