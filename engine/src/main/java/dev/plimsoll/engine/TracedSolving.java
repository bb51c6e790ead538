package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Formula;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.engine.graph.Sought;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Searches in each draw: the same scan as that of exact worlds, then bisection between the two
 * values where the condition first comes to hold, which differ from draw to draw.
 */
final class TracedSolving {

  /** Between two scanned values, down to about 1e-13 of what lies between them. */
  private static final int HALVINGS = 44;

  /** So few values are tried sooner than anything is known of the condition. */
  private static final int FEW = 16;

  /** More values than this are no longer told apart by doubles. */
  private static final double MOST = 0x1p52;

  private final TracedWorld scope;
  private final @Nullable TracedCall call;
  private final Tracing tracing;
  private final Graph graph;

  TracedSolving(TracedWorld scope, @Nullable TracedCall call) {
    this.scope = scope;
    this.call = call;
    this.tracing = scope.tracing();
    this.graph = tracing.graph();
  }

  Traced of(Term.Solved solved) {
    try {
      Call exact = call == null ? null : call.exact(scope.world());
      return of(solved, new Solving(scope.world(), exact, solved));
    } catch (LocatedFailure failure) {
      return Tracing.failed();
    }
  }

  private Traced of(Term.Solved solved, Solving solving) {
    Reach limits = solving.limits();
    if (limits == null) {
      return new Traced.Known(Values.NONE);
    }
    Sought sought = sought(solved, limits);
    int found = crossing(solved, sought, limits);
    if (found < 0) {
      found = narrowed(solved, solving, sought, limits);
    }
    if (isFixed(solved)) {
      graph.note(found, sought);
    }
    return new Traced.Lane(found);
  }

  /** What comes of trying values in a row, and then halves of what lies between two of them. */
  private int narrowed(Term.Solved solved, Solving solving, Sought sought, Reach limits) {
    Order order = order(solved, solving, sought, limits);
    Formula condition = new Formula(graph, sought.condition(), sought.any());
    Between met =
        order.halves() ? halved(order.values(), condition) : scanned(solved, order.values());
    return narrowed(solved, limits, halvings(order.values(), limits), met, condition);
  }

  /** The first of whole numbers where the condition does not turn back; -1 where there is none. */
  private int crossing(Term.Solved solved, Sought sought, Reach limits) {
    if (!Rational.ONE.equals(limits.step()) || !limits.low().isInteger()) {
      return -1;
    }
    double low = limits.low().doubleValue();
    double high = limits.high().floor().doubleValue();
    if (Math.max(Math.abs(low), Math.abs(high)) > MOST) {
      return -1;
    }
    boolean down = solved.largest();
    return graph.crossing(
        sought, tracing.inputs(), down ? high : low, down ? low : high, Double.NaN);
  }

  /**
   * The values that are tried, in their order.
   *
   * @param halves whether the condition is known to come to hold once between them
   */
  private record Order(List<Rational> values, boolean halves) {}

  private Order order(Term.Solved solved, Solving solving, Sought sought, Reach limits) {
    List<Rational> within = foreseen(solved);
    if (within.isEmpty()) {
      within = stepped(solved, sought, limits);
    }
    if (!within.isEmpty()) {
      return new Order(quickest(within, limits), true);
    }
    List<Rational> scanned = scanned(solved, Objects.requireNonNull(solving.reach()));
    List<Rational> shown =
        limits.step() == null ? Foresight.between(tracing, sought, scanned) : List.of();
    return shown.isEmpty() ? new Order(scanned, false) : new Order(quickest(shown, limits), true);
  }

  /** Between which steps intervals show the search to end; empty where they do not. */
  private List<Rational> stepped(Term.Solved solved, Sought sought, Reach limits) {
    Rational step = limits.step();
    if (step == null) {
      return List.of();
    }
    double count = limits.high().minus(limits.low()).dividedBy(step).doubleValue() + 1;
    Rational first = solved.largest() ? limits.high() : limits.low();
    return count > FEW && count < MOST
        ? Foresight.ends(
            tracing, sought, first, solved.largest() ? step.negate() : step, (long) count)
        : List.of();
  }

  /**
   * The values between which something is foreseen, or their ends where that takes fewer halves.
   */
  private static List<Rational> quickest(List<Rational> foreseen, Reach reach) {
    List<Rational> ends = List.of(foreseen.getFirst(), foreseen.getLast());
    int among = Integer.SIZE - Integer.numberOfLeadingZeros(foreseen.size() - 1);
    boolean fewer = halvings(ends, reach) < among + halvings(foreseen, reach);
    return reach.step() != null && fewer ? ends : foreseen;
  }

