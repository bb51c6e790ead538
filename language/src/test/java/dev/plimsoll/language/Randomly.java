package dev.plimsoll.language;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Runs a check many times with random input. A failure names the seed of its run; {@code -Dseed=…}
 * repeats that one run.
 */
public final class Randomly {

  private static final long FIRST_SEED = 1;

  private Randomly() {}

  /** Runs a check a number of times, each time with a generator of its own. */
  public static void run(int times, Consumer<SplittableRandom> check) {
    Long only = Long.getLong("seed");
    if (only != null) {
      run(only, check);
      return;
    }
    for (long seed = FIRST_SEED; seed < FIRST_SEED + times; seed++) {
      run(seed, check);
    }
  }

  private static void run(long seed, Consumer<SplittableRandom> check) {
    try {
      check.accept(new SplittableRandom(seed));
    } catch (RuntimeException | StackOverflowError | AssertionError failure) {
      throw new AssertionError("seed " + seed + " (repeat with -Dseed=" + seed + ")", failure);
    }
  }

  /** One of several things. */
  public static <T> T pick(SplittableRandom random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  /** One of several things. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read from
  public static <T> T oneOf(SplittableRandom random, T... things) {
    return things[random.nextInt(things.length)];
  }
}
