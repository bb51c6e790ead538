package dev.plimsoll.engine.graph;

import java.util.function.IntFunction;

/** What a number of a graph rests on. */
final class Needed {

  private Needed() {}

  /**
   * For each place up to a number whether that rests on it, itself included.
   *
   * @param down the first place that is asked for
   * @param madeOf of what other places a place is made, each before it
   */
  static boolean[] of(int root, int down, IntFunction<int[]> madeOf) {
    boolean[] needed = new boolean[root + 1];
    needed[root] = true;
    for (int place = root; place >= down; place--) {
      if (needed[place]) {
        for (int other : madeOf.apply(place)) {
          needed[other] = true;
        }
      }
    }
    return needed;
  }
}
