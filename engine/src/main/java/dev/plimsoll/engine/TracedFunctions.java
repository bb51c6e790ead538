package dev.plimsoll.engine;

import static java.util.Map.entry;

import dev.plimsoll.engine.graph.LaneFunction;
import dev.plimsoll.engine.graph.Operation;
import dev.plimsoll.model.function.Calendar;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.function.Numeric;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The built-in functions in a graph. One that is not listed here is computed draw by draw, by its
 * exact evaluation.
 */
final class TracedFunctions {

  private static final Map<String, Operation> OPERATIONS =
      Map.ofEntries(
          entry("ceil", Operation.CEIL),
          entry("floor", Operation.FLOOR),
          entry("round", Operation.ROUND),
          entry("mod", Operation.MOD),
          entry("abs", Operation.ABS),
          entry("sqrt", Operation.SQRT),
          entry("exp", Operation.EXP),
          entry("ln", Operation.LN),
          entry("log2", Operation.LOG2),
          entry("log10", Operation.LOG10));

  /** How functions of many values take one after the other. */
  private static final Map<String, Operation> CHAINS =
      Map.of(
          "sum", Operation.PLUS,
          "min", Operation.MIN,
          "max", Operation.MAX,
          "any", Operation.OR,
          "all", Operation.AND);

  private final Tracer tracer;
  private final Tracing tracing;

  TracedFunctions(Tracer tracer, Tracing tracing) {
    this.tracer = tracer;
    this.tracing = tracing;
  }

  Traced of(Term.BuiltInCall call) {
    List<Traced> arguments = tracer.all(call.arguments());
    List<Type> types = new ArrayList<>();
    call.arguments().forEach(argument -> types.add(argument.type()));
    if (!call.function().isByRow(arguments.size())) {
      return whole(call.function(), arguments, types, call.type());
    }
    return tracing.map(
        arguments, parts -> single(call.function(), parts, types, call.type().element()));
  }

  /** A function of single values. */
  private Traced single(Function function, List<Traced> parts, List<Type> types, Type result) {
    Operation operation = OPERATIONS.get(function.name());
    if (operation != null) {
      return operation.isUnary()
          ? tracing.apply(operation, parts.getFirst())
          : tracing.apply(
              operation, parts.get(0), parts.size() > 1 ? parts.get(1) : tracing.constant(1));
    }
    if (CHAINS.containsKey(function.name()) || function.name().equals("mean")) {
      return whole(function, parts, types, result);
    }
    if (function.name().equals("clamp")) {
      Traced fits = tracing.apply(Operation.AT_MOST, parts.get(1), parts.get(2));
      Traced above = tracing.apply(Operation.MAX, parts.get(0), parts.get(1));
      Traced within = tracing.apply(Operation.MIN, above, parts.get(2));
      return select(fits, within, Tracing.failed());
    }
    if (function.equals(Calendar.MONTHS)
        && parts.stream().anyMatch(Traced.Lane.class::isInstance)) {
      int from = tracing.lane(parts.get(0), Types.DAY);
      int to = tracing.lane(parts.get(1), Types.DAY);
      return new Traced.Lane(tracing.months(from, to));
    }
    if (function.evaluation() instanceof Numeric numeric) {
      return numeric(function, numeric.kernel(), parts);
    }
    return new LaneValues(tracing)
        .whole(parts, types, result, new Evaluated(function.evaluation()), function::motion);
  }

  /** What is computed on doubles anyway is so in each draw. */
  private Traced numeric(Function function, Numeric.Kernel kernel, List<Traced> parts) {
    List<Integer> lanes = new ArrayList<>();
    List<Motion> motions = new ArrayList<>();
    for (Traced part : parts) {
      motions.add(function.motion(lanes.size()));
      lanes.add(tracing.lane(part));
    }
    return new Traced.Lane(tracing.graph().called(new OnDoubles(kernel), lanes, motions));
  }

  /** A kernel in each draw; the same one of the same numbers is one number. */
  private record OnDoubles(Numeric.Kernel kernel) implements LaneFunction {
    @Override
    public double of(double[] numbers) {
      for (double number : numbers) {
        if (Double.isNaN(number)) {
          return Double.NaN;
        }
      }
      try {
        return kernel.of(numbers);
      } catch (EvaluationFailure failure) {
        return Double.NaN;
      }
    }
  }

  /** An exact evaluation, told apart from others by what it is. */
  private record Evaluated(Function.Evaluation evaluation)
      implements java.util.function.Function<List<Value>, Value> {
    @Override
    public Value apply(List<Value> arguments) {
      return evaluation.of(arguments);
    }
  }

  /** A function of all values of lists and columns. */
  Traced whole(Function function, List<Traced> arguments, List<Type> types, Type result) {
    List<Traced.Cell> cells = new ArrayList<>();
    for (Traced argument : arguments) {
      flatten(Traced.parts(argument), cells);
    }
    Operation chain = CHAINS.get(function.name());
    if (chain != null) {
      return chain(chain, cells);
    }
    return switch (function.name()) {
      case "count" -> count(cells);
      case "mean" ->
          tracing.apply(Operation.DIVIDED_BY, chain(Operation.PLUS, cells), count(cells));
      default ->
          new LaneValues(tracing)
              .whole(
                  arguments, types, result, new Evaluated(function.evaluation()), function::motion);
    };
  }

  private static void flatten(Traced part, List<Traced.Cell> cells) {
    switch (part) {
      case Traced.Rows rows ->
          rows.cells().values().stream()
              .filter(cell -> !cell.value().isMissing())
              .forEach(cells::add);
      case Traced.Listed listed ->
          listed.elements().forEach(element -> flatten(Traced.parts(element), cells));
      default -> cells.add(new Traced.Cell(part));
    }
  }

  private Traced count(List<Traced.Cell> cells) {
    Traced count = tracing.constant(0);
    for (Traced.Cell cell : cells) {
      Traced one =
          cell.present() == Traced.Cell.ALWAYS
              ? tracing.constant(1)
              : new Traced.Lane(cell.present());
      count = tracing.apply(Operation.PLUS, count, one);
    }
    return count;
  }

  /** One operation over all cells; a cell that is not there counts as what changes nothing. */
  private Traced chain(Operation operation, List<Traced.Cell> cells) {
    double neutral =
        switch (operation) {
          case MIN -> Double.POSITIVE_INFINITY;
          case MAX -> Double.NEGATIVE_INFINITY;
          case AND -> 1;
          default -> 0;
        };
    boolean needsOne = operation == Operation.MIN || operation == Operation.MAX;
    boolean always = !needsOne;
    Traced result = tracing.constant(neutral);
    Traced some = tracing.constant(0);
    for (int i = 0; i < cells.size(); i++) {
      Traced.Cell cell = cells.get(i);
      Traced value = cell.value();
      if (cell.present() == Traced.Cell.ALWAYS) {
        always = true;
      } else {
        Traced present = new Traced.Lane(cell.present());
        value = select(present, value, tracing.constant(neutral));
        some = tracing.apply(Operation.OR, some, present);
      }
      result = i == 0 ? value : tracing.apply(operation, result, value);
    }
    return always ? result : select(some, result, Tracing.failed());
  }

  private Traced select(Traced condition, Traced then, Traced otherwise) {
    return new Traced.Lane(
        tracing
            .graph()
            .select(tracing.lane(condition), tracing.lane(then), tracing.lane(otherwise)));
  }
}
