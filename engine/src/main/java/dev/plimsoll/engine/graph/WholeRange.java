package dev.plimsoll.engine.graph;

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

  /** The number at a place, zero being that of the first. */
  double at(double place) {
    return first <= last ? first + place : first - place;
  }
}
