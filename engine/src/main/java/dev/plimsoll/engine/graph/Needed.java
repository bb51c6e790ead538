package dev.plimsoll.engine.graph;

/** What a number of a graph rests on. */
final class Needed {

  private Needed() {}

  /**
   * For each place up to a number whether that rests on it, itself included.
   *
   * @param down the first place that is asked for
   * @param sought whether what a search tries counts beside what its result is made of
   */
  static boolean[] of(Graph graph, int root, int down, boolean sought) {
    boolean[] needed = new boolean[root + 1];
    needed[root] = true;
    for (int place = root; place >= down; place--) {
      if (needed[place]) {
        for (int operand : graph.operands(place)) {
          needed[operand] = true;
        }
        Sought search = sought ? graph.sought(place) : null;
        if (search != null) {
          needed[search.condition()] = true;
        }
      }
    }
    return needed;
  }
}
