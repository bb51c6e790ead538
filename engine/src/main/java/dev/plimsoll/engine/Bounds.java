package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a figure that depends on uncertain values: its smallest and largest value with each
 * of them at its low or high end, in one world. All corners are tried while they are few; beyond,
 * each value is moved alone to see which way it works, and the two worlds that follow are taken,
 * which is right for figures that rise or fall with each input.
 */
final class Bounds {

  private static final int MAX_EXHAUSTIVE = 8;

  private final World world;
  private final @Nullable Call call;

  Bounds(World world) {
    this(world, null);
  }

  /** The ends of what stands in the body of a function. */
  Bounds(World world, @Nullable Call call) {
    this.world = world;
    this.call = call;
  }

  /** The smallest and the largest value. */
  record Range(Value low, Value high) {}

  /** One end of a term. */
  Value end(Term term, boolean high) {
    Range range = of(term);
    return high ? range.high() : range.low();
  }

  /** Both ends of a term; they are equal where nothing is uncertain. */
  Range of(Term term) {
    Set<Term.Uncertain> moving = new LinkedHashSet<>(world.cones().uncertain(term));
    if (call != null) {
      moving.addAll(call.uncertain());
    }
    List<Term.Uncertain> inputs = List.copyOf(moving);
    if (inputs.isEmpty()) {
      Value value = new TermEvaluator(world, call).evaluate(term);
      return new Range(value, value);
    }
    if (inputs.size() <= MAX_EXHAUSTIVE) {
      return corners(term, inputs);
    }
    return term.type() instanceof Type.Column ? rowByRow(term) : oneByOne(term, inputs);
  }

  /** Each row of a column has ends of its own: what raises one may lower another. */
  private Range rowByRow(Term term) {
    Value point = new TermEvaluator(world, call).evaluate(term);
    if (!(point instanceof Value.Column column)) {
      return new Range(point, point);
    }
    Map<String, Value> low = new LinkedHashMap<>();
    Map<String, Value> high = new LinkedHashMap<>();
    column
        .cells()
        .forEach((row, cell) -> {
          Term key = new Term.Constant(term.span(), Typed.of(Types.WORDS), Value.of(row));
          Range ends =
              cell instanceof Value.Missing
                  ? new Range(cell, cell)
                  : of(new Term.CellOf(term.span(), term.typed().element(), term, key));
          low.put(row, ends.low());
          high.put(row, ends.high());
        });
    return new Range(new Value.Column(low), new Value.Column(high));
  }

  private Range corners(Term term, List<Term.Uncertain> inputs) {
    Range range = null;
    for (int corner = 0; corner < 1 << inputs.size(); corner++) {
      Map<Term.Uncertain, World.End> ends = new HashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        ends.put(inputs.get(i), (corner >> i & 1) == 1 ? World.End.HIGH : World.End.LOW);
      }
      range = widened(range, at(term, ends));
    }
    return Objects.requireNonNull(range);
  }

  private Range oneByOne(Term term, List<Term.Uncertain> inputs) {
    Map<Term.Uncertain, World.End> lowest = new HashMap<>();
    Map<Term.Uncertain, World.End> highest = new HashMap<>();
    for (Term.Uncertain input : inputs) {
      Value low = at(term, Map.of(input, World.End.LOW));
      Value high = at(term, Map.of(input, World.End.HIGH));
      boolean rises = !isOrdered(low) || !isOrdered(high) || Arithmetic.compare(low, high) <= 0;
      lowest.put(input, rises ? World.End.LOW : World.End.HIGH);
      highest.put(input, rises ? World.End.HIGH : World.End.LOW);
    }
    return widened(widened(null, at(term, lowest)), at(term, highest));
  }

  private Value at(Term term, Map<Term.Uncertain, World.End> ends) {
    return new TermEvaluator(world.at(ends, term), call == null ? null : call.at(ends))
        .evaluate(term);
  }

  private static boolean isOrdered(Value value) {
    return value instanceof Value.Number
        || value instanceof Value.Unlimited
        || value instanceof Value.Day;
  }

  private static Range widened(@Nullable Range range, Value value) {
    if (range == null) {
      return new Range(value, value);
    }
    if (!range.low().isKnown()) {
      return range;
    }
    if (!value.isKnown()) {
      return new Range(value, value);
    }
    if (value instanceof Value.Column column
        && range.low() instanceof Value.Column low
        && range.high() instanceof Value.Column high) {
      return new Range(
          Columns.paired(low, column, (a, c) -> widened(new Range(a, a), c).low()),
          Columns.paired(high, column, (a, c) -> widened(new Range(a, a), c).high()));
    }
    if (!isOrdered(value) || !isOrdered(range.low()) || !isOrdered(range.high())) {
      // What has no order, such as yes and no, has no ends either: two different values are kept.
      return range.low().equals(range.high()) ? new Range(range.low(), value) : range;
    }
    return new Range(
        Arithmetic.compare(value, range.low()) < 0 ? value : range.low(),
        Arithmetic.compare(value, range.high()) > 0 ? value : range.high());
  }
}
