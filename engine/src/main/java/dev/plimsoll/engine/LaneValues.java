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

  /** Makes a value of the numbers of one draw. */
  private interface Reader {
    Value of(double[] numbers);
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
    LaneFunction lane =
        numbers -> {
          List<Value> values = new ArrayList<>();
          readers.forEach(reader -> values.add(reader.of(numbers)));
          if (TermEvaluator.blocked(values) != null) {
            return Double.NaN;
          }
          try {
            return tracing.codes().number(function.apply(values), result);
          } catch (EvaluationFailure failure) {
            return Double.NaN;
          }
        };
    return new Traced.Lane(tracing.graph().called(lane, lanes, motions));
  }

  /** What is the same in every draw is computed once. */
  private static Traced known(List<Reader> readers, Function<List<Value>, Value> function) {
    List<Value> values = new ArrayList<>();
    readers.forEach(reader -> values.add(reader.of(NO_NUMBERS)));
    Value blocked = TermEvaluator.blocked(values);
    try {
      return new Traced.Known(blocked != null ? blocked : function.apply(values));
    } catch (EvaluationFailure failure) {
      return Tracing.failed();
    }
  }

  /** A result for each row of the arguments. */
  Traced each(
      List<Traced> arguments,
      List<Type> types,
      Type result,
      Function<List<Value>, Value> function,
      IntFunction<Motion> motion) {
    return tracing.map(
        arguments, parts -> new LaneValues(tracing).whole(parts, types, result, function, motion));
  }

  private Reader reader(Traced traced, Type type) {
    return switch (traced) {
      case Traced.Known known -> numbers -> known.value();
      case Traced.Lane lane -> {
        int place = lanes.size();
        lanes.add(lane.place());
        yield numbers -> tracing.codes().value(numbers[place], type);
      }
      case Traced.Listed listed -> {
        List<Reader> readers = new ArrayList<>();
        listed.elements().forEach(element -> readers.add(reader(element, type)));
        yield numbers ->
            new Value.Many(readers.stream().map(reader -> reader.of(numbers)).toList());
      }
      case Traced.Rows rows -> {
        Map<String, Reader> readers = new LinkedHashMap<>();
        rows.cells().forEach((row, cell) -> readers.put(row, cell(cell, type)));
        yield numbers -> {
          Map<String, Value> cells = new LinkedHashMap<>();
          readers.forEach((row, reader) -> cells.put(row, reader.of(numbers)));
          return new Value.Column(cells);
        };
      }
    };
  }

  private Reader cell(Traced.Cell cell, Type type) {
    Reader value = reader(cell.value(), type);
    if (cell.present() == Traced.Cell.ALWAYS) {
      return value;
    }
    Reader present = reader(new Traced.Lane(cell.present()), Types.TRUTH);
    return numbers ->
        present.of(numbers).equals(Value.of(true)) ? value.of(numbers) : Values.MISSING;
  }
}
