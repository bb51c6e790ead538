package dev.plimsoll.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns by their places, the oldest of which go where there are many. */
final class KeptColumns {

  private final int first;
  private final long most;
  private final Deque<Integer> oldest = new ArrayDeque<>();
  private double[] @Nullable [] columns = new double[0][];

  /**
   * None yet.
   *
   * @param first no place is before this one
   * @param most so many bytes are kept at most, or one column
   */
  KeptColumns(int first, long most) {
    this.first = first;
    this.most = most;
  }

  /** The column at a place, or null. */
  double @Nullable [] get(int place) {
    int at = place - first;
    return at >= 0 && at < columns.length ? columns[at] : null;
  }

  /** Keeps a column that is not there yet. */
  void put(int place, double[] column) {
    int at = place - first;
    if (at >= columns.length) {
      columns = Arrays.copyOf(columns, Math.max(at + 1, 2 * columns.length));
    }
    columns[at] = column;
    oldest.add(place);
    if (oldest.size() > 1 && (long) oldest.size() * column.length * Double.BYTES > most) {
      columns[oldest.remove() - first] = null;
    }
  }

  /** Gives all away. */
  List<double[]> clear() {
    List<double[]> all = new ArrayList<>();
    for (int place : oldest) {
      all.add(Objects.requireNonNull(columns[place - first]));
    }
    oldest.clear();
    Arrays.fill(columns, null);
    return all;
  }
}
