package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.LaneFunction;
import dev.plimsoll.model.function.Motion;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Computes with values in each draw what the graph has no operation for: the numbers of a draw are
 * read back as values, computed with exactly, and written as a number again.
 */
final class LaneValues {

  private static final double[] NO_NUMBERS = {};

  private final Tracing tracing;
  private final List<Integer> lanes = new ArrayList<>();
  private final List<Motion> motions = new ArrayList<>();

  LaneValues(Tracing tracing) {
    this.tracing = tracing;
  }

  /**
   * One result of all arguments.
   *
   * @param types the types of the arguments
   * @param result the type of the result, which is a single value
   * @param motion which way the result moves with an argument
   */
  Traced whole(
      List<Traced> arguments,
      List<Type> types,
      Type result,
      Function<List<Value>, Value> function,
      IntFunction<Motion> motion) {
    Value blocked = TermEvaluator.blocked(certain(arguments));
    if (blocked != null) {
      return new Traced.Known(blocked);
    }
    List<Reader> readers = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Traced argument = arguments.get(i);
      readers.add(reader(Traced.parts(argument), types.get(i).element()));
      // Of a column a cell may be missing, which moves the result in its own way.
      Motion here = argument instanceof Traced.Rows ? Motion.NEITHER : motion.apply(i);
      motions.addAll(Collections.nCopies(lanes.size() - motions.size(), here));
    }
    if (lanes.isEmpty()) {
      return known(readers, function);
    }
    LaneFunction lane = new Computed(tracing.codes(), function, List.copyOf(readers), result);
    return new Traced.Lane(tracing.graph().called(lane, lanes, motions));
  }

  private static List<Value> certain(List<Traced> arguments) {
    List<Value> certain = new ArrayList<>();
    for (Traced argument : arguments) {
      if (argument instanceof Traced.Known known) {
        certain.add(known.value());
      }
    }
    return certain;
  }

  /** A function of what its readers make of a draw; two that are equal are one number. */
  private record Computed(
      Codes codes, Function<List<Value>, Value> function, List<Reader> readers, Type result)
      implements LaneFunction {
    @Override
    public double of(double[] numbers) {
      List<Value> values = new ArrayList<>();
      readers.forEach(reader -> values.add(reader.of(numbers, codes)));
      if (TermEvaluator.blocked(values) != null) {
        return Double.NaN;
      }
      try {
        return codes.number(function.apply(values), result);
      } catch (EvaluationFailure failure) {
        return Double.NaN;
      }
    }
  }

  /** Makes a value of the numbers of one draw. */
  private sealed interface Reader {

    Value of(double[] numbers, Codes codes);

    /** What is the same in every draw. */
    record Same(Value value) implements Reader {
      @Override
      public Value of(double[] numbers, Codes codes) {
        return value;
      }
    }

    /** One of the numbers. */
    record Drawn(int place, Type type) implements Reader {
      @Override
      public Value of(double[] numbers, Codes codes) {
        return codes.value(numbers[place], type);
      }
    }

    /** A list. */
    record Listed(List<Reader> elements) implements Reader {
      @Override
      public Value of(double[] numbers, Codes codes) {
        return new Value.Many(elements.stream().map(each -> each.of(numbers, codes)).toList());
      }
    }

    /** A column. */
    record Rows(Map<String, Reader> cells) implements Reader {
      @Override
      public Value of(double[] numbers, Codes codes) {
        Map<String, Value> values = new LinkedHashMap<>();
        cells.forEach((row, cell) -> values.put(row, cell.of(numbers, codes)));
        return new Value.Column(values);
      }
    }

    /** A cell that is there in some draws only. */
    record Cell(Reader value, Reader present) implements Reader {
      @Override
      public Value of(double[] numbers, Codes codes) {
        return present.of(numbers, codes).equals(Value.of(true))
            ? value.of(numbers, codes)
            : Values.MISSING;
      }
    }
  }

  /** What is the same in every draw is computed once. */
  private Traced known(List<Reader> readers, Function<List<Value>, Value> function) {
    List<Value> values = new ArrayList<>();
    readers.forEach(reader -> values.add(reader.of(NO_NUMBERS, tracing.codes())));
    Value blocked = TermEvaluator.blocked(values);
    try {
      return new Traced.Known(blocked != null ? blocked : function.apply(values));
    } catch (EvaluationFailure failure) {
      return Tracing.failed();
    }
  }

  private Reader reader(Traced traced, Type type) {
    return switch (traced) {
      case Traced.Known known -> new Reader.Same(known.value());
      case Traced.Lane lane -> {
        lanes.add(lane.place());
        yield new Reader.Drawn(lanes.size() - 1, type);
      }
      case Traced.Listed listed -> {
        List<Reader> readers = new ArrayList<>();
        listed.elements().forEach(element -> readers.add(reader(element, type)));
        yield new Reader.Listed(readers);
      }
      case Traced.Rows rows -> {
        Map<String, Reader> readers = new LinkedHashMap<>();
        rows.cells().forEach((row, cell) -> readers.put(row, cell(cell, type)));
        yield new Reader.Rows(readers);
      }
    };
  }

  private Reader cell(Traced.Cell cell, Type type) {
    Reader value = reader(cell.value(), type);
    return cell.present() == Traced.Cell.ALWAYS
        ? value
        : new Reader.Cell(value, reader(new Traced.Lane(cell.present()), Types.TRUTH));
  }
}
