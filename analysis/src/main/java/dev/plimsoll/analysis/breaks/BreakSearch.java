package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import dev.plimsoll.engine.Along;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first value of a driver at which each limit is passed. All conditions are followed at
 * once, at every value where there are not too many; what that finds is confirmed exactly. What
 * cannot be followed is computed exactly at some values, and what lies between two is halved.
 */
final class BreakSearch {

  /** More values than this are looked at in part, and then closer where a limit is passed. */
  private static final int MOST_VALUES = 1 << 18;

  private static final int SPREAD = 1 << 15;
  private static final int CHUNK = 1 << 13;

  /** As many values are computed exactly for a limit that cannot be followed. */
  private static final int EXACT = 24;

  /** Doubles may round a condition over its edge; exact values tell within so many steps. */
  private static final int NEAR = 4;

  private final Probe probe;
  private final Along along;
  private final long last;

  BreakSearch(Probe probe, Along along) {
    this.probe = probe;
    this.along = along;
    this.last = probe.drive().last();
  }

  List<Passed> of(List<Limit> limits) {
    List<Limit> followed = new ArrayList<>();
    for (Limit limit : limits) {
      if (along.follows(limit.condition())) {
        followed.add(limit);
      }
    }
    List<Scan> scans = last < MOST_VALUES ? everyValue(followed) : someValues(followed);
    List<Passed> found = new ArrayList<>();
    for (Limit limit : limits) {
      int place = followed.indexOf(limit);
      Passed passed = place < 0 ? null : confirmed(limit, scans.get(place));
      found.add(passed == null ? exact(limit) : passed);
    }
    return found;
  }

  private List<Scan> everyValue(List<Limit> limits) {
    return scan(limits, Steps.spread(last, MOST_VALUES));
  }

  private List<Scan> scan(List<Limit> limits, long[] steps) {
    List<Scan> scans = new ArrayList<>();
    limits.forEach(limit -> scans.add(new Scan()));
    List<Term> conditions = limits.stream().map(Limit::condition).toList();
    Drive.Numbers numbers = probe.drive().numbers();
    for (int from = 0; from < steps.length && !limits.isEmpty(); from += CHUNK) {
      int count = Math.min(CHUNK, steps.length - from);
      double[] values = new double[count];
      for (int i = 0; i < count; i++) {
        values[i] = numbers.at(steps[from + i]);
      }
      List<double[]> columns = along.at(conditions, values);
      for (int i = 0; i < scans.size(); i++) {
        scans.get(i).add(steps, from, columns.get(i));
      }
    }
    return scans;
  }

  /** Looks closer and closer at the values before the first of some at which a limit is passed. */
  private List<Scan> someValues(List<Limit> limits) {
    List<Scan> coarse = scan(limits, Steps.spread(last, SPREAD));
    for (int i = 0; i < limits.size(); i++) {
      Scan scan = coarse.get(i);
      while (scan.first() != null && scan.first() - scan.before() > 1) {
        long[] steps = Steps.between(scan.before(), scan.first(), CHUNK);
        Scan closer = scan(List.of(limits.get(i)), steps).getFirst();
        scan.narrow(closer, steps);
      }
    }
    return coarse;
  }

  /** What exact values say near the place that was found; null where they say otherwise. */
  private @Nullable Passed confirmed(Limit limit, Scan scan) {
    if (!scan.answered() && probe.value(limit.condition(), 0).isKnown()) {
      return null;
    }
    Passed.Search search = last < MOST_VALUES ? Passed.Search.EVERY_VALUE : Passed.Search.BISECTION;
    Long first = scan.first();
    if (first == null) {
      return probe.holds(limit.condition(), last) ? null : new Passed(limit, null, null, search);
    }
    Long at = edge(limit.condition(), first, true);
    if (at == null) {
      return null;
    }
    Long until = scan.until() == null ? null : edge(limit.condition(), scan.until(), false);
    return new Passed(limit, at, until, search);
  }

  /** The first step from which on a condition holds, or does not, near a step; null if none. */
  private @Nullable Long edge(Term condition, long near, boolean holds) {
    long step = near;
    while (step < Math.min(last, near + NEAR) && probe.holds(condition, step) != holds) {
      step++;
    }
    while (step > 0 && step > near - NEAR && probe.holds(condition, step - 1) == holds) {
      step--;
    }
    return probe.holds(condition, step) == holds ? step : null;
  }

  private Passed exact(Limit limit) {
    Term condition = limit.condition();
    long before = -1;
    for (long step : Steps.spread(last, EXACT)) {
      if (probe.holds(condition, step)) {
        return new Passed(limit, halved(condition, before, step), null, search());
      }
      before = step;
    }
    return new Passed(limit, null, null, search());
  }

  private Passed.Search search() {
    return last < EXACT ? Passed.Search.EVERY_VALUE : Passed.Search.BISECTION;
  }

  private long halved(Term condition, long kept, long passed) {
    long low = kept;
    long high = passed;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (probe.holds(condition, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
