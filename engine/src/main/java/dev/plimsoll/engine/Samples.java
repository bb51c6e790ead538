package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.SampleRun;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a plan in many draws of its uncertain values. A name is one world: all figures see
 * the same draws. What has been computed is kept, within a limit of memory, and what an amendment
 * does not touch is shared.
 */
public final class Samples {

  private static final long MOST_BYTES = 256L << 20;

  /** Up to so many draws, all that takes long is kept though nobody asked for it. */
  private static final int FEW = 1 << 13;

  private final TracedWorld world;
  private final SamplingOptions options;
  private final SampleRun run;
  private final Kept kept;

  private Samples(TracedWorld world, SamplingOptions options, SampleRun run, Kept kept) {
    this.world = world;
    this.options = options;
    this.run = run;
    this.kept = kept;
  }

  /** The columns that are kept, the oldest first. */
  private static final class Kept extends LinkedHashMap<Integer, double[]> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, double[]> eldest) {
      return size() > 1 && (long) size() * eldest.getValue().length * Double.BYTES > MOST_BYTES;
    }
  }

  static Samples of(World world, SamplingOptions options) {
    return of(world.tracedAnew(), options);
  }

  /** The figures as they are traced already, drawn. */
  static Samples of(TracedWorld world, SamplingOptions options) {
    Tracing tracing = world.tracing();
    SampleRun run = new SampleRun(tracing.graph(), tracing.inputs(), options.design());
    return new Samples(world, options, run, new Kept());
  }

  /** The same draws, what is computed from now on shared by a number of threads. */
  Samples on(int threads) {
    return new Samples(world, options.onThreads(threads), run, kept);
  }

  /** How the draws are made. */
  public SamplingOptions options() {
    return options;
  }

  /** The same figures with another number of draws. */
  public Samples withCount(int count) {
    return of(world, options.withCount(count));
  }

  /** Computes several figures in one go. */
  public void prepare(Collection<String> figures) {
    world.prepare(figures);
    compute(lanes(figures));
  }

  private List<Integer> lanes(Collection<String> figures) {
    List<Integer> places = new ArrayList<>();
    for (String figure : figures) {
      if (world.of(figure) instanceof Traced.Lane lane) {
        places.add(lane.place());
      }
    }
    return places;
  }

  /** Computes what is not there yet, as much at a time as may be kept. */
  private void compute(List<Integer> places) {
    int atOnce = (int) Math.max(1, MOST_BYTES / 2 / ((long) options.count() * Double.BYTES));
    Set<Integer> missing = new LinkedHashSet<>(places);
    missing.removeAll(kept.keySet());
    if (missing.isEmpty()) {
      return;
    }
    List<Integer> rest = new ArrayList<>(missing);
    if (options.count() <= SamplingOptions.LIMIT) {
      // Figures that are asked one after the other share what takes long.
      boolean drawsAlone = options.count() > FEW;
      List<Integer> costly = world.tracing().graph().costly(missing, kept.keySet(), drawsAlone);
      costly.removeAll(missing);
      rest.addAll(0, costly.subList(0, Math.min(costly.size(), Math.max(0, atOnce - rest.size()))));
    }
    for (int from = 0; from < rest.size(); from += atOnce) {
      List<Integer> some = rest.subList(from, Math.min(from + atOnce, rest.size()));
      kept.putAll(run.columns(some, kept, options.threads()));
    }
  }

  /** A figure by its full name; null where it is the same in every draw, or no single value. */
  public @Nullable Sample of(String figure) {
    Definition definition = world.program().definition(figure);
    if (definition == null) {
      return null;
    }
    world.prepare(List.of(figure));
    return of(world.of(figure), definition.type());
  }

  /** A term; null where it is the same in every draw, or no single value. */
  public @Nullable Sample of(Term term) {
    world.prepare(world.cones().names(term));
    return of(new Tracer(world, null).of(term), term.type());
  }

  private @Nullable Sample of(Traced traced, Type type) {
    if (!(traced instanceof Traced.Lane lane)) {
      return null;
    }
    compute(List.of(lane.place()));
    double[] column = kept.get(lane.place());
    return column == null
        ? null
        : new Sample(column, type, world.tracing().codes(), options.threads());
  }

  /** The uncertain values that a figure depends on, in the order of the plan. */
  public List<Term.Uncertain> inputs(String figure) {
    Definition definition = world.program().definition(figure);
    return definition == null
        ? List.of()
        : List.copyOf(world.cones().uncertain(definition.formula()));
  }

  /**
   * What causes the spread of a figure, the strongest first; empty where it is the same in every
   * draw, or no number.
   */
  public List<Driver> drivers(String figure) {
    world.prepare(List.of(figure));
    Tracing tracing = world.tracing();
    return world.of(figure) instanceof Traced.Lane lane
        ? new DriverSearch(tracing.graph(), tracing.inputs(), options.design(), lane.place())
            .drivers()
        : List.of();
  }

  /**
   * The plan as of several days, with the same draws; some figures are computed in one go, and kept
   * as long as these samples are.
   */
  public List<Samples> on(List<LocalDate> days, Collection<String> figures) {
    List<Samples> all = new ArrayList<>();
    Kept own = new Kept();
    own.putAll(kept);
    List<Integer> places = new ArrayList<>();
    for (LocalDate day : days) {
      TracedWorld there = world.moment(new Traced.Known(new Value.Day(day)));
      there.prepare(figures);
      for (String figure : figures) {
        if (there.of(figure) instanceof Traced.Lane lane) {
          places.add(lane.place());
        }
      }
      all.add(new Samples(there, options, run, own));
    }
    new Samples(world, options, run, own).compute(places);
    return all;
  }

  /** The plan with some figures set to other values, with the same draws. */
  public Samples amended(Map<String, Value> amendments) {
    Map<String, Traced> traced = new HashMap<>();
    amendments.forEach((name, value) -> traced.put(name, new Traced.Known(value)));
    return new Samples(world.amended(traced), options, run, kept);
  }
}
