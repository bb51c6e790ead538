package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.BoundSearch;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds numbers of a graph from traced values. */
final class Tracing {

  private final Graph graph;
  private final Inputs inputs;
  private final Map<String, Integer> streams;
  private final Codes codes;
  private final Map<Integer, Supplier<UncertainValue>> uncertain;
  private final Map<End, BoundSearch.Found> found = new HashMap<>();
  private int depth;

  private record End(int place, boolean highest) {}

  /**
   * Into a graph.
   *
   * @param streams the places of the random streams by their names
   */
  Tracing(Graph graph, Inputs inputs, Map<String, Integer> streams) {
    this.graph = graph;
    this.inputs = inputs;
    this.streams = streams;
    this.codes = new Codes();
    this.uncertain = new HashMap<>();
  }

  private Tracing(Tracing base) {
    this.graph = base.graph.branch();
    this.inputs = base.inputs;
    this.streams = base.streams;
    this.codes = base.codes;
    this.uncertain = new HashMap<>(base.uncertain);
  }

  /** Goes on in a graph that starts with the numbers of this one, and leaves this one alone. */
  Tracing branch() {
    return new Tracing(this);
  }

  /** The place of a random stream, or null. */
  @Nullable Integer stream(String name) {
    return streams.get(name);
  }

  /** Notes which uncertain value a draw of the graph stands for. */
  void stands(int draw, Supplier<UncertainValue> value) {
    uncertain.putIfAbsent(draw, value);
  }

  /** The uncertain value that a draw of the graph stands for. */
  UncertainValue uncertain(int draw) {
    return Objects.requireNonNull(uncertain.get(draw)).get();
  }

  /** Where a number has an end, which is searched once. */
  BoundSearch.Found found(int place, boolean highest, Supplier<BoundSearch.Found> search) {
    End end = new End(place, highest);
    BoundSearch.Found known = found.get(end);
    if (known == null) {
      known = search.get();
      found.put(end, known);
    }
    return known;
  }

  /** How many figures wait for what they read. */
  int depth() {
    return depth;
  }

  /** What is traced while one more figure waits for it. */
  Traced deeper(Supplier<Traced> traced) {
    depth++;
    try {
      return traced.get();
    } finally {
      depth--;
    }
  }

  Graph graph() {
    return graph;
  }

  Inputs inputs() {
    return inputs;
  }

  Codes codes() {
    return codes;
  }

  /** The number that a single traced value is. */
  int lane(Traced traced, Type type) {
    return switch (traced) {
      case Traced.Lane lane -> lane.place();
      case Traced.Known known -> graph.constant(codes.number(known.value(), type));
      case Traced.Rows rows -> graph.constant(Double.NaN);
      case Traced.Listed listed -> graph.constant(Double.NaN);
    };
  }

  /** The number that a single traced quantity or condition is. */
  int lane(Traced traced) {
    return lane(traced, Types.ANY_QUANTITY);
  }

  /** The value at a place of a list, which moves with the place in some way. */
  int entry(double[] values, int place, Motion motion) {
    return graph.called(new Entry(values), List.of(place), List.of(motion));
  }

  /** The middle between two numbers. */
  int middle(int low, int high) {
    return graph.apply(
        Operation.TIMES, graph.apply(Operation.PLUS, low, high), graph.constant(0.5));
  }

  /** The whole number below the middle between two, or that itself. */
  int wholeMiddle(int low, int high) {
    return graph.apply(Operation.FLOOR, middle(low, high), graph.constant(1));
  }

  /** The calendar months from one day to another. */
  int months(int from, int to) {
    return graph.called(
        CalendarMonths.LANE, List.of(from, to), List.of(Motion.FALLS, Motion.RISES));
  }

  Traced constant(double value) {
    return new Traced.Lane(graph.constant(value));
  }

  Traced apply(Operation operation, Traced a, Traced b) {
    return new Traced.Lane(graph.apply(operation, lane(a), lane(b)));
  }

  Traced apply(Operation operation, Traced a) {
    return new Traced.Lane(graph.apply(operation, lane(a)));
  }

  /**
   * A result for each row or element where there are columns or lists among the arguments, one
   * result otherwise. What waits for an unset value goes through as it is.
   */
  Traced map(List<Traced> arguments, Function<List<Traced>, Traced> single) {
    for (Traced argument : arguments) {
      if (!argument.isSingle()) {
        return apart(arguments, single);
      }
    }
    return single.apply(arguments);
  }

  private Traced apart(List<Traced> arguments, Function<List<Traced>, Traced> single) {
    List<Traced> parts = new ArrayList<>();
    arguments.forEach(argument -> parts.add(Traced.parts(argument)));
    Traced waiting = waiting(parts);
    if (waiting != null) {
      return waiting;
    }
    for (Traced part : parts) {
      if (part instanceof Traced.Rows rows) {
        return rows(rows, parts, single);
      }
    }
    for (Traced part : parts) {
      if (part instanceof Traced.Listed listed) {
        return elements(listed.elements().size(), parts, single);
      }
    }
    return single.apply(parts);
  }

  private static @Nullable Traced waiting(List<Traced> parts) {
    Set<String> unset = new LinkedHashSet<>();
    for (Traced part : parts) {
      if (part instanceof Traced.Known known && known.value() instanceof Value.Waiting waiting) {
        unset.addAll(waiting.unset());
      }
    }
    return unset.isEmpty() ? null : new Traced.Known(new Value.Waiting(List.copyOf(unset)));
  }

  private Traced rows(Traced.Rows rows, List<Traced> parts, Function<List<Traced>, Traced> single) {
    Map<String, Traced.Cell> cells = new LinkedHashMap<>();
    for (String row : rows.cells().keySet()) {
      List<Traced> here = new ArrayList<>();
      int present = Traced.Cell.ALWAYS;
      Traced missing = null;
      for (Traced part : parts) {
        Traced.Cell cell = cell(part, row);
        here.add(cell.value());
        present = both(present, cell.present());
        missing = cell.value().isMissing() ? cell.value() : missing;
      }
      cells.put(row, new Traced.Cell(missing != null ? missing : map(here, single), present));
    }
    return new Traced.Rows(cells);
  }

  private static Traced.Cell cell(Traced part, String row) {
    if (!(part instanceof Traced.Rows rows)) {
      return new Traced.Cell(part);
    }
    Traced.Cell cell = rows.cells().get(row);
    return cell == null ? new Traced.Cell(failed()) : cell;
  }

  private Traced elements(int size, List<Traced> parts, Function<List<Traced>, Traced> single) {
    List<Traced> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Traced> here = new ArrayList<>();
      for (Traced part : parts) {
        boolean many = part instanceof Traced.Listed;
        List<Traced> listed = many ? ((Traced.Listed) part).elements() : List.of();
        here.add(!many ? part : i < listed.size() ? listed.get(i) : failed());
      }
      elements.add(map(here, single));
    }
    return new Traced.Listed(elements);
  }

  /** Both conditions. */
  int both(int a, int b) {
    if (a == Traced.Cell.ALWAYS || b == Traced.Cell.ALWAYS) {
      return a == Traced.Cell.ALWAYS ? b : a;
    }
    return graph.apply(Operation.AND, a, b);
  }

  static Traced failed() {
    return new Traced.Known(Values.FAILED);
  }
}
