package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes rows from columns in a graph: one, some, those of a group, those so far. */
final class TracedColumns {

  private final TracedFunctions functions;
  private final Tracing tracing;

  TracedColumns(TracedFunctions functions, Tracing tracing) {
    this.functions = functions;
    this.tracing = tracing;
  }

  /** The cell in the row that a name tells, which may be another in each draw. */
  Traced cell(Traced column, Traced row, Type type) {
    if (!(Traced.parts(column) instanceof Traced.Rows rows)) {
      return column;
    }
    if (row instanceof Traced.Known known) {
      if (!known.value().isKnown() || known.value() instanceof Value.None) {
        return known;
      }
      String name = Columns.name(known.value());
      Traced.Cell cell = name == null ? null : rows.cells().get(name);
      return cell == null || cell.value().isMissing() ? Tracing.failed() : cell.value();
    }
    Graph graph = tracing.graph();
    int code = tracing.lane(row, Types.WORDS);
    int found = graph.constant(Double.NaN);
    for (Map.Entry<String, Traced.Cell> entry : rows.cells().entrySet()) {
      int name = graph.constant(tracing.codes().code(entry.getKey()));
      int here = graph.apply(Operation.EQUAL, code, name);
      found = graph.select(here, tracing.lane(entry.getValue().value(), type), found);
    }
    return new Traced.Lane(found);
  }

  /** The cells for which a condition holds. */
  Traced kept(Traced column, Traced condition) {
    if (!(Traced.parts(column) instanceof Traced.Rows rows)
        || !(Traced.parts(condition) instanceof Traced.Rows holds)) {
      return Tracing.failed();
    }
    Map<String, Traced.Cell> cells = new LinkedHashMap<>();
    rows.cells()
        .forEach((row, cell) -> {
          Traced.Cell here = holds.cells().getOrDefault(row, new Traced.Cell(Tracing.failed()));
          int holding = tracing.lane(here.value());
          Graph graph = tracing.graph();
          if (!graph.isConstant(holding)) {
            int present = tracing.both(cell.present(), tracing.both(holding, here.present()));
            cells.put(row, new Traced.Cell(cell.value(), present));
          } else if (graph.value(holding) == 1) {
            cells.put(
                row, new Traced.Cell(cell.value(), tracing.both(cell.present(), here.present())));
          } else {
            cells.put(row, new Traced.Cell(new Traced.Known(Values.MISSING)));
          }
        });
    return new Traced.Rows(cells);
  }

  /** What a function gives for each group; the groups are the same in every draw. */
  Traced grouped(Term.Grouped term, Traced column, Traced key) {
    if (!(Traced.parts(column) instanceof Traced.Rows rows)
        || !(Traced.parts(key) instanceof Traced.Rows keys)) {
      return Tracing.failed();
    }
    Map<String, Map<String, Traced.Cell>> groups = new LinkedHashMap<>();
    for (Map.Entry<String, Traced.Cell> entry : rows.cells().entrySet()) {
      Traced.Cell group = keys.cells().get(entry.getKey());
      if (group == null || !(group.value() instanceof Traced.Known known)) {
        return Tracing.failed();
      }
      if (!entry.getValue().value().isMissing() && !group.value().isMissing()) {
        groups
            .computeIfAbsent(
                String.valueOf(Columns.name(known.value())), name -> new LinkedHashMap<>())
            .put(entry.getKey(), entry.getValue());
      }
    }
    Map<String, Traced.Cell> cells = new LinkedHashMap<>();
    groups.forEach((name, group) -> cells.put(name, of(term.function(), group, term.type())));
    return new Traced.Rows(cells);
  }

  private Traced.Cell of(
      dev.plimsoll.model.function.Function function, Map<String, Traced.Cell> cells, Type type) {
    Traced rows = new Traced.Rows(cells);
    return new Traced.Cell(functions.whole(function, List.of(rows), List.of(type), type.element()));
  }

  /** What a function gives for the cells down to each row. */
  Traced running(Term.Running term, Traced column) {
    if (!(Traced.parts(column) instanceof Traced.Rows rows)) {
      return Tracing.failed();
    }
    Map<String, Traced.Cell> soFar = new LinkedHashMap<>();
    Map<String, Traced.Cell> cells = new LinkedHashMap<>();
    rows.cells()
        .forEach((row, cell) -> {
          soFar.put(row, cell);
          cells.put(
              row,
              cell.value().isMissing()
                  ? cell
                  : new Traced.Cell(
                      of(term.function(), soFar, term.type()).value(), cell.present()));
        });
    return new Traced.Rows(cells);
  }

  /** Each cell in the place of the next, and a first one. */
  Traced prior(Traced column, Traced first) {
    if (!(Traced.parts(column) instanceof Traced.Rows rows)) {
      return column;
    }
    Map<String, Traced.Cell> cells = new LinkedHashMap<>();
    Traced before = first;
    for (Map.Entry<String, Traced.Cell> entry : rows.cells().entrySet()) {
      Traced.Cell cell = entry.getValue();
      boolean missing = cell.value().isMissing();
      cells.put(entry.getKey(), missing ? cell : new Traced.Cell(before, cell.present()));
      if (!missing) {
        before = cell.present() == Traced.Cell.ALWAYS ? cell.value() : chosen(cell, before);
      }
    }
    return new Traced.Rows(cells);
  }

  private Traced chosen(Traced.Cell cell, Traced otherwise) {
    return new Traced.Lane(
        tracing
            .graph()
            .select(cell.present(), tracing.lane(cell.value()), tracing.lane(otherwise)));
  }
}
