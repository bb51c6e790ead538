package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.graph.KnownColumns;
import dev.plimsoll.engine.graph.Node;
import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.graph.SampleRun;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.program.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of a plan along the values of one of its figures, the driver, which stands in the graph as
 * a number that is given: one run computes them for thousands of its values, or in each draw of the
 * uncertain values for a value of its own. Answers are doubles, near enough to say where to look;
 * what is said of a plan is computed exactly there.
 */
public final class Along {

  private static final double MIDDLE = 0.5;

  private final TracedWorld traced;
  private final Inputs inputs;
  private final SamplingOptions options;
  private final Opaque opaque;
  private final int driver;
  private final IdentityHashMap<Term, Integer> places = new IdentityHashMap<>();
  private final Map<Integer, double[]> draws = new HashMap<>();

  private Along(
      TracedWorld traced, Inputs inputs, SamplingOptions options, Opaque opaque, int driver) {
    this.traced = traced;
    this.inputs = inputs;
    this.options = options;
    this.opaque = opaque;
    this.driver = driver;
  }

  static Along of(World world, String driver, SamplingOptions options) {
    Streams streams = world.streams();
    Inputs inputs = new Inputs(streams.all(), streams.ties());
    Tracing tracing = new Tracing(new Graph(), inputs, streams.places());
    int place = tracing.graph().called(numbers -> Double.NaN, List.of());
    TracedWorld traced =
        new TracedWorld(world, tracing).amended(Map.of(driver, new Traced.Lane(place)));
    return new Along(traced, inputs, options, new Opaque(world, driver), place);
  }

  /** How the draws are made. */
  public SamplingOptions options() {
    return options;
  }

  /**
   * Whether a term can be followed along the driver. What asks ends, statistics or chances of what
   * the driver moves cannot: they are computed for one plan as a whole.
   */
  public boolean follows(Term term) {
    return opaque.isClear(term);
  }

  /**
   * Terms at many values of the driver, in base units, each uncertain value at its point.
   *
   * @return for each term its numbers, a yes as 1; not a number where there is none
   */
  public List<double[]> at(List<Term> terms, double[] values) {
    List<Integer> roots = places(terms);
    Map<Integer, double[]> known = new HashMap<>();
    known.put(driver, values);
    Graph graph = traced.tracing().graph();
    for (int place = 0; place < graph.size(); place++) {
      if (graph.node(place) instanceof Node.Draw draw) {
        double[] point = new double[values.length];
        Arrays.fill(point, inputs.distribution(draw.spread()).quantile(MIDDLE));
        known.put(place, point);
      }
    }
    return columns(roots, known, new SampleDesign(values.length, 0, PointSet.PLAIN));
  }

  /**
   * Terms in each draw of the uncertain values, at a value of the driver for each draw.
   *
   * @return for each term its numbers, a yes as 1; not a number where there is none
   */
  public List<double[]> drawn(List<Term> terms, double[] values) {
    List<Integer> roots = places(terms);
    Map<Integer, double[]> known = new HashMap<>(draws());
    known.put(driver, values);
    return columns(roots, known, options.design());
  }

  /** The draws themselves do not depend on the driver, so they are made once. */
  private Map<Integer, double[]> draws() {
    Graph graph = traced.tracing().graph();
    List<Integer> missing = new ArrayList<>();
    for (int place = 0; place < graph.size(); place++) {
      if (graph.node(place) instanceof Node.Draw && !draws.containsKey(place)) {
        missing.add(place);
      }
    }
    if (!missing.isEmpty()) {
      draws.putAll(
          new SampleRun(graph, inputs, options.design())
              .columns(missing, KnownColumns.NONE, options.threads()));
    }
    return draws;
  }

  private List<double[]> columns(
      Collection<Integer> roots, Map<Integer, double[]> known, SampleDesign design) {
    Map<Integer, double[]> columns =
        new LinkedHashMap<>(
            new SampleRun(traced.tracing().graph(), inputs, design)
                .columns(roots, known::get, options.threads()));
    List<double[]> found = new ArrayList<>();
    for (int root : roots) {
      found.add(columns.getOrDefault(root, known.getOrDefault(root, new double[0])));
    }
    return found;
  }

  private List<Integer> places(List<Term> terms) {
    List<Integer> found = new ArrayList<>();
    for (Term term : terms) {
      found.add(places.computeIfAbsent(term, this::place));
    }
    return found;
  }

  private int place(Term term) {
    return traced.tracing().lane(new Tracer(traced, null).of(term), term.type());
  }
}
