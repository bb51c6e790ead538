package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Interval;
import dev.plimsoll.engine.graph.IntervalRun;
import dev.plimsoll.engine.graph.Onset;
import dev.plimsoll.engine.graph.Sought;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What intervals show of the searches of a plan, in all draws and on all days up to the horizon at
 * once: of a condition that comes to hold once, between which of the scanned values that is. So a
 * timeline does not scan anew for each of its days.
 */
final class Foresight {

  /** How far is looked at least, in years. */
  private static final int YEARS = 10;

  private final World plan;
  private final Map<Term.Solved, List<Rational>> known =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Of a plan as it stands. */
  Foresight(World plan) {
    this.plan = plan;
  }

  /**
   * The scanned values between which the condition of a search comes to hold, in the order in which
   * they are tried; empty where that is not shown.
   *
   * @param now the day it is asked for
   */
  List<Rational> of(Term.Solved solved, Value now) {
    boolean foreseen =
        !(now instanceof Value.Day day)
            || (plan.value(Policies.NOW) instanceof Value.Day first
                && !day.value().isBefore(first.value())
                && !day.value().isAfter(last(first.value())));
    return foreseen ? known.computeIfAbsent(solved, this::shown) : List.of();
  }

  private LocalDate last(LocalDate first) {
    LocalDate least = first.plusYears(YEARS);
    return Horizon.of(plan) instanceof Value.Day day && day.value().isAfter(least)
        ? day.value()
        : least;
  }

  private List<Rational> shown(Term.Solved solved) {
    Reach reach = isFixed(solved) ? new Solving(plan, null, solved).reach() : null;
    if (reach == null || Search.isThorough(reach)) {
      return List.of();
    }
    TracedWorld scope = plan.traced();
    Graph graph = scope.tracing().graph();
    if (plan.value(Policies.NOW) instanceof Value.Day first) {
      double last = (double) last(first.value()).toEpochDay();
      scope = scope.moment(new Traced.Lane(graph.any((double) first.value().toEpochDay(), last)));
    }
    Sought sought = new TracedSolving(scope, null).sought(solved, reach);
    return between(scope.tracing(), sought, TracedSolving.scanned(solved, reach));
  }

  /**
   * Of values that are tried in their order, those between which a condition comes to hold,
   * whatever the draws are: from the last value at which it surely does not to the first at which
   * it surely does. Empty where it may turn back, or have no answer.
   */
  static List<Rational> between(Tracing tracing, Sought sought, List<Rational> order) {
    Stretch all = stretch(tracing, sought, order.size(), place -> order.get((int) place));
    return all == null ? List.of() : List.copyOf(order.subList((int) all.from(), (int) all.to()));
  }

  /** The same of values that lie a step apart: the first and the last. */
  static List<Rational> ends(
      Tracing tracing, Sought sought, Rational first, Rational step, long count) {
    LongFunction<Rational> value = place -> first.plus(step.times(Rational.of(place)));
    Stretch all = stretch(tracing, sought, count, value);
    return all == null ? List.of() : List.of(value.apply(all.from()), value.apply(all.to() - 1));
  }

  /** Places from one on to before another. */
  private record Stretch(long from, long to) {}

  private static @Nullable Stretch stretch(
      Tracing tracing, Sought sought, long count, LongFunction<Rational> value) {
    if (tracing.graph().isConstant(sought.condition())) {
      return null;
    }
    IntervalRun run = new IntervalRun(tracing.graph(), sought.condition());
    Interval along = run.slope(sought.any(), tracing.inputs());
    boolean once = along != null && sought.isOnce(along);
    List<Interval> box = once ? run.reachable(tracing.inputs()) : null;
    if (box == null) {
      return null;
    }
    Onset onset =
        Onset.of(run, box, sought.any(), count, place -> value.apply(place).doubleValue());
    return new Stretch(Math.max(0, onset.from() - 1), Math.min(onset.to() + 1, count));
  }

  /** Whether neither day nor draw decides which values are tried. */
  private boolean isFixed(Term.Solved solved) {
    Set<String> limits = new HashSet<>();
    solved.within().terms().forEach(limit -> limits.addAll(plan.cones().names(limit)));
    Set<String> read = plan.cones().read(limits);
    return new TracedSolving(plan.traced(), null).isFixed(solved)
        && !read.contains(Policies.NOW)
        && plan.cones().affected(read, Set.of(Policies.NOW)).isEmpty();
  }
}
