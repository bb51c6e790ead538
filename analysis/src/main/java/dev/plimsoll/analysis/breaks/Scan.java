package dev.plimsoll.analysis.breaks;

import org.jspecify.annotations.Nullable;

/** What is seen of a condition at rising numbers of steps. */
final class Scan {

  private boolean answered;
  private long before = -1;
  private @Nullable Long first;
  private @Nullable Long until;

  /** Adds what is seen from a place among the steps on: 1 where it holds, 0 where not. */
  void add(long[] steps, int from, double[] column) {
    for (int i = 0; i < column.length && until == null; i++) {
      double answer = column[i];
      answered |= !Double.isNaN(answer);
      if (first == null && answer == 1) {
        first = steps[from + i];
      } else if (first == null) {
        before = steps[from + i];
      } else if (answer == 0) {
        until = steps[from + i];
      }
    }
  }

  /** Takes over what a closer look at the steps before the first has found. */
  void narrow(Scan closer, long[] steps) {
    if (closer.first == null) {
      before = steps[steps.length - 1];
    } else {
      first = closer.first;
      before = Math.max(before, closer.before);
      until = closer.until == null ? until : closer.until;
    }
  }

  /** Whether there was an answer at all. */
  boolean answered() {
    return answered;
  }

  /** The last step before the first at which it holds; -1 where there is none. */
  long before() {
    return before;
  }

  /** The first step at which it holds, or null. */
  @Nullable Long first() {
    return first;
  }

  /** The first step after that at which it does not hold, or null. */
  @Nullable Long until() {
    return until;
  }
}
