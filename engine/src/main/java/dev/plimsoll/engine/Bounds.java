package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
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
 * The ends of a figure that depends on uncertain values: its smallest and largest value while each
 * of them lies between its own ends, all in one world. Where the formula alone shows that it is
 * monotone in each of them, its ends are at corners, and all corners are tried while they are few.
 * Otherwise an interval run over the graph tells which way each value works, and what it leaves
 * open is searched.
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

  /** Both ends of a term; they are equal where nothing is uncertain. */
  Range of(Term term) {
    Set<Term.Uncertain> moving = new LinkedHashSet<>(world.cones().uncertain(term));
    if (call != null) {
      moving.addAll(call.uncertain());
    }
    List<Term.Uncertain> inputs = List.copyOf(moving);
    if (inputs.isEmpty()) {
      return Range.of(new TermEvaluator(world, call).evaluate(term));
    }
    boolean few = inputs.size() <= MAX_EXHAUSTIVE;
    Term whole = call == null ? term : Substitution.of(term, call);
    boolean own = whole instanceof Term.Uncertain;
    if (few && (own || world.monotone().of(whole))) {
      return corners(term, inputs);
    }
    if (term.type() instanceof Type.Column) {
      return rowByRow(term);
    }
    if (!BoundsSearched.hasOrder(term.type())) {
      return few ? corners(term, inputs) : oneByOne(term, inputs);
    }
    Range searched = searched(term, whole, inputs);
    if (searched != null && searched.isExact()) {
      return searched;
    }
    Range found =
        searched != null
            ? searched
            : (few ? corners(term, inputs) : oneByOne(term, inputs)).loose(null, null);
    return withPoint(term, found);
  }

  /** Where something smaller may have been missed, it is not to be the point of all values. */
  private Range withPoint(Term term, Range found) {
    Value point = new TermEvaluator(world, call).evaluate(term);
    return Range.isOrdered(point) ? found.and(Range.of(point)) : found;
  }

  private @Nullable Range searched(Term term, Term whole, List<Term.Uncertain> inputs) {
    BoundsSearched search = BoundsSearched.of(world, whole, taken -> at(term, taken));
    Range range = search == null ? null : search.range();
    if (search == null || range == null) {
      return null;
    }
    // A place without a value is not looked for, but seen at the corners.
    return search.mayFail() && inputs.size() <= MAX_EXHAUSTIVE
        ? corners(term, inputs).and(range)
        : range;
  }

  /** Each row of a column has ends of its own: what raises one may lower another. */
  private Range rowByRow(Term term) {
    Value point = new TermEvaluator(world, call).evaluate(term);
    if (!(point instanceof Value.Column column)) {
      return Range.of(point);
    }
    Map<String, Value> low = new LinkedHashMap<>();
    Map<String, Value> high = new LinkedHashMap<>();
    boolean exact = true;
    for (Map.Entry<String, Value> entry : column.cells().entrySet()) {
      Value cell = entry.getValue();
      Term key = new Term.Constant(term.span(), Typed.of(Types.WORDS), Value.of(entry.getKey()));
      Range ends =
          cell instanceof Value.Missing
              ? Range.of(cell)
              : of(new Term.CellOf(term.span(), term.typed().element(), term, key));
      low.put(entry.getKey(), ends.low());
      high.put(entry.getKey(), ends.high());
      exact &= ends.isExact();
    }
    Range range = new Range(new Value.Column(low), new Value.Column(high), null);
    return exact ? range : range.loose(null, null);
  }

  private Range corners(Term term, List<Term.Uncertain> inputs) {
    Range range = null;
    List<Definition> moved = world.cones().moved(Set.copyOf(inputs), world.cones().names(term));
    for (int corner = 0; corner < 1 << inputs.size(); corner++) {
      Map<Term.Uncertain, World.End> ends = new HashMap<>();
      for (int i = 0; i < inputs.size(); i++) {
        ends.put(inputs.get(i), (corner >> i & 1) == 1 ? World.End.HIGH : World.End.LOW);
      }
      Range here = Range.of(at(term, ends, moved));
      range = range == null ? here : range.and(here);
    }
    return Objects.requireNonNull(range);
  }

  /** Each value is moved alone to see which way it works, and the two worlds that follow taken. */
  private Range oneByOne(Term term, List<Term.Uncertain> inputs) {
    Map<Term.Uncertain, World.End> lowest = new HashMap<>();
    Map<Term.Uncertain, World.End> highest = new HashMap<>();
    for (Term.Uncertain input : inputs) {
      Value low = at(term, Map.of(input, World.End.LOW));
      Value high = at(term, Map.of(input, World.End.HIGH));
      boolean rises =
          !Range.isOrdered(low) || !Range.isOrdered(high) || Arithmetic.compare(low, high) <= 0;
      lowest.put(input, rises ? World.End.LOW : World.End.HIGH);
      highest.put(input, rises ? World.End.HIGH : World.End.LOW);
    }
    return Range.of(at(term, lowest)).and(Range.of(at(term, highest)));
  }

  private Value at(Term term, Map<Term.Uncertain, ? extends Taken> taken) {
    return at(
        term, taken, world.cones().moved(Set.copyOf(taken.keySet()), world.cones().names(term)));
  }

  private Value at(Term term, Map<Term.Uncertain, ? extends Taken> taken, List<Definition> moved) {
    return new TermEvaluator(world.at(taken, moved), call == null ? null : call.at(taken))
        .evaluate(term);
  }
}
