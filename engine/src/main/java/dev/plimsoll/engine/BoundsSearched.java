package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.BoundSearch;
import dev.plimsoll.engine.graph.Interval;
import dev.plimsoll.engine.graph.IntervalRun;
import dev.plimsoll.engine.graph.Node;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a term by its graph: where the graph shows which way each uncertain value works, and
 * where it does not, by a search. What stands at the places that are found is computed exactly.
 */
final class BoundsSearched {

  /** How far a place may move, as a share of its range, to be a round number. */
  private static final double ROUND = 1e-4;

  private static final int MOST_DIGITS = 6;

  /** How much exact arithmetic may differ from doubles: little, but where a step is met. */
  private static final double NEAR = 1e-7;

  private final Tracing tracing;
  private final int root;
  private final IntervalRun run;
  private final IntervalRun atPlaces;
  private final Type type;
  private final Function<Map<Term.Uncertain, Taken>, Value> exactly;
  private final List<UncertainValue> values = new ArrayList<>();
  private final List<Interval> box = new ArrayList<>();
  private boolean mayFail;

  private BoundsSearched(
      Tracing tracing, int root, Type type, Function<Map<Term.Uncertain, Taken>, Value> exactly) {
    this.tracing = tracing;
    this.root = root;
    this.run = new IntervalRun(tracing.graph(), root);
    this.atPlaces = new IntervalRun(tracing.graph(), root);
    this.type = type;
    this.exactly = exactly;
  }

  /**
   * A search, or null where a term is not one number of the graph.
   *
   * @param exactly the value of the term where uncertain values are taken
   */
  static @Nullable BoundsSearched of(
      World world, Term term, Function<Map<Term.Uncertain, Taken>, Value> exactly) {
    TracedWorld traced = world.traced();
    Tracing tracing = traced.tracing();
    return switch (new Tracer(traced, null).of(term)) {
      case Traced.Lane lane -> new BoundsSearched(tracing, lane.place(), term.type(), exactly);
      case Traced.Known known when known.value().isKnown() ->
          new BoundsSearched(tracing, tracing.lane(known, term.type()), term.type(), exactly);
      case Traced.Known _, Traced.Rows _, Traced.Listed _ -> null;
    };
  }

  /** Whether values of a type lie between two others. */
  static boolean hasOrder(Type type) {
    return type.element() instanceof Type.Quantity
        || type.element() instanceof Type.Truth
        || type.element() instanceof Type.Day;
  }

  /** Whether there may be places without a value. */
  boolean mayFail() {
    return mayFail;
  }

  /** The ends, or null where this is no way to find them. */
  @Nullable Range range() {
    Set<String> streams = new HashSet<>();
    for (int draw : run.draws()) {
      UncertainValue value = tracing.uncertain(draw);
      Value low = value.at(World.End.LOW);
      Value high = value.at(World.End.HIGH);
      if (!(low instanceof Value.Number least)
          || !(high instanceof Value.Number most)
          || !streams.add(value.term().name())) {
        return null;
      }
      values.add(value);
      box.add(enclosing(least.value(), most.value()));
    }
    IntervalRun.Enclosure enclosure = run.over(box);
    mayFail = enclosure.mayFail();
    Map<Term.Uncertain, Taken> lowest = new HashMap<>();
    Map<Term.Uncertain, Taken> highest = new HashMap<>();
    for (int i = 0; i < box.size(); i++) {
      Interval slope = enclosure.slopes().get(i);
      if (slope.low() < 0 && slope.high() > 0) {
        return searched();
      }
      boolean rises = slope.low() >= 0;
      lowest.put(values.get(i).term(), rises ? World.End.LOW : World.End.HIGH);
      highest.put(values.get(i).term(), rises ? World.End.HIGH : World.End.LOW);
    }
    Range ends = Range.of(exactly.apply(lowest)).and(Range.of(exactly.apply(highest)));
    // Where a search finds nothing at one end, its last value lies somewhere before.
    boolean gap = ends.low() instanceof Value.None != ends.high() instanceof Value.None;
    return gap ? ends.loose(null, null) : ends;
  }

