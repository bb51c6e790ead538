package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.engine.graph.Sought;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.engine.search.Search;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches in each draw: the same scan as that of exact worlds, then bisection between the two
 * values where the condition first comes to hold, which differ from draw to draw.
 */
final class TracedSolving {

  /** Between two scanned values, down to about 1e-13 of what lies between them. */
  private static final int HALVINGS = 44;

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
    Reach reach;
    try {
      Call exact = call == null ? null : call.exact(scope.world());
      reach = new Solving(scope.world(), exact, solved).reach();
    } catch (LocatedFailure failure) {
      return Tracing.failed();
    }
    if (reach == null) {
      return new Traced.Known(Values.NONE);
    }
    List<Rational> scanned = Search.scanned(reach);
    List<Rational> order = solved.largest() ? scanned.reversed() : scanned;
    int first = graph.constant(Double.NaN);
    int before = first;
    for (int i = order.size() - 1; i >= 0; i--) {
      int here = graph.constant(order.get(i).doubleValue());
      int last = i == 0 ? here : graph.constant(order.get(i - 1).doubleValue());
      int holds = holds(solved, new Traced.Known(Value.of(order.get(i))));
      first = graph.select(holds, here, first);
      before = graph.select(holds, last, before);
    }
    Sought sought = isFixed(solved) ? sought(solved, reach) : null;
    int found = narrowed(solved, reach, halvings(scanned, reach), before, first);
    if (sought != null) {
      graph.note(found, sought);
    }
    return new Traced.Lane(found);
  }

  /** Whether the same values may be tried whatever uncertain values are. */
  private boolean isFixed(Term.Solved solved) {
    Definition figure = scope.program().definition(solved.name());
    return figure != null
        && scope.cones().uncertain(Reading.reference(figure)).isEmpty()
        && solved.within().terms().stream()
            .allMatch(limit -> scope.cones().uncertain(limit).isEmpty());
  }

  /** What the search is for a value, at any of them. */
  private Sought sought(Term.Solved solved, Reach reach) {
    int any = graph.any(reach.low().doubleValue(), reach.high().doubleValue());
    int condition = tracing.lane(at(new Traced.Lane(any), solved), solved.condition().type());
    // The values that are tried follow figures of the plan, which may be uncertain.
    return new Sought(condition, any, solved.largest(), Search.isThorough(reach), true);
  }

  private Traced at(Traced value, Term.Solved solved) {
    TracedWorld other = scope.amended(Map.of(solved.name(), value));
    other.prepare(scope.cones().names(solved.condition()));
    return new Tracer(other, call).of(solved.condition());
  }

  /** Halves what lies between a value at which it does not hold and one at which it does. */
  private int narrowed(Term.Solved solved, Reach reach, int halvings, int last, int found) {
    Rational step = reach.step();
    int before = last;
    int first = found;
    for (int i = 0; i < halvings; i++) {
      int middle =
          graph.apply(
              Operation.TIMES, graph.apply(Operation.PLUS, before, first), graph.constant(0.5));
      if (step != null) {
        Operation whole = solved.largest() ? Operation.CEIL : Operation.FLOOR;
        middle = graph.apply(whole, middle, graph.constant(step.doubleValue()));
      }
      int holds = holds(solved, new Traced.Lane(middle));
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
      Rational gap = scanned.get(i).minus(scanned.get(i - 1)).dividedBy(step);
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
    int answer = tracing.lane(at(value, solved), solved.condition().type());
    return graph.isConstant(answer)
        ? graph.constant(graph.value(answer) == 1 ? 1 : 0)
        : graph.called(numbers -> numbers[0] == 1 ? 1 : 0, List.of(answer));
  }
}
