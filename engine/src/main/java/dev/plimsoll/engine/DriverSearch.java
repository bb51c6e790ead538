package dev.plimsoll.engine;

import dev.plimsoll.engine.graph.Factors;
import dev.plimsoll.engine.graph.Graph;
import dev.plimsoll.engine.graph.Inputs;
import dev.plimsoll.engine.graph.KnownColumns;
import dev.plimsoll.engine.graph.Node;
import dev.plimsoll.engine.graph.SampleDesign;
import dev.plimsoll.engine.graph.SampleRun;
import dev.plimsoll.engine.graph.VarianceShares;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.RankCorrelation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds which inputs cause the spread of a number of a graph. */
final class DriverSearch {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Graph graph;
  private final Inputs inputs;
  private final SampleDesign design;
  private final int root;
  private final Factors factors;

  DriverSearch(Graph graph, Inputs inputs, SampleDesign design, int root) {
    this.graph = graph;
    this.inputs = inputs;
    this.design = design;
    this.root = root;
    this.factors = Factors.of(graph, inputs, root);
  }

  /** The drivers, the one with the largest share of the variance first. */
  List<Driver> drivers() {
    VarianceShares shares = VarianceShares.of(graph, inputs, design, root, factors);
    double[] swings = swings();
    double[] ranks = ranks();
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < factors.draws().size(); i++) {
      List<String> names =
          factors.streams().get(i).stream()
              .map(stream -> inputs.streams().get(stream).name())
              .toList();
      drivers.add(
          new Driver(
              names,
              swings[2 * i],
              swings[2 * i + 1],
              ranks[i],
              shares.total().get(i),
              shares.first().get(i)));
    }
    drivers.sort(Comparator.comparingDouble(Driver::total).reversed());
    return drivers;
  }

  /** The number with each factor at its p5 and then at its p95, all others at their medians. */
  private double[] swings() {
    int count = 2 * factors.draws().size();
    Map<Integer, double[]> known = new HashMap<>();
    for (int i = 0; i < factors.draws().size(); i++) {
      for (int place : factors.draws().get(i)) {
        var distribution = inputs.distribution(((Node.Draw) graph.node(place)).spread());
        double[] column = new double[count];
        for (int lane = 0; lane < count; lane++) {
          double level = lane == 2 * i ? LOW : lane == 2 * i + 1 ? HIGH : 0.5;
          column[lane] = distribution.quantile(level);
        }
        known.put(place, column);
      }
    }
    return column(new SampleDesign(Math.max(1, count), 0, PointSet.PLAIN), known);
  }

  private double[] column(SampleDesign of, Map<Integer, double[]> known) {
    double[] given = known.get(root);
    return given != null
        ? given
        : Objects.requireNonNull(
            new SampleRun(graph, inputs, of).columns(List.of(root), known::get, 1).get(root));
  }

  private double[] ranks() {
    List<Integer> places = factors.draws().stream().flatMap(List::stream).toList();
    Map<Integer, double[]> draws =
        new SampleRun(graph, inputs, design).columns(places, KnownColumns.NONE, 1);
    double[] figure = RankCorrelation.ranks(finite(column(design, draws)));
    double[] ranks = new double[factors.draws().size()];
    for (int i = 0; i < ranks.length; i++) {
      for (int place : factors.draws().get(i)) {
        double rank =
            RankCorrelation.ofRanks(
                RankCorrelation.ranks(Objects.requireNonNull(draws.get(place))), figure);
        ranks[i] = Math.abs(rank) > Math.abs(ranks[i]) ? rank : ranks[i];
      }
    }
    return ranks;
  }

  /** Ranks are of numbers: what is unlimited comes last, what has no value first. */
  private static double[] finite(double[] column) {
    double[] finite = column.clone();
    for (int i = 0; i < finite.length; i++) {
      if (!Double.isFinite(finite[i])) {
        finite[i] = finite[i] > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE;
      }
    }
    return finite;
  }
}
