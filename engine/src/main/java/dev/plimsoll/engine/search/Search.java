package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an answer changes along a figure. Values are scanned first, and wherever two that
 * stand next to each other have different answers, the change between them is narrowed down by
 * bisection: to two whole steps, or to one edge. A change and its reverse that both lie between two
 * scanned values are not seen, unless there are so few whole steps that each is tried.
 *
 * @param <T> the answers
 */
public final class Search<T> {

  private final Reach reach;
  private final Probe<T> probe;

  private Search(Reach reach, Probe<T> probe) {
    this.reach = reach;
    this.probe = new Remembered<>(probe);
  }

  /** The stretches of one answer each, ascending; they cover the whole reach. */
  public static <T> List<Stretch<T>> stretches(Reach reach, Probe<T> probe) {
    Search<T> search = new Search<>(reach, probe);
    List<Rational> scanned = Scan.of(reach);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < scanned.size(); i++) {
      search.changes(scanned.get(i - 1), scanned.get(i), changes);
    }
    return search.between(changes);
  }

  /** The values that a search tries first, ascending. */
  public static List<Rational> scanned(Reach reach) {
    return Scan.of(reach);
  }

  /** Whether each value is tried, so that nothing can be passed over. */
  public static boolean isThorough(Reach reach) {
    return Scan.isThorough(reach);
  }

  /** The smallest value at which a condition holds. */
  public static Found first(Reach reach, Probe<Boolean> probe) {
    Search<Boolean> search = new Search<>(reach, probe);
    boolean thorough = Scan.isThorough(reach);
    List<Rational> scanned = Scan.of(reach);
    int at = 0;
    while (at < scanned.size() && !search.at(scanned.get(at))) {
      at++;
    }
    if (at == scanned.size()) {
      return new Found.Nowhere(thorough);
    }
    boolean once = true;
    for (Rational value : scanned.subList(at, scanned.size())) {
      once &= search.at(value);
    }
    if (at == 0) {
      return new Found.First(reach.low(), true, true, once, thorough);
    }
    return search.change(scanned.get(at - 1), scanned.get(at), once, thorough);
  }

  /**
   * Where a condition comes to hold between a value at which it does not and one at which it does.
   */
  private Found change(Rational no, Rational yes, boolean once, boolean thorough) {
    List<Change> changes = new ArrayList<>();
    changes(no, yes, changes);
    Change change = changes.getFirst();
    boolean attained = change.to() != null || at(change.from()).equals(true);
    Rational value = change.to() != null ? change.to() : change.from();
    return new Found.First(value, attained, false, once && changes.size() == 1, thorough);
  }

  /**
   * The smallest value at which a condition holds that is known to come to hold once; null where it
   * does not between the values between which that is known.
   *
   * @param between scanned values, ascending
   */
  public static @Nullable Found once(Reach reach, Probe<Boolean> probe, List<Rational> between) {
    Search<Boolean> search = new Search<>(reach, probe);
    int low = 0;
    int high = between.size() - 1;
    if (high < 1 || search.at(between.get(low)) || !search.at(between.get(high))) {
      return null;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (search.at(between.get(middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return search.change(between.get(low), between.get(high), true, Scan.isThorough(reach));
  }

  /** The largest value at which a condition holds. */
  public static Found last(Reach reach, Probe<Boolean> probe) {
    return negated(first(reach.mirrored(), probe.mirrored()));
  }

  /** The largest value at which a condition holds that comes to hold once from above. */
  public static @Nullable Found lastOnce(
      Reach reach, Probe<Boolean> probe, List<Rational> descending) {
    List<Rational> mirrored = descending.stream().map(Rational::negate).toList();
    Found found = once(reach.mirrored(), probe.mirrored(), mirrored);
    return found == null ? null : negated(found);
  }

  private static Found negated(Found mirrored) {
    return switch (mirrored) {
      case Found.Nowhere nowhere -> nowhere;
      case Found.First first ->
          new Found.First(
              first.value().negate(),
              first.attained(),
              first.atEnd(),
              first.once(),
              first.thorough());
    };
  }

  /**
   * A change of the answer.
   *
   * @param from the last value before it, or the edge
   * @param to the first value after it, or null where there is an edge
   */
  private record Change(Rational from, @Nullable Rational to) {}

  private T at(Rational value) {
    return probe.at(value);
  }

  /** Adds the changes between two values, in order. */
  private void changes(Rational low, Rational high, List<Change> changes) {
    if (at(low).equals(at(high))) {
      return;
    }
    Rational step = reach.step();
    if (step == null) {
      edges(low, high, changes);
      return;
    }
    if (high.minus(low).compareTo(step) <= 0) {
      changes.add(new Change(low, high));
      return;
    }
    Rational middle = low.plus(high).dividedBy(Rational.TWO).floor(step);
    changes(low, middle, changes);
    changes(middle, high, changes);
  }

  /** Adds the edges between two values: from one the next is looked for just behind it. */
  private void edges(Rational low, Rational high, List<Change> changes) {
    Rational from = low;
    while (!at(from).equals(at(high))) {
      Rational edge = Edge.between(probe, from, high);
      changes.add(new Change(edge, null));
      Rational behind = edge.plus(edge.abs().max(Rational.ONE).times(Edge.TOLERANCE));
      if (behind.compareTo(high) >= 0) {
        return;
      }
      from = behind;
    }
  }

  private List<Stretch<T>> between(List<Change> changes) {
    List<Stretch<T>> stretches = new ArrayList<>();
    Rational from = reach.low();
    boolean withFrom = true;
    for (Change change : changes) {
      boolean whole = change.to() != null;
      Rational edge = change.from();
      T answer = at(whole ? from : from.plus(edge).dividedBy(Rational.TWO));
      boolean withTo = whole || at(edge).equals(answer);
      stretches.add(new Stretch<>(from, edge, withFrom, withTo, answer));
      from = change.to() == null ? edge : change.to();
      withFrom = whole || !withTo;
    }
    stretches.add(new Stretch<>(from, reach.high(), withFrom, true, at(reach.high())));
    return stretches;
  }
}