  /** The values that are tried before anything is known, in the order of the search. */
  static List<Rational> scanned(Term.Solved solved, Reach reach) {
    List<Rational> scanned = Search.scanned(reach);
    return solved.largest() ? scanned.reversed() : scanned;
  }

  /** What is foreseen of the search, where only the moment is another than in the plan. */
  private List<Rational> foreseen(Term.Solved solved) {
    boolean plan = call == null && scope.isExact() && scope.root().isWhole();
    return plan ? scope.world().foreseen(solved) : List.of();
  }

  /**
   * The scanned values between which a search goes on.
   *
   * @param before the last at which the condition does not hold, or the first of all
   * @param first the first at which it does
   */
  private record Between(int before, int first) {}

  /** Each value is tried, from the last one on. */
  private Between scanned(Term.Solved solved, List<Rational> order) {
    int first = graph.constant(Double.NaN);
    int before = first;
    for (int i = order.size() - 1; i >= 0; i--) {
      int here = graph.constant(order.get(i).doubleValue());
      int last = i == 0 ? here : graph.constant(order.get(i - 1).doubleValue());
      int holds = holds(solved, new Traced.Known(Value.of(order.get(i))));
      first = graph.select(holds, here, first);
      before = graph.select(holds, last, before);
    }
    return new Between(before, first);
  }

  /** The same by halves of the list, for a condition that comes to hold once. */
  private Between halved(List<Rational> order, Formula condition) {
    double[] values = order.stream().mapToDouble(Rational::doubleValue).toArray();
    int last = order.size() - 1;
    int low = graph.constant(0);
    int high = graph.constant(last);
    for (int width = last; width > 1; width = (width + 1) / 2) {
      int middle = tracing.wholeMiddle(low, high);
      int holds = holds(condition.at(entry(values, middle)));
      high = graph.select(holds, middle, high);
      low = graph.select(holds, low, middle);
    }
    int atOnce = holds(condition.at(graph.constant(values[0])));
    int ever = holds(condition.at(graph.constant(values[last])));
    int start = graph.constant(values[0]);
    int never = graph.constant(Double.NaN);
    return new Between(
        graph.select(atOnce, start, graph.select(ever, entry(values, low), never)),
        graph.select(atOnce, start, graph.select(ever, entry(values, high), never)));
  }

  private int entry(double[] values, int place) {
    return tracing.entry(values, place, Motion.NEITHER);
  }

  /** Whether the same values may be tried whatever uncertain values are. */
  boolean isFixed(Term.Solved solved) {
    return solved.within().terms().stream()
        .allMatch(limit -> scope.cones().uncertain(limit).isEmpty());
  }

  /** What the search is for a value, at any of them. */
  Sought sought(Term.Solved solved, Reach reach) {
    int any = graph.any(reach.low().doubleValue(), reach.high().doubleValue());
    int condition = tracing.lane(at(new Traced.Lane(any), solved), solved.condition().type());
    return new Sought(condition, any, solved.largest(), Search.isThorough(reach), true);
  }

  private Traced at(Traced value, Term.Solved solved) {
    TracedWorld other = scope.amended(Map.of(solved.name(), value));
    return new Tracer(other, call).of(solved.condition());
  }

  /** Halves what lies between a value at which it does not hold and one at which it does. */
  private int narrowed(
      Term.Solved solved, Reach reach, int halvings, Between met, Formula condition) {
    Rational step = reach.step();
    int before = met.before();
    int first = met.first();
    for (int i = 0; i < halvings; i++) {
      int middle = tracing.middle(before, first);
      if (step != null) {
        Operation whole = solved.largest() ? Operation.CEIL : Operation.FLOOR;
        middle = graph.apply(whole, middle, graph.constant(step.doubleValue()));
      }
      int holds = holds(condition.at(middle));
      first = graph.select(holds, middle, first);
      before = graph.select(holds, before, middle);
    }
    return first;
  }

  /** Enough to come down to one step from the widest gap of the scan. */
  private static int halvings(List<Rational> scanned, Reach reach) {
    Rational step = reach.step();
    if (step == null) {
      return HALVINGS;
    }
    double widest = 1;
    for (int i = 1; i < scanned.size(); i++) {
      Rational gap = scanned.get(i).minus(scanned.get(i - 1)).abs().dividedBy(step);
      widest = Math.max(widest, gap.doubleValue());
    }
    int halvings = 0;
    while (widest > 1) {
      widest = Math.ceil(widest / 2);
      halvings++;
    }
    return halvings;
  }

  /** Whether the condition holds where the figure has a value; not where it has no answer. */
  private int holds(Term.Solved solved, Traced value) {
    return holds(tracing.lane(at(value, solved), solved.condition().type()));
  }

  private int holds(int answer) {
    return graph.called(Holds.LANE, List.of(answer));
  }
}
