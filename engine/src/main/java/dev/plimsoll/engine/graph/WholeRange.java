package dev.plimsoll.engine.graph;

import java.util.function.DoublePredicate;

/**
 * Whole numbers one apart.
 *
 * @param first the first of them
 * @param last the last, which may be below the first
 */
record WholeRange(double first, double last) {

  /** How many there are. */
  long count() {
    return (long) Math.abs(last - first) + 1;
  }

  /**
   * The first place of which the number passes, where all numbers behind one that passes do; one
   * behind the last where none does.
   */
  double first(DoublePredicate passes) {
    double low = 0;
    double high = count();
    while (low < high) {
      double middle = Math.floor((low + high) / 2);
      if (passes.test(at(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The number at a place, zero being that of the first. */
  double at(double place) {
    return first <= last ? first + place : first - place;
  }
}
