package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Places of a range in a row.
 *
 * @param from the first of them
 * @param to one behind the last
 */
record Stretch(int from, int to) {

  /**
   * Cuts a range where one of some columns changes from one place to the next.
   *
   * @param most how many stretches are worth it; where there are more, none are told
   */
  static List<Stretch> of(int count, Collection<double[]> columns, int most) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int place = 1; place <= count && stretches.size() <= most; place++) {
      if (place == count || isCut(columns, place)) {
        stretches.add(new Stretch(from, place));
        from = place;
      }
    }
    return stretches.size() <= most ? stretches : List.of();
  }

  private static boolean isCut(Collection<double[]> columns, int place) {
    for (double[] column : columns) {
      if (column[place] != column[place - 1]) {
        return true;
      }
    }
    return false;
  }
}
