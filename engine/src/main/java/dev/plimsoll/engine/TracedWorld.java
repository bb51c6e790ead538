package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a plan, or of an amended one, in a graph: what is certain is known exactly, what
 * an amendment does not touch is shared.
 */
final class TracedWorld {

  /** So many figures may wait for each other before they are traced in order. */
  private static final int DEEP = 16;

  private final Supplier<World> world;
  private final Tracing tracing;
  private final @Nullable TracedWorld below;
  private final boolean exact;
  private final Set<String> pinned = new HashSet<>();
  private final Map<String, Figure> figures = new HashMap<>();

  /** The figures in the graph from which this one is a branch, and what that has of them. */
  private Map<String, Figure> before = Map.of();

  private int shared;

  private final Map<Traced, TracedWorld> moments = new HashMap<>();
  private final Map<Between, Integer> any = new HashMap<>();
  private final Set<Stood> stood = new HashSet<>();
  private Set<String> moved = Set.of();
  private boolean isMoment;

  /** How often all that some figure reads is being traced in order. */
  private int ordered;

  private record Between(double first, double last) {}

  private record Stood(Set<String> names, Set<String> changed) {}

  /**
   * A figure that has been traced.
   *
   * @param size how many numbers the graph had then
   */
  private record Figure(Traced traced, int size) {}

  /** The figures as they stand in a world. */
  TracedWorld(World world, Tracing tracing) {
    this(() -> world, tracing, null, true);
  }

  private TracedWorld(
      Supplier<World> world, Tracing tracing, @Nullable TracedWorld below, boolean exact) {
    this.exact = exact;
    this.world = world;
    this.tracing = tracing;
    this.below = below;
  }

  /**
   * The same, with what is traced from now on in a graph of its own that starts with the numbers of
   * this one. It goes when the branch is no longer asked for.
   */
  TracedWorld branch() {
    return branch(tracing.branch());
  }

  private TracedWorld branch(Tracing own) {
    TracedWorld branch =
        new TracedWorld(world, own, below == null ? null : below.branch(own), exact);
    branch.moved = moved;
    branch.pinned.addAll(pinned);
    branch.shared = own.graph().size();
    branch.before = before.isEmpty() ? figures : all();
    branch.isMoment = isMoment;
    return branch;
  }

  private Map<String, Figure> all() {
    Map<String, Figure> all = new HashMap<>(before);
    all.values().removeIf(figure -> figure.size() > shared);
    all.putAll(figures);
    return all;
  }

  /** The same with some figures set; where that is the moment alone, as of another moment. */
  TracedWorld amended(Map<String, Traced> amendments) {
    Traced now = World.moment(amendments);
    return now != null ? moment(now) : set(amendments);
  }

  private TracedWorld set(Map<String, Traced> amendments) {
    Map<String, Value> certain = new HashMap<>();
    amendments.forEach((name, value) -> {
      if (value instanceof Traced.Known known) {
        certain.put(name, known.value());
      }
    });
    boolean all = exact && certain.size() == amendments.size();
    TracedWorld amended = new TracedWorld(new Amended(this, certain), tracing, this, all);
    amendments.forEach(amended::put);
    amended.pinned.addAll(pinned);
    amended.pinned.addAll(amendments.keySet());
    amended.moved = cones().movedBy(amendments.keySet());
    return amended;
  }

  /** The same as of another moment; asked twice for one, it is the same. */
  TracedWorld moment(Traced now) {
    if (below != null && isMoment) {
      return below.moment(now);
    }
    TracedWorld known = moments.get(now);
    if (known == null) {
      known = set(Map.of(Policies.NOW, now));
      known.isMoment = true;
      moments.put(now, known);
    }
    return known;
  }

  /**
   * Any day between two, the same for all that are asked for one: so that the plan is traced once
   * as of it.
   */
  int any(double first, double last) {
    return any.computeIfAbsent(
        new Between(first, last), days -> tracing.graph().any(days.first(), days.last()));
  }

  /** Whether the moment differs from draw to draw. */
  boolean moves() {
    return below != null
        && isMoment
        && figure(Policies.NOW) instanceof Traced.Lane lane
        && !tracing.graph().isConstant(lane.place());
  }

  /** The figures before they were looked at as of another moment. */
  TracedWorld root() {
    return below != null && isMoment ? below.root() : this;
  }

  /** Whether nothing is amended here, beside what its world has. */
  boolean isWhole() {
    return below == null;
  }

  /** An amended world that is computed when it is first asked for. */
  private static final class Amended implements Supplier<World> {
    private final TracedWorld below;
    private final Map<String, Value> amendments;
    private @Nullable World world;

    Amended(TracedWorld below, Map<String, Value> amendments) {
      this.below = below;
      this.amendments = amendments;
    }

    @Override
    public World get() {
      World known = world;
      if (known == null) {
        known = below.world().lazily(amendments);
        world = known;
      }
      return known;
    }
  }

  Tracing tracing() {
    return tracing;
  }

  Program program() {
    return below == null ? world().program() : below.program();
  }

  Cones cones() {
    return below == null ? world().cones() : below.cones();
  }

  /** Whether {@link #world} is this one, with nothing amended that differs from draw to draw. */
  boolean isExact() {
    return exact;
  }

  World world() {
    return world.get();
  }

  /** Traces what some figures read that does not move where others change. */
  void stand(Collection<String> names, Set<String> changed) {
    Stood asked = new Stood(Set.copyOf(names), Set.copyOf(changed));
    if (stood.add(asked)) {
      Set<String> moving = cones().movedBy(asked.changed());
      for (Definition definition : cones().cone(asked.names())) {
        String name = definition.name();
        if (!moving.contains(name) && !asked.changed().contains(name)) {
          of(name);
        }
      }
    }
  }

  /** A figure. */
  Traced of(String name) {
    Traced known = figure(name);
    if (known != null) {
      return known;
    }
    if (below != null && (!moved.contains(name) || below.pinned.contains(name))) {
      Traced same = below.of(name);
      put(name, same);
      return same;
    }
    Definition definition = program().definition(name);
    boolean certain = below == null && (definition == null || isCertain(definition));
    Traced traced =
        definition == null || certain ? new Traced.Known(world().value(name)) : traced(definition);
    put(name, traced);
    return traced;
  }

  /** A figure after what it reads; where a chain of figures gets long, all of that in order. */
  private Traced traced(Definition definition) {
    if (tracing.depth() < DEEP || ordered > 0) {
      return tracing.deeper(() -> new Tracer(this, null).of(definition.formula()));
    }
    inOrder(1);
    try {
      cones().cone(Set.of(definition.name())).forEach(read -> of(read.name()));
    } finally {
      inOrder(-1);
    }
    return of(definition.name());
  }

  private void inOrder(int more) {
    ordered += more;
    if (below != null) {
      below.inOrder(more);
    }
  }

  private void put(String name, Traced traced) {
    figures.put(name, new Figure(traced, tracing.graph().size()));
  }

  private @Nullable Traced figure(String name) {
    Figure known = figures.get(name);
    if (known == null) {
      Figure earlier = before.get(name);
      known = earlier == null || earlier.size() > shared ? null : earlier;
    }
    return known == null ? null : known.traced();
  }

  private boolean isCertain(Definition definition) {
    return world().isAmended(definition.name()) || cones().uncertain(definition).isEmpty();
  }
}
