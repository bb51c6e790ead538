package dev.plimsoll.engine;

import dev.plimsoll.engine.parallel.Workers;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a plan in many draws of its uncertain values. A name is one world: all figures see
 * the same draws. What has been computed is kept, within a limit of memory, and what an amendment
 * does not touch is shared.
 */
public final class Samples {

  /** How many draws of figures are kept at once where many days are looked at. */
  private static final int MOST_AT_ONCE = 1 << 21;

  private final Cones cones;
  private final Drawn drawn;
  private final SamplingOptions options;

  private Samples(Cones cones, Drawn drawn, SamplingOptions options) {
    this.cones = cones;
    this.drawn = drawn;
    this.options = options;
  }

  /** The figures as they are traced, and their columns. */
  private record Traces(TracedWorld world, DrawnColumns columns) {}

  /** Where those come from. */
  private interface Drawn {

    /**
     * Made when they are first asked for.
     *
     * @param figures what is asked for first
     */
    Traces of(Collection<String> figures);

    /** Leaves the room of what has been computed to others. */
    default void release() {}
  }

  /**
   * The same with some figures set: what that touches is traced and kept apart, and goes when it is
   * no longer asked for. What it does not touch is shared by all who set something.
   */
  private static final class Amended implements Drawn {
    private final Drawn below;
    private final Map<String, Traced> amendments;
    private @Nullable Traces traces;

    Amended(Drawn below, Map<String, Traced> amendments) {
      this.below = below;
      this.amendments = amendments;
    }

    @Override
    public Traces of(Collection<String> figures) {
      Traces known = traces;
      if (known == null) {
        known = traces(below.of(figures), figures);
        traces = known;
      }
      return known;
    }

    @Override
    public void release() {
      if (traces != null) {
        traces.columns().release();
        traces = null;
      }
    }

    private Traces traces(Traces from, Collection<String> figures) {
      from.world().stand(figures, amendments.keySet());
      TracedWorld branch = from.world().branch();
      DrawnColumns columns = from.columns().branch(branch.tracing());
      TracedWorld amended = branch.amended(amendments);
      return new Traces(amended, columns);
    }
  }

  static Samples of(World world, SamplingOptions options) {
    return of(world.tracedAnew(), options);
  }

  /** The figures as they are traced already, drawn. */
  static Samples of(TracedWorld world, SamplingOptions options) {
    return of(world, DrawnColumns.of(world.tracing(), options.design()), options);
  }

  private static Samples of(TracedWorld world, DrawnColumns columns, SamplingOptions options) {
    Traces traces = new Traces(world, columns);
    return new Samples(world.cones(), figures -> traces, options);
  }

  /** The same draws, what is computed from now on shared by a number of threads. */
  Samples on(int threads) {
    return new Samples(cones, drawn, options.onThreads(threads));
  }

  /** How the draws are made. */
  public SamplingOptions options() {
    return options;
  }

  /** The same figures with another number of draws. */
  public Samples withCount(int count) {
    return of(traces().world(), options.withCount(count));
  }

  private Traces traces() {
    return drawn.of(List.of());
  }

  /** Computes several figures in one go. */
  public void prepare(Collection<String> figures) {
    Set<String> names = Set.copyOf(figures);
    Traces traces = drawn.of(names);
    List<Integer> lanes = lanes(traces.world(), figures);
    lanes.removeIf(traces.world().tracing().graph()::isConstant);
    traces.columns().compute(lanes, options.threads());
  }

  private static List<Integer> lanes(TracedWorld world, Collection<String> figures) {
    List<Integer> places = new ArrayList<>();
    for (String figure : figures) {
      if (world.of(figure) instanceof Traced.Lane lane) {
        places.add(lane.place());
      }
    }
    return places;
  }

  /** A figure by its full name; null where it is the same in every draw, or no single value. */
  public @Nullable Sample of(String figure) {
    Traces traces = drawn.of(List.of(figure));
    Definition definition = traces.world().program().definition(figure);
    if (definition == null) {
      return null;
    }
    return of(traces, traces.world().of(figure), definition.type());
  }

  /** A term; null where it is the same in every draw, or no single value. */
  public @Nullable Sample of(Term term) {
    Set<String> names = cones.names(term);
    Traces traces = drawn.of(names);
    return of(traces, new Tracer(traces.world(), null).of(term), term.type());
  }

  private @Nullable Sample of(Traces traces, Traced traced, Type type) {
    if (!(traced instanceof Traced.Lane lane)) {
      return null;
    }
    traces.columns().compute(List.of(lane.place()), options.threads());
    double[] column = traces.columns().of(lane.place());
    return column == null
        ? null
        : new Sample(column, type, traces.world().tracing().codes(), options.threads());
  }

  /** The uncertain values that a figure depends on, in the order of the plan. */
  public List<Term.Uncertain> inputs(String figure) {
    TracedWorld world = traces().world();
    Definition definition = world.program().definition(figure);
    return definition == null ? List.of() : List.copyOf(world.cones().uncertain(definition));
  }

  /**
   * What causes the spread of a figure, the strongest first; empty where it is the same in every
   * draw, or no number.
   */
  public List<Driver> drivers(String figure) {
    TracedWorld world = drawn.of(List.of(figure)).world();
    Tracing tracing = world.tracing();
    return world.of(figure) instanceof Traced.Lane lane
        ? new DriverSearch(tracing.graph(), tracing.inputs(), options.design(), lane.place())
            .drivers()
        : List.of();
  }

  /**
   * The plan as of several days, with the same draws. So that memory does not grow with the days,
   * some of them are looked at together: figures are computed in one go, and forgotten before those
   * of the next days.
   *
   * @param look is given days, in their order, and the plan as of each of them; what it has begun
   *     to do with them is finished before they are forgotten, and goes on while the next are
   *     traced
   */
  public void on(
      List<LocalDate> days,
      Collection<String> figures,
      BiFunction<List<LocalDate>, List<Samples>, Workers> look) {
    Traces traces = drawn.of(figures);
    DrawnColumns apart = traces.columns().apart();
    int atOnce = Math.max(1, MOST_AT_ONCE / options.count() / Math.max(1, figures.size()));
    Workers begun = null;
    for (int from = 0; from < days.size(); from += atOnce) {
      List<LocalDate> some = days.subList(from, Math.min(from + atOnce, days.size()));
      List<Samples> there = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      for (LocalDate day : some) {
        TracedWorld world = traces.world().moment(new Traced.Known(new Value.Day(day)));
        places.addAll(lanes(world, figures));
        there.add(of(world, apart, options));
      }
      if (begun != null) {
        begun.finish();
      }
      apart.forget();
      apart.compute(places, options.threads());
      begun = look.apply(some, there);
    }
    if (begun != null) {
      begun.finish();
    }
  }

  /**
   * Ends the use of an amended plan: what has been computed of it is written over when another one
   * is, the columns of its samples included. What it shares with the plan that it amends stays.
   */
  public void release() {
    drawn.release();
  }

  /** The plan with some figures set to other values, with the same draws. */
  public Samples amended(Map<String, Value> amendments) {
    Map<String, Traced> traced = new HashMap<>();
    amendments.forEach((name, value) -> traced.put(name, new Traced.Known(value)));
    return new Samples(cones, new Amended(drawn, traced), options);
  }
}