  /** The doubles around exact ends. */
  private static Interval enclosing(Rational low, Rational high) {
    double least = low.doubleValue();
    double most = high.doubleValue();
    return new Interval(
        Arithmetic.ofDouble(least).compareTo(low) > 0 ? Math.nextDown(least) : least,
        Arithmetic.ofDouble(most).compareTo(high) < 0 ? Math.nextUp(most) : most);
  }

  private @Nullable Range searched() {
    BoundSearch.Found least = search(false);
    BoundSearch.Found most = search(true);
    List<Double> low = least.at();
    List<Double> high = most.at();
    if (low == null || high == null) {
      return null;
    }
    Range range = best(low, false).and(best(high, true));
    boolean exact =
        least.exact()
            && most.exact()
            && near(range.low(), least, most)
            && near(range.high(), most, least);
    return exact
        ? new Range(settled(range.low(), least), settled(range.high(), most), null)
        : range.loose(limit(least), limit(most));
  }

  /** What a search comes near without end, such as nought, stands for what it came to. */
  private Value settled(Value found, BoundSearch.Found search) {
    double limit = search.limit();
    boolean differs = found instanceof Value.Number number && number.value().doubleValue() != limit;
    if (!differs || !Double.isFinite(limit)) {
      return found;
    }
    BigDecimal round =
        new BigDecimal(limit).round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    return round.doubleValue() == limit ? Value.of(Rational.of(round)) : found;
  }

  /** Whether a place is worth exactly what it is in doubles, which see steps a little early. */
  private static boolean near(Value exact, BoundSearch.Found found, BoundSearch.Found other) {
    if (!(exact instanceof Value.Number number)) {
      return true;
    }
    double value = number.value().doubleValue();
    double scale = Math.max(Math.abs(other.value()), Math.abs(found.value()));
    return Math.abs(value - found.value()) <= NEAR * scale + Double.MIN_NORMAL;
  }

  private BoundSearch.Found search(boolean highest) {
    return tracing.found(
        root,
        highest,
        () -> new BoundSearch(tracing.graph(), tracing.inputs(), run, atPlaces, highest).in(box));
  }

  private @Nullable Value limit(BoundSearch.Found found) {
    return Double.isFinite(found.limit()) && type.isQuantity()
        ? Value.of(Arithmetic.ofDouble(found.limit()))
        : null;
  }

  /** The value at a place, or at a round one beside it where that is as good. */
  private Range best(List<Double> place, boolean highest) {
    Range found = Range.of(exactly.apply(taken(place, false)));
    Range round = Range.of(round(place));
    if (!Range.isOrdered(found.low()) || !Range.isOrdered(round.low())) {
      return found;
    }
    int order = Arithmetic.compare(round.low(), found.low());
    return (highest ? order >= 0 : order <= 0) ? round : found;
  }

  /** The value at a round place, failed where there is none: what is round may be a pole. */
  private Value round(List<Double> place) {
    try {
      return exactly.apply(taken(place, true));
    } catch (LocatedFailure failure) {
      return Values.FAILED;
    }
  }

  private Map<Term.Uncertain, Taken> taken(List<Double> place, boolean round) {
    Map<Term.Uncertain, Taken> taken = new HashMap<>();
    for (int i = 0; i < place.size(); i++) {
      double at = place.get(i);
      Interval range = box.get(i);
      double reach = round ? (range.high() - range.low()) * ROUND : 0;
      taken.put(
          values.get(i).term(),
          at - range.low() <= reach
              ? World.End.LOW
              : range.high() - at <= reach
                  ? World.End.HIGH
                  : new Taken.Inside(between(i, at, round)));
    }
    return taken;
  }

  private Value between(int place, double at, boolean round) {
    Node.Draw draw = (Node.Draw) tracing.graph().node(run.draws().get(place));
    if (!round || tracing.inputs().distribution(draw.spread()).isDiscrete()) {
      return values.get(place).between(at);
    }
    Interval range = box.get(place);
    double width = (range.high() - range.low()) * ROUND;
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal decimal =
          new BigDecimal(at).round(new MathContext(digits, RoundingMode.HALF_EVEN));
      double rounded = decimal.doubleValue();
      boolean inside = rounded > range.low() && rounded < range.high();
      if (inside && Math.abs(rounded - at) <= width) {
        return Value.of(Rational.of(decimal));
      }
    }
    return values.get(place).between(at);
  }
}
