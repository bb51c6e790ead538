package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The values of the figures of a program. A world may stand on another and differ from it in what
 * has been amended and in which end of each uncertain value is taken; what that does not touch is
 * shared. Figures are computed in the order of the program, so no chain of them is too long.
 */
final class World {

  /** Which value an uncertain one takes. */
  enum End implements Taken {
    LOW,
    POINT,
    HIGH
  }

  /** So many figures may wait for each other before they are computed in order. */
  private static final int DEEP = 16;

  private final Program program;
  private final Cones cones;
  private final @Nullable World below;
  private final Map<String, Value> values = new ConcurrentHashMap<>();
  private final Map<String, Value> amendments = new HashMap<>();
  private final Set<String> pinned = new HashSet<>();
  private final Set<String> pending = ConcurrentHashMap.newKeySet();
  private final AtomicInteger depth = new AtomicInteger();
  private final Map<String, Taken> ends;
  private final Failures failures;
  private final @Nullable SearchWork work;
  private final Ranges ranges = new Ranges(this);
  private final Map<SamplingOptions, Samples> samples = new HashMap<>();
  private final Map<Value, World> moments = new ConcurrentHashMap<>();
  private boolean isMoment;
  private boolean waits;
  private final @Nullable Foresight foresight;
  private @Nullable Streams streams;
  private @Nullable TracedWorld traced;
  private @Nullable MonotoneInEach monotone;

  private World(
      Program program,
      Cones cones,
      @Nullable World below,
      Map<String, Taken> ends,
      Failures failures,
      @Nullable SearchWork work) {
    this.program = program;
    this.cones = cones;
    this.below = below;
    this.ends = ends;
    this.failures = failures;
    this.work = work;
    this.foresight = below == null ? new Foresight(this) : null;
    if (below != null) {
      pinned.addAll(below.pinned);
    }
  }

  /** This world as a search looks at it, with what that and those around it have done. */
  World searched() {
    return work != null
        ? this
        : new World(program, cones, this, ends, failures.quiet(), new SearchWork());
  }

  /** What the search has done that looks at this world; null where none does. */
  @Nullable SearchWork work() {
    return work;
  }

  /** The world of the plan as it stands. */
  static World of(Program program, Cones cones, Failures failures) {
    World world = new World(program, cones, null, Map.of(), failures, null);
    for (Definition definition : program.inOrder()) {
      world.compute(definition);
    }
    return world;
  }

  /**
   * This world with some figures set to other values.
   *
   * @param roots the term that will be evaluated in it
   */
  World amended(Map<String, Value> amendments, Term roots) {
    return amended(amendments, cones.names(roots));
  }

  /** This world with some figures set to other values, and some others computed in it. */
  World amended(Map<String, Value> amendments, Collection<String> figures) {
    List<Definition> affected = cones.affected(cones.read(figures), amendments.keySet());
    Value now = moment(amendments);
    return now != null ? moment(now, affected) : amended(amendments, affected);
  }

  /**
   * This world as of another moment; asked twice for one, it is the same.
   *
   * @param affected what goes with time, as far as it will be asked for, in the order of the
   *     program
   */
  World moment(Value now, List<Definition> affected) {
    World world = moment(now);
    affected.forEach(world::computePending);
    return world;
  }

  private World moment(Value now) {
    return below != null && isMoment ? below.moment(now) : moments.computeIfAbsent(now, this::asOf);
  }

  /** The moment that is all that is amended, or null. */
  static <T> @Nullable T moment(Map<String, T> amendments) {
    return amendments.size() == 1 ? amendments.get(Policies.NOW) : null;
  }

  private World asOf(Value day) {
    World world = pending(Map.of(Policies.NOW, day));
    world.isMoment = true;
    return world;
  }

  /**
   * This world with some figures set to other values, and what reads them computed when it is first
   * asked for. A figure that asks something of all draws may look at such a world of its own: were
   * all computed at once, that figure would be, too, without end.
   */
  World lazily(Map<String, Value> amendments) {
    Value now = moment(amendments);
    return now != null ? moment(now) : pending(amendments);
  }

  private World pending(Map<String, Value> amendments) {
    World world = above(amendments);
    world.waits = true;
    for (Definition definition : cones.affected(amendments.keySet())) {
      if (!world.pinned.contains(definition.name())) {
        world.pending.add(definition.name());
      }
    }
    return world;
  }

  /** This world with some figures set to other values, and all that reads them computed. */
  World amended(Map<String, Value> amendments) {
    World world = above(amendments);
    cones.affected(amendments.keySet()).forEach(world::compute);
    return world;
  }

  /**
   * This world with some figures set to other values.
   *
   * @param affected what reads them, as far as it will be asked for, in the order of the program
   */
  World amended(Map<String, Value> amendments, List<Definition> affected) {
    World world = above(amendments);
    affected.forEach(world::compute);
    return world;
  }

  private World above(Map<String, Value> amendments) {
    World world = new World(program, cones, this, ends, failures.quiet(), work);
    world.values.putAll(amendments);
    world.amendments.putAll(amendments);
    world.pinned.addAll(amendments.keySet());
    return world;
  }

  /**
   * What is foreseen of a search, as {@link Foresight} tells it; nothing where more than the moment
   * is another than in the plan as it stands.
   */
  List<Rational> foreseen(Term.Solved solved) {
    World plan = isMoment ? below : this;
    return plan == null || plan.foresight == null
        ? List.of()
        : plan.foresight.of(solved, value(Policies.NOW));
  }

