package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.DualRun;
import dev.plimsoll.engine.graph.Node;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of all figures with respect to one of them, the input, at the point of the plan.
 * A dual run over the graph tells them to the precision of doubles. Where two exact differences
 * over ways of different length agree with it and each other, the figure is linear there, and their
 * quotient is the derivative as an exact fraction. What the graph does not follow, such as ends and
 * percentiles that depend on the input, is told by differences alone.
 */
public final class Marginals {

  /** The way of a difference, as a share of the input. */
  private static final Rational WAY = Rational.ONE.dividedBy(Rational.TWO.pow(20));

  private static final Rational THREE = Rational.of(3);

  /** How far exact and dual slopes of a linear figure may lie apart. */
  private static final double NEAR = 1e-6;

  private final World world;
  private final Display display;
  private final Definition input;
  private final Rational way;
  private final TracedWorld traced;
  private final DualRun up;
  private final DualRun down;
  private final Set<String> asking = new HashSet<>();
  private final Map<Rational, World> moved = new HashMap<>();
  private final Rational at;

  private Marginals(World world, Display display, Definition input, Rational at) {
    this.world = world;
    this.display = display;
    this.input = input;
    this.at = at;
    Rational size = at.isZero() ? display.unit(input.formula().typed()).factor() : at.abs();
    this.way = size.times(WAY);
    TracedWorld base = world.tracedAnew();
    Tracing tracing = base.tracing();
    int draw = tracing.graph().draw(-1, -1);
    this.traced = base.amended(Map.of(input.name(), new Traced.Lane(draw)));
    traced.prepare(world.program().names());
    Map<Integer, Double> draws = new HashMap<>();
    for (int place = 0; place < tracing.graph().size(); place++) {
      if (place == draw) {
        draws.put(place, at.doubleValue());
      } else if (tracing.graph().node(place) instanceof Node.Draw
          && tracing.uncertain(place).at(World.End.POINT) instanceof Value.Number point) {
        draws.put(place, point.value().doubleValue());
      }
    }
    this.up = new DualRun(tracing.graph(), draws, draw, true);
    this.down = new DualRun(tracing.graph(), draws, draw, false);
    collectAsking();
  }

  /** With respect to a figure; null where that is no number. */
  static @Nullable Marginals of(World world, Display display, Definition input) {
    return input.type().isQuantity() && world.value(input.name()) instanceof Value.Number number
        ? new Marginals(world, display, input, number.value())
        : null;
  }

  /** What the derivatives are with respect to. */
  public Definition input() {
    return input;
  }

  /** What asks for an end or a statistic of what the input moves, directly or not. */
  private void collectAsking() {
    Cones cones = world.cones();
    for (Definition definition : world.program().inOrder()) {
      boolean asks = asks(definition.formula(), cones);
      for (String name : definition.reads()) {
        asks |= asking.contains(name);
      }
      if (asks) {
        asking.add(definition.name());
      }
    }
  }

  private boolean asks(Term term, Cones cones) {
    boolean asked =
        (term instanceof Term.End || term instanceof Term.Statistic)
            && cones.read(cones.names(term)).contains(input.name());
    return asked
        || (term instanceof Term.PlanCall call && asks(call.function().body(), cones))
        || Terms.children(term).stream().anyMatch(child -> asks(child, cones));
  }

  /** The derivative of a figure; null where it is no number, or does not depend on the input. */
  public @Nullable Marginal of(Definition figure) {
    boolean depends = world.cones().read(List.of(figure.name())).contains(input.name());
    if (!depends
        || !figure.type().isQuantity()
        || !(world.value(figure.name()) instanceof Value.Number now)) {
      return null;
    }
    boolean follows = !asking.contains(figure.name());
    Traced number = traced.of(figure.name());
    double rising = follows ? slope(up, number) : Double.NaN;
    double falling = follows ? slope(down, number) : Double.NaN;
    Rational above = exact(figure.name(), now.value(), way, rising);
    Rational below = exact(figure.name(), now.value(), way.negate(), falling);
    boolean exact =
        (above != null || !Double.isNaN(rising)) && (below != null || !Double.isNaN(falling));
    return new Marginal(
        below != null ? below : told(falling, figure.name(), way.negate(), now.value()),
        above != null ? above : told(rising, figure.name(), way, now.value()),
        typed(figure),
        exact);
  }

  private static double slope(DualRun run, Traced number) {
    return switch (number) {
      case Traced.Lane lane -> run.slope(lane.place());
      case Traced.Known _ -> 0;
      case Traced.Rows _, Traced.Listed _ -> Double.NaN;
    };
  }

  /** The slope of a figure that is linear over a short way, as an exact fraction; or null. */
  private @Nullable Rational exact(String figure, Rational now, Rational step, double slope) {
    Rational far = quotient(figure, now, step);
    Rational near = far == null ? null : quotient(figure, now, step.dividedBy(THREE));
    if (far == null || !far.equals(near)) {
      return null;
    }
    double size = Math.max(Math.abs(slope), Math.abs(far.doubleValue()));
    boolean agrees = Double.isNaN(slope) || Math.abs(far.doubleValue() - slope) <= NEAR * size;
    return agrees ? far : null;
  }

  private @Nullable Rational quotient(String figure, Rational now, Rational step) {
    World there =
        moved.computeIfAbsent(
            step, by -> world.amended(Map.of(input.name(), Value.of(at.plus(by)))));
    return there.value(figure) instanceof Value.Number then
        ? then.value().minus(now).dividedBy(step)
        : null;
  }

  /** What a dual run tells, or a difference where it knows nothing; null at a step. */
  private @Nullable Rational told(double slope, String figure, Rational step, Rational now) {
    if (Double.isNaN(slope)) {
      return quotient(figure, now, step);
    }
    return Double.isInfinite(slope) ? null : Arithmetic.ofDouble(slope);
  }

  private Typed typed(Definition figure) {
    UnitProduct unit =
        display
            .unit(figure.formula().typed())
            .dividedBy(display.unit(input.formula().typed()))
            .simplified();
    return new Typed(new Type.Quantity(unit.dimension()), unit);
  }
}
