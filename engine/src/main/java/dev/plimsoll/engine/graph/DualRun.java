package dev.plimsoll.engine.graph;

import java.util.Map;

/**
 * Computes numbers of a graph at one place, and how fast each moves as one draw sets out from there
 * in one direction: forward differentiation with dual numbers. At a kink it is the slope of the
 * side that the draw moves to. Where a number jumps as soon as the draw moves, its speed is
 * infinite; where nothing is known of it, it is not a number. Source: A. Griewank, A. Walther,
 * Evaluating Derivatives, 2008, ch. 3 and 14 (one-sided derivatives).
 */
public final class DualRun {

  private final Graph graph;
  private final DualRules rules;
  private final double[] values;
  private final double[] speeds;
  private final boolean[] done;
  private final Map<Integer, Double> draws;
  private final int moving;
  private final double direction;

  /**
   * A run.
   *
   * @param draws what each draw is, by its place
   * @param moving the place of the draw that moves
   * @param up whether it grows
   */
  public DualRun(Graph graph, Map<Integer, Double> draws, int moving, boolean up) {
    this.graph = graph;
    this.draws = Map.copyOf(draws);
    this.moving = moving;
    this.direction = up ? 1 : -1;
    this.values = new double[graph.size()];
    this.speeds = new double[graph.size()];
    this.done = new boolean[graph.size()];
    this.rules = new DualRules(values, speeds);
  }

  /**
   * The change of a number by the change of the draw, on the side that the draw moves to.
   *
   * @param root the place of the number
   */
  public double slope(int root) {
    compute(root);
    double slope = speeds[root] * direction;
    return slope == 0 ? 0 : slope;
  }

  /** A number where the draw sets out. */
  public double value(int root) {
    compute(root);
    return values[root];
  }

  private void compute(int root) {
    boolean[] needed = new boolean[root + 1];
    needed[root] = !done[root];
    for (int place = root; place >= 0; place--) {
      if (needed[place]) {
        for (int operand : graph.inputs(place)) {
          needed[operand] |= !done[operand];
        }
      }
    }
    for (int place = 0; place <= root; place++) {
      if (needed[place]) {
        set(place);
        done[place] = true;
      }
    }
  }

  private void set(int place) {
    switch (graph.node(place)) {
      case Node.Constant constant -> values[place] = constant.value();
      case Node.Draw draw -> {
        values[place] = draws.getOrDefault(place, Double.NaN);
        speeds[place] = place == moving ? direction : 0;
      }
      case Node.Any any -> values[place] = Double.NaN;
      case Node.Applied applied -> rules.applied(place, applied);
      case Node.Select select -> rules.select(place, select);
      case Node.Ranked ranked -> rules.ranked(place, ranked);
      case Node.Called called -> rules.called(place, called);
    }
  }
}
