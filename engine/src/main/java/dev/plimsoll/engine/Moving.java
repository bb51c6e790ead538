package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.DualRun;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Node;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.program.Terms;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A number of a plan that is moved away from its point while all else stands: a figure, or an
 * uncertain value wherever it is written.
 */
final class Moving {

  private final Typed typed;
  private final Rational at;
  private final TracedWorld traced;
  private final int draw;
  private final Predicate<Definition> moves;
  private final Set<String> untraced;
  private final Function<Rational, World> there;

  private Moving(
      Typed typed,
      Rational at,
      TracedWorld traced,
      int draw,
      Predicate<Definition> moves,
      Set<String> untraced,
      Function<Rational, World> there) {
    this.typed = typed;
    this.at = at;
    this.traced = traced;
    this.draw = draw;
    this.moves = moves;
    this.untraced = untraced;
    this.there = there;
  }

  /** A figure, with some others that are asked of; null where it is no number. */
  static @Nullable Moving of(World world, Definition input, Set<String> figures) {
    if (!input.type().isQuantity() || !(world.value(input.name()) instanceof Value.Number number)) {
      return null;
    }
    TracedWorld base = world.tracedAnew();
    int draw = base.tracing().graph().draw(-1, -1);
    TracedWorld traced = base.amended(Map.of(input.name(), new Traced.Lane(draw)));
    figures.forEach(traced::of);
    Cones cones = world.cones();
    return new Moving(
        input.formula().typed(),
        number.value(),
        traced,
        draw,
        figure -> cones.read(List.of(figure.name())).contains(input.name()),
        asking(world, input.name()),
        to -> world.lazily(Map.of(input.name(), Value.of(to))));
  }

  /** An uncertain value, with some figures that are asked of; null where it is no number. */
  static @Nullable Moving of(World world, Term.Uncertain input, Set<String> figures) {
    TracedWorld traced = world.tracedAnew();
    figures.forEach(traced::of);
    Tracing tracing = traced.tracing();
    List<Integer> draws = new ArrayList<>();
    Value point = null;
    for (int place = 0; place < tracing.graph().size(); place++) {
      if (tracing.graph().node(place) instanceof Node.Draw
          && tracing.uncertain(place).term().equals(input)) {
        draws.add(place);
        point = tracing.uncertain(place).at(World.End.POINT);
      }
    }
    // What spreads in more than one way, as in an amended plan beside this one, has no one point.
    if (draws.size() != 1 || !(point instanceof Value.Number number)) {
      return null;
    }
    Cones cones = world.cones();
    return new Moving(
        input.typed(),
        number.value(),
        traced,
        draws.getFirst(),
        figure -> cones.uncertain(figure).contains(input),
        Set.of(),
        to -> world.at(Map.of(input, new Taken.Inside(Value.of(to))), figures));
  }

  /**
   * What asks for an end or a statistic of what a figure moves, or spreads as far as it says,
   * directly or not: the graph does not follow that.
   */
  private static Set<String> asking(World world, String input) {
    Set<String> asking = new HashSet<>();
    for (Definition definition : world.program().inOrder()) {
      boolean asks = asks(definition.formula(), input, world.cones());
      for (String name : definition.reads()) {
        asks |= asking.contains(name);
      }
      if (asks) {
        asking.add(definition.name());
      }
    }
    return asking;
  }

  private static boolean asks(Term term, String input, Cones cones) {
    boolean asked =
        (term instanceof Term.End
                || term instanceof Term.Statistic
                || term instanceof Term.Uncertain)
            && cones.read(cones.names(term)).contains(input);
    return asked
        || (term instanceof Term.PlanCall call && asks(call.function().body(), input, cones))
        || Terms.children(term).stream().anyMatch(child -> asks(child, input, cones));
  }

  /** What it measures. */
  Typed typed() {
    return typed;
  }

  /** Its point, in base units. */
  Rational at() {
    return at;
  }

  /** The figures while it may be anything. */
  TracedWorld traced() {
    return traced;
  }

  /** Whether a figure depends on it. */
  boolean moves(Definition figure) {
    return moves.test(figure);
  }

  /** Whether the graph knows how a figure follows it. */
  boolean isTraced(String figure) {
    return !untraced.contains(figure);
  }

  /** The plan with it elsewhere. */
  World there(Rational to) {
    return there.apply(to);
  }

  /** How the numbers of the graph move with it, all uncertain values at their points. */
  DualRun run(boolean up) {
    Tracing tracing = traced.tracing();
    Graph graph = tracing.graph();
    Map<Integer, Double> draws = new HashMap<>();
    for (int place = 0; place < graph.size(); place++) {
      if (place == draw) {
        draws.put(place, at.doubleValue());
      } else if (graph.node(place) instanceof Node.Draw
          && tracing.uncertain(place).at(World.End.POINT) instanceof Value.Number point) {
        draws.put(place, point.value().doubleValue());
      }
    }
    return new DualRun(graph, draws, draw, up);
  }
}
