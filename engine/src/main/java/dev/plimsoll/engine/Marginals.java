package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.DualRun;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.HashMap;
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
  private final Moving input;
  private final Set<String> figures;
  private final Rational way;
  private final DualRun up;
  private final DualRun down;
  private final Map<Rational, World> moved = new HashMap<>();

  private Marginals(World world, Display display, Moving input, Set<String> figures) {
    this.world = world;
    this.display = display;
    this.input = input;
    this.figures = figures;
    Rational at = input.at();
    Rational size = at.isZero() ? display.unit(input.typed()).factor() : at.abs();
    this.way = size.times(WAY);
    this.up = input.run(true);
    this.down = input.run(false);
  }

  /**
   * With respect to a figure; null where that is no number.
   *
   * @param figures what derivatives will be asked of
   */
  static @Nullable Marginals of(
      World world, Display display, Definition input, List<Definition> figures) {
    Set<String> names = names(figures);
    Moving moving = Moving.of(world, input, names);
    return moving == null ? null : new Marginals(world, display, moving, names);
  }

  /** The same with respect to an uncertain value, which need not have a name. */
  static @Nullable Marginals of(
      World world, Display display, Term.Uncertain input, List<Definition> figures) {
    Set<String> names = names(figures);
    Moving moving = Moving.of(world, input, names);
    return moving == null ? null : new Marginals(world, display, moving, names);
  }

  private static Set<String> names(List<Definition> figures) {
    Set<String> names = new LinkedHashSet<>();
    figures.forEach(figure -> names.add(figure.name()));
    return names;
  }

  /**
   * The derivative of one of the figures; null where it is no number, or does not depend on the
   * input.
   */
  public @Nullable Marginal of(Definition figure) {
    if (!figures.contains(figure.name())) {
      throw new IllegalArgumentException(figure.name() + " was not to be asked of");
    }
    if (!input.moves(figure)
        || !figure.type().isQuantity()
        || !(world.value(figure.name()) instanceof Value.Number)) {
      return null;
    }
    Side below = side(figure.name(), down, way.negate());
    Side above = side(figure.name(), up, way);
    return new Marginal(
        below.slope(), above.slope(), typed(figure), below.isExact() && above.isExact());
  }

  /** The derivative on one side; no slope where the figure jumps. */
  private record Side(@Nullable Rational slope, boolean isExact) {}

  private Side side(String figure, DualRun run, Rational step) {
    double told = input.isTraced(figure) ? slope(run, input.traced().of(figure)) : Double.NaN;
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
    return moved.computeIfAbsent(step, by -> input.there(input.at().plus(by)));
  }

  private Typed typed(Definition figure) {
    UnitProduct unit =
        display.unit(figure.formula().typed()).dividedBy(display.unit(input.typed())).simplified();
    return new Typed(new Type.Quantity(unit.dimension()), unit);
  }
}