  /** Whether this differs from the plan as it stands in its moment alone. */
  boolean isMomentOfPlan() {
    return isMoment && below != null && below.isAsItStands();
  }

  /** Whether a figure has a value of its own here, apart from the world below. */
  boolean touches(String name) {
    return values.containsKey(name) || pending.contains(name);
  }

  /** Whether this is the plan as it stands, nothing amended and no end taken. */
  boolean isAsItStands() {
    return below == null;
  }

  /** The plan as it stands, on which this world does. */
  World base() {
    return below == null ? this : below.base();
  }

  /** Whether a figure is set here to another value than its formula gives. */
  boolean isAmended(String name) {
    return pinned.contains(name);
  }

  /** This world with uncertain values taken at one of their ends, or between. */
  World at(Map<Term.Uncertain, ? extends Taken> chosen, Term roots) {
    return at(chosen, cones.moved(Set.copyOf(chosen.keySet()), cones.names(roots)));
  }

  /** The same, with some figures computed in it. */
  World at(Map<Term.Uncertain, ? extends Taken> chosen, Collection<String> figures) {
    return at(chosen, cones.moved(Set.copyOf(chosen.keySet()), figures));
  }

  /**
   * The same.
   *
   * @param moved what those values move, as {@link Cones#moved} tells
   */
  World at(Map<Term.Uncertain, ? extends Taken> chosen, List<Definition> moved) {
    Map<String, Taken> all = new HashMap<>(ends);
    chosen.forEach((value, end) -> all.put(value.name(), end));
    World world = new World(program, cones, this, all, failures.quiet(), work);
    moved.forEach(world::compute);
    return world;
  }

  /**
   * The draws of this world. With uncertain values at their ends they are those of the world below:
   * what is asked of all draws does not depend on where one of them stands. What an amendment does
   * not touch is drawn once for all the worlds on top of one.
   */
  Samples samples(SamplingOptions options) {
    if (options.threads() > 1) {
      return samples(options.onThreads(1)).on(options.threads());
    }
    if (below != null && amendments.isEmpty()) {
      return below.samples(options);
    }
    Samples known = samples.get(options);
    if (known == null) {
      known =
          below == null
              ? Samples.of(traced(), options)
              : below.samples(options).amended(amendments);
      samples.put(options, known);
    }
    return known;
  }

  /** The same in a graph of its own. */
  TracedWorld tracedAnew() {
    Streams all = streams();
    Inputs inputs = new Inputs(all.all(), all.ties());
    return new TracedWorld(this, new Tracing(new Graph(), inputs, all.places()));
  }

  /** The random streams of the plan. */
  Streams streams() {
    if (below != null) {
      return below.streams();
    }
    Streams known = streams;
    if (known == null) {
      known = Streams.of(program, cones);
      streams = known;
    }
    return known;
  }

  /**
   * Both ends of a term, which are searched once. They are those of the world below where some
   * uncertain values are taken at an end: where ends lie does not depend on that.
   *
   * @throws LocatedFailure if it has none
   */
  Range range(Term term) {
    return below != null && amendments.isEmpty() ? below.range(term) : ranges.of(term);
  }

  /** Which formulas are monotone in each uncertain value. */
  MonotoneInEach monotone() {
    if (below != null && amendments.isEmpty()) {
      return below.monotone();
    }
    MonotoneInEach known = monotone;
    if (known == null) {
      known =
          below == null
              ? new MonotoneInEach(this)
              : new MonotoneInEach(this, below.monotone(), amendments.keySet());
      monotone = known;
    }
    return known;
  }

  /** Computes a figure, unless it is amended here or in a world below. */
  private void compute(Definition definition) {
    if (pinned.contains(definition.name())) {
      return;
    }
    values.put(
        definition.name(),
        failures.guard(
            definition.source(),
            this,
            () -> new TermEvaluator(this).evaluate(definition.formula())));
  }

  /**
   * Computes a figure that waits for it, and what it reads when that is read; after that where the
   * chain gets long. Two threads may do so at once.
   */
  private void computePending(String name) {
    Definition definition = Objects.requireNonNull(program.definition(name));
    if (depth.get() >= DEEP) {
      cones.cone(Set.of(name)).forEach(this::computePending);
      return;
    }
    depth.incrementAndGet();
    try {
      computePending(definition);
    } finally {
      depth.decrementAndGet();
    }
  }

  private void computePending(Definition definition) {
    if (pending.contains(definition.name())) {
      compute(definition);
      pending.remove(definition.name());
    }
  }

  Program program() {
    return program;
  }

  Cones cones() {
    return cones;
  }

  /** The value of a figure. */
  Value value(String name) {
    Value value = values.get(name);
    if (value == null && waits) {
      if (pending.contains(name)) {
        computePending(name);
      }
      value = values.get(name);
    }
    if (value != null) {
      return value;
    }
    return below == null ? Values.FAILED : below.value(name);
  }

  /** Which value an uncertain one takes here. */
  Taken taken(Term.Uncertain value) {
    return ends.getOrDefault(value.name(), End.POINT);
  }

  /**
   * The figures of this world in a graph, all uncertain values free to move. With some of them
   * taken at an end, it is the graph of the world below: where ends lie does not depend on that.
   */
  TracedWorld traced() {
    if (below != null && amendments.isEmpty()) {
      return below.traced();
    }
    if (below != null && isMoment) {
      return below.traced().moment(new Traced.Known(value(Policies.NOW)));
    }
    TracedWorld known = traced;
    if (known == null) {
      known = tracedAnew();
      traced = known;
    }
    return known;
  }
}
