package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up rungs and rows in a graph, where each draw may find another. */
final class TracedLookUps {

  private final TracedWorld scope;
  private final Tracing tracing;
  private final Graph graph;

  TracedLookUps(TracedWorld scope) {
    this.scope = scope;
    this.tracing = scope.tracing();
    this.graph = tracing.graph();
  }

  /** The rung of a ladder, or the row of a table, that a key tells. */
  Traced rung(String name, Traced key, Term keyTerm) {
    PlanBlock.Ladder ladder = scope.program().ladder(name);
    if (ladder == null) {
      PlanBlock.Table table = scope.program().table(name);
      return table == null ? Tracing.failed() : row(table, key, keyTerm.type());
    }
    return tracing.map(
        List.of(key),
        keys -> new Traced.Lane(rung(ladder, tracing.lane(keys.getFirst(), keyTerm.type()))));
  }

  private int rung(PlanBlock.Ladder ladder, int key) {
    int found = graph.constant(tracing.codes().none());
    List<PlanBlock.Rung> rungs = ladder.rungs();
    boolean conditions = ladder.goesByConditions();
    if (!conditions && isGapless(rungs)) {
      return gapless(rungs, key);
    }
    if (conditions && !rungs.isEmpty() && rungs.getFirst().trigger() == null) {
      found = code(rungs.getFirst().name());
    }
    // By conditions the last that holds counts, by edges the first that holds the key.
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rungs.size(); i++) {
      order.add(conditions ? i : rungs.size() - 1 - i);
    }
    for (int i : order) {
      PlanBlock.Rung rung = rungs.get(i);
      if (conditions && rung.trigger() == null) {
        continue;
      }
      int holds =
          rung.trigger() != null
              ? tracing.lane(scope.of(rung.trigger()))
              : holds(rung, i == 0 ? null : rungs.get(i - 1).high(), key);
      found = graph.select(holds, code(rung.name()), found);
    }
    return found;
  }

  /**
   * Whether what is above the end of one rung and below that of the next is always on the next, so
   * that the ends tell all: then a rung rises with its key for everyone to see.
   */
  private boolean isGapless(List<PlanBlock.Rung> rungs) {
    PlanBlock.Edge first = rungs.isEmpty() ? null : rungs.getFirst().low();
    for (int i = 1; i < rungs.size(); i++) {
      PlanBlock.Edge end = rungs.get(i - 1).high();
      if (end == null || !meets(end, rungs.get(i).low()) || !isAbove(end, first)) {
        return false;
      }
    }
    return true;
  }

  private boolean meets(PlanBlock.Edge end, PlanBlock.@Nullable Edge next) {
    if (next == null) {
      return true;
    }
    double gap = value(next) - value(end);
    return gap < 0 || (gap == 0 && (end.included() || next.included()));
  }

  private boolean isAbove(PlanBlock.Edge end, PlanBlock.@Nullable Edge first) {
    return first == null || value(end) >= value(first);
  }

  /** Where an edge lies; not a number where that differs from draw to draw. */
  private double value(PlanBlock.Edge edge) {
    return graph.value(edge(edge));
  }

  private int gapless(List<PlanBlock.Rung> rungs, int key) {
    int none = graph.constant(tracing.codes().none());
    int found = none;
    for (PlanBlock.Rung rung : rungs.reversed()) {
      PlanBlock.Edge high = rung.high();
      int below = high == null ? graph.constant(1) : beyond(key, edge(high), high.included());
      found = graph.select(below, code(rung.name()), found);
    }
    PlanBlock.Edge low = rungs.isEmpty() ? null : rungs.getFirst().low();
    return low == null ? found : graph.select(beyond(edge(low), key, low.included()), found, none);
  }

  private int code(String name) {
    return graph.constant(tracing.codes().code(name));
  }

  /** A rung that does not say where it begins begins where the one before ends. */
  private int holds(PlanBlock.Rung rung, PlanBlock.@Nullable Edge end, int key) {
    PlanBlock.Edge low = rung.low();
    if (low == null && end != null) {
      low = new PlanBlock.Edge(end.value(), !end.included());
    }
    int above = low == null ? graph.constant(1) : beyond(edge(low), key, low.included());
    PlanBlock.Edge high = rung.high();
    int below = high == null ? graph.constant(1) : beyond(key, edge(high), high.included());
    return graph.apply(Operation.AND, above, below);
  }

  private int edge(PlanBlock.Edge edge) {
    return tracing.lane(scope.of(edge.value()));
  }

  /** Whether the second of two numbers is larger, or as large where that is included. */
  private int beyond(int smaller, int larger, boolean included) {
    return graph.apply(included ? Operation.AT_MOST : Operation.LESS, smaller, larger);
  }

  private Traced row(PlanBlock.Table table, Traced key, Type keyType) {
    if (!table.over() && key instanceof Traced.Known known) {
      return new Traced.Known(new LookUps(scope.world()).rung(table.name(), known.value()));
    }
    int sought = tracing.lane(key, keyType);
    int found = graph.constant(table.over() ? tracing.codes().none() : Double.NaN);
    List<String> values = table.values();
    for (int i = table.rows().size() - 1; i >= 0; i--) {
      int at = table.over() ? tracing.lane(scope.of(values.get(i))) : code(table.rows().get(i));
      found =
          graph.select(graph.apply(Operation.EQUAL, sought, at), code(table.rows().get(i)), found);
    }
    return new Traced.Lane(found);
  }

  /** The rung after another. */
  Traced next(String name, Traced rung) {
    PlanBlock.Ladder ladder = scope.program().ladder(name);
    if (rung instanceof Traced.Known known) {
      return new Traced.Known(new LookUps(scope.world()).next(known.value(), name));
    }
    List<PlanBlock.Rung> rungs = ladder == null ? List.of() : ladder.rungs();
    Map<String, Integer> next = new LinkedHashMap<>();
    for (int i = 0; i + 1 < rungs.size(); i++) {
      next.put(rungs.get(i).name(), code(rungs.get(i + 1).name()));
    }
    int none = graph.constant(tracing.codes().none());
    return new Traced.Lane(each(tracing.lane(rung, Types.WORDS), next, none));
  }

  /** A field of a rung. */
  Traced field(String name, Traced rung, String field, Type type) {
    if (rung instanceof Traced.Known known) {
      return known.value() instanceof Value.Rung found ? field(name, found.name(), field) : known;
    }
    Type element = type.element();
    return tracing.map(
        List.of(rung),
        rungs -> {
          Map<String, Integer> values = new LinkedHashMap<>();
          for (String each : rungs(name)) {
            values.put(each, tracing.lane(field(name, each, field), element));
          }
          int none = tracing.lane(new Traced.Known(Values.NONE), element);
          return new Traced.Lane(each(tracing.lane(rungs.getFirst(), Types.WORDS), values, none));
        });
  }

  /** What goes with the rung of each draw. */
  private int each(int rung, Map<String, Integer> values, int none) {
    Map<Double, Integer> byCode = new LinkedHashMap<>();
    values.forEach((name, value) -> byCode.put(tracing.codes().code(name), value));
    return graph.chosen(rung, byCode, none);
  }

  private Traced field(String name, String rung, String field) {
    String full = name + "." + rung + "." + field;
    return scope.program().definition(full) == null
        ? new Traced.Known(Values.NONE)
        : scope.of(full);
  }

  private List<String> rungs(String name) {
    PlanBlock.Ladder ladder = scope.program().ladder(name);
    if (ladder != null) {
      return ladder.rungs().stream().map(PlanBlock.Rung::name).toList();
    }
    PlanBlock.Table table = scope.program().table(name);
    return table == null ? List.of() : table.rows();
  }

  /** The sum over the rungs of a ladder of rate and part. */
  Traced graduated(String name, Traced rates, Traced amount) {
    PlanBlock.Ladder ladder = scope.program().ladder(name);
    if (ladder == null) {
      return Tracing.failed();
    }
    return tracing.map(
        List.of(amount),
        amounts -> new Traced.Lane(graduated(ladder, rates, tracing.lane(amounts.getFirst()))));
  }

  private int graduated(PlanBlock.Ladder ladder, Traced rates, int amount) {
    int zero = graph.constant(0);
    int sum = zero;
    int end = zero;
    List<PlanBlock.Rung> rungs = ladder.rungs();
    for (int i = 0; i < rungs.size(); i++) {
      PlanBlock.Rung rung = rungs.get(i);
      int low = rung.low() == null ? end : edge(rung.low());
      PlanBlock.Edge high = rung.high();
      if (high == null && i + 1 < rungs.size()) {
        high = rungs.get(i + 1).low();
      }
      end = high == null ? graph.constant(Double.POSITIVE_INFINITY) : edge(high);
      int reached = graph.apply(Operation.MIN, amount, end);
      int part = graph.apply(Operation.MAX, zero, graph.apply(Operation.MINUS, reached, low));
      int cost = graph.apply(Operation.TIMES, part, rate(rates, rung.name()));
      int some = graph.apply(Operation.LESS, zero, part);
      sum = graph.apply(Operation.PLUS, sum, graph.select(some, cost, zero));
    }
    int inside =
        graph.apply(
            Operation.AND,
            graph.apply(Operation.AT_MOST, zero, amount),
            graph.apply(Operation.AT_MOST, amount, end));
    return graph.select(inside, sum, graph.constant(Double.NaN));
  }

  private int rate(Traced rates, String rung) {
    if (!(Traced.parts(rates) instanceof Traced.Rows rows)) {
      return tracing.lane(rates);
    }
    Traced.Cell cell = rows.cells().get(rung);
    return cell == null ? graph.constant(Double.NaN) : tracing.lane(cell.value());
  }
}
