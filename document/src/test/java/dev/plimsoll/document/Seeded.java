package dev.plimsoll.document;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Checks a law on many random inputs, each with a seed of its own that a failure prints. */
final class Seeded {

  private static final long FIRST_SEED = 20_261_120;

  private Seeded() {}

  static void check(int cases, Consumer<SplittableRandom> law) {
    for (int i = 0; i < cases; i++) {
      replay(FIRST_SEED + i, law);
    }
  }

  static void replay(long seed, Consumer<SplittableRandom> law) {
    try {
      law.accept(new SplittableRandom(seed));
    } catch (AssertionError | RuntimeException failure) {
      throw new AssertionError("fails for seed " + seed + ": " + failure.getMessage(), failure);
    }
  }

  static String oneOf(SplittableRandom random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
