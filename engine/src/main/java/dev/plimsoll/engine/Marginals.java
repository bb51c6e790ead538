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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The derivatives of all figures with respect to one of them, the input, at the point of the plan.
 * A dual run over the graph tells them to the precision of doubles. Where two exact differences
 * over ways of different length agree with it and each other, the figure is linear there, and their
 * quotient is the derivative as an exact fraction. What the graph does not follow, such as ends and
 * percentiles that depend on the input, or an uncertain value whose spread does, is told by
 * differences alone: of the plan in which the input is known to be what it is at its point, since
 * one more of it would be known, too.
 */
public final class Marginals {

  /** The way of a difference, as a share of the input. */
  private static final Rational WAY = Rational.ONE.dividedBy(Rational.TWO.pow(20));

  private static final Rational THREE = Rational.of(3);

  /**
   * A change that is more than this share as large on a third of the way is a jump: of quotients.
   */
  private static final Rational JUMP = Rational.of(27, 10);

  /** How far exact and dual slopes of a linear figure may lie apart. */
  private static final double NEAR = 1e-6;

  private final World world;
  private final Display display;
  private final Definition input;
  private final Rational way;
  private final TracedWorld traced;
  private final DualRun up;
  private final DualRun down;
  private final Set<String> prepared;
  private final Set<String> asking = new HashSet<>();
  private final Map<Rational, World> moved = new HashMap<>();
  private final Rational at;

  private Marginals(
      World world, Display display, Definition input, Rational at, Set<String> prepared) {
    this.world = world;
    this.display = display;
    this.input = input;
    this.at = at;
    this.prepared = prepared;
    Rational size = at.isZero() ? display.unit(input.formula().typed()).factor() : at.abs();
    this.way = size.times(WAY);
    TracedWorld base = world.tracedAnew();
    Tracing tracing = base.tracing();
    int draw = tracing.graph().draw(-1, -1);
    this.traced = base.amended(Map.of(input.name(), new Traced.Lane(draw)));
    traced.prepare(prepared);
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

  /**
   * With respect to a figure; null where that is no number.
   *
   * @param figures what derivatives will be asked of
   */
  static @Nullable Marginals of(
      World world, Display display, Definition input, List<Definition> figures) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(figure -> names.add(figure.name()));
    return input.type().isQuantity() && world.value(input.name()) instanceof Value.Number number
        ? new Marginals(world, display, input, number.value(), names)
        : null;
  }

  /** What the derivatives are with respect to. */
  public Definition input() {
    return input;
  }

  /**
   * What asks for an end or a statistic of what the input moves, or spreads as far as the input
   * says, directly or not.
   */
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
        (term instanceof Term.End
                || term instanceof Term.Statistic
                || term instanceof Term.Uncertain)
            && cones.read(cones.names(term)).contains(input.name());
    return asked
        || (term instanceof Term.PlanCall call && asks(call.function().body(), cones))
        || Terms.children(term).stream().anyMatch(child -> asks(child, cones));
  }

  /**
   * The derivative of one of the figures; null where it is no number, or does not depend on the
   * input.
   */
  public @Nullable Marginal of(Definition figure) {
    if (!prepared.contains(figure.name())) {
      throw new IllegalArgumentException(figure.name() + " was not to be asked of");
    }
    boolean depends = world.cones().read(List.of(figure.name())).contains(input.name());
    if (!depends
        || !figure.type().isQuantity()
        || !(world.value(figure.name()) instanceof Value.Number)) {
      return null;
    }
    boolean follows = !asking.contains(figure.name());
    Side below = side(figure.name(), follows, down, way.negate());
    Side above = side(figure.name(), follows, up, way);
    return new Marginal(
        below.slope(), above.slope(), typed(figure), below.isExact() && above.isExact());
  }

  /** The derivative on one side; no slope where the figure jumps. */
  private record Side(@Nullable Rational slope, boolean isExact) {}

  private Side side(String figure, boolean follows, DualRun run, Rational step) {
    double told = follows ? slope(run, traced.of(figure)) : Double.NaN;
    if (Double.isInfinite(told)) {
      return new Side(null, true);
    }
    Rational far = quotient(figure, step);
    Rational near = far == null ? null : quotient(figure, step.dividedBy(THREE));
    boolean known = !Double.isNaN(told);
    if (far == null || near == null) {
      return known ? new Side(Arithmetic.ofDouble(told), true) : new Side(far, false);
    }
    if (far.equals(near) && (!known || agrees(far, told))) {
      return new Side(far, true);
    }
    // A change is a third on a third of the way, unless it comes at the start as a jump.
    boolean stays = near.abs().compareTo(far.abs().times(JUMP)) >= 0;
    if (stays && !(known && agrees(near, told))) {
      return new Side(null, true);
    }
    return known ? new Side(Arithmetic.ofDouble(told), true) : new Side(limit(far, near), false);
  }

  /** What quotients come to as the way shrinks, where they differ from it as the way is long. */
  private static Rational limit(Rational far, Rational near) {
    return near.times(THREE).minus(far).dividedBy(Rational.TWO);
  }

  private static boolean agrees(Rational difference, double slope) {
    double found = difference.doubleValue();
    double size = Math.max(Math.abs(slope), Math.abs(found));
    return Math.abs(found - slope) <= NEAR * size;
  }

  private static double slope(DualRun run, Traced number) {
    return switch (number) {
      case Traced.Lane lane -> run.slope(lane.place());
      case Traced.Known _ -> 0;
      case Traced.Rows _, Traced.Listed _ -> Double.NaN;
    };
  }

  private @Nullable Rational quotient(String figure, Rational step) {
    return there(Rational.ZERO).value(figure) instanceof Value.Number now
            && there(step).value(figure) instanceof Value.Number then
        ? then.value().minus(now.value()).dividedBy(step)
        : null;
  }

  private World there(Rational step) {
    return moved.computeIfAbsent(
        step, by -> world.lazily(Map.of(input.name(), Value.of(at.plus(by)))));
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
