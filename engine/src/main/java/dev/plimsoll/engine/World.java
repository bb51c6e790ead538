package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.language.syntax.Operator;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import dev.plimsoll.model.value.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Program program;
  private final Cones cones;
  private final @Nullable World below;
  private final Map<String, Value> values = new ConcurrentHashMap<>();
  private final Map<String, Value> amendments = new HashMap<>();
  private final Set<String> pinned = new HashSet<>();
  private final Set<String> pending = ConcurrentHashMap.newKeySet();
  private final Map<String, Taken> ends;
  private final Failures failures;
  private final @Nullable SearchWork work;
  private final Map<Integer, Samples> samples = new HashMap<>();
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
    World world = above(amendments);
    world.recompute(amendments.keySet(), roots);
    return world;
  }

  /** This world with some figures set to other values, and some others computed in it. */
  World amended(Map<String, Value> amendments, Collection<String> figures) {
    World world = above(amendments);
    for (Definition definition : cones.affected(cones.read(figures), amendments.keySet())) {
      world.compute(definition);
    }
    return world;
  }

  /**
   * This world with some figures set to other values, and what reads them computed when it is first
   * asked for. A figure that asks something of all draws may look at such a world of its own: were
   * all computed at once, that figure would be, too, without end.
   */
  World lazily(Map<String, Value> amendments) {
    World world = above(amendments);
    for (Definition definition :
        cones.affected(program.definitions().keySet(), amendments.keySet())) {
      if (!world.pinned.contains(definition.name())) {
        world.pending.add(definition.name());
      }
    }
    return world;
  }

  /** This world with some figures set to other values, and all that reads them computed. */
  World amended(Map<String, Value> amendments) {
    World world = above(amendments);
    cones.affected(program.definitions().keySet(), amendments.keySet()).forEach(world::compute);
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

  /** Whether a figure has a value of its own here, apart from the world below. */
  boolean touches(String name) {
    return values.containsKey(name) || pending.contains(name);
  }

  /** Whether a figure is set here to another value than its formula gives. */
  boolean isAmended(String name) {
    return pinned.contains(name);
  }

  /** This world with uncertain values taken at one of their ends, or between. */
  World at(Map<Term.Uncertain, ? extends Taken> chosen, Term roots) {
    Map<String, Taken> all = new HashMap<>(ends);
    chosen.forEach((value, end) -> all.put(value.name(), end));
    World world = new World(program, cones, this, all, failures.quiet(), work);
    Set<String> holders = cones.holders(chosen.keySet());
    Set<String> cone = world.coneOf(roots);
    for (Definition definition : program.inOrder()) {
      if (holders.contains(definition.name()) && cone.contains(definition.name())) {
        world.compute(definition);
      }
    }
    holders.retainAll(cone);
    world.recompute(holders, roots);
    return world;
  }

  private Set<String> coneOf(Term term) {
    return cones.read(cones.names(term));
  }

  private void recompute(Set<String> changed, Term roots) {
    for (Definition definition : cones.affected(coneOf(roots), changed)) {
      compute(definition);
    }
  }

  /**
   * The draws of this world. With uncertain values at their ends they are those of the world below:
   * what is asked of all draws does not depend on where one of them stands. What an amendment does
   * not touch is drawn once for all the worlds on top of one.
   */
  Samples samples(int count) {
    if (below != null && amendments.isEmpty()) {
      return below.samples(count);
    }
    Samples known = samples.get(count);
    if (known == null) {
      known =
          below == null
              ? Samples.of(this, SamplingOptions.of(program).withCount(count))
              : below.samples(count).amended(amendments);
      samples.put(count, known);
    }
    return known;
  }

  /** How far is looked for a day, or no date where the plan does not look. */
  Value horizon() {
    Value horizon = value("horizon");
    Definition now = program.definition(Policies.NOW);
    Definition stated = program.definition("horizon");
    if (now == null || stated == null || !(stated.type() instanceof Type.Quantity)) {
      return horizon;
    }
    Term after =
        new Term.Arithmetic(
            stated.nameSpan(),
            Typed.of(Types.DAY),
            Operator.PLUS,
            Reading.reference(now),
            Reading.reference(stated));
    return failures
        .quiet()
        .guard(stated.source(), this, () -> new TermEvaluator(this).evaluate(after));
  }

  /** The same in a graph of its own. */
  TracedWorld tracedAnew() {
    Streams streams = Streams.of(program, cones);
    Inputs inputs = new Inputs(streams.all(), List.of());
    return new TracedWorld(this, new Tracing(new Graph(), inputs, streams.places()));
  }

  /** Which formulas are monotone in each uncertain value. */
  MonotoneInEach monotone() {
    if (below != null && amendments.isEmpty()) {
      return below.monotone();
    }
    MonotoneInEach known = monotone;
    if (known == null) {
      known = new MonotoneInEach(this);
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
   * Computes a figure that waits for it, after all that it reads. Two threads may do so at once.
   */
  private void computePending(String name) {
    Set<String> cone = cones.read(List.of(name));
    for (Definition definition : program.inOrder()) {
      if (cone.contains(definition.name()) && pending.contains(definition.name())) {
        compute(definition);
        pending.remove(definition.name());
      }
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
    if (value == null && pending.contains(name)) {
      computePending(name);
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
    TracedWorld known = traced;
    if (known == null) {
      known = tracedAnew();
      traced = known;
    }
    return known;
  }
}
