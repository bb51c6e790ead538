package dev.plimsoll.engine.graph;

import dev.plimsoll.engine.sample.Distribution;
import dev.plimsoll.engine.sample.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Encloses a number of a graph while its draws move within a box, and tells how it moves with each
 * of them: its <em>slope</em> holds the change of the number by the change of the draw between any
 * two places of the box that differ in that draw alone. So a slope that is nowhere negative shows
 * that the number rises with the draw, steps and kinks included. Source of the rules: A. Neumaier,
 * Interval Methods for Systems of Equations, 1990, 2.3 (slopes); roundings and comparisons move by
 * any amount in the direction of what they are made of.
 */
public final class IntervalRun {

  /** Less probable than the most extreme draw, of which the points have 64 binary digits. */
  private static final double RAREST = 0x1p-80;

  private final Graph graph;
  private final int root;
  private final int[] order;
  private final List<Integer> draws;
  private final List<Integer> any;
  private final Interval[] values;
  private final Interval[][] slopes;
  private final boolean[] fails;
  private final boolean[] changed;
  private final int[][] operands;
  private final int[] indices;
  private final IntervalRules rules;
  private List<Interval> last = List.of();

  /** The place of the only slope that is asked for; below zero where all of them are. */
  private int only = -1;

  /** A run for a number of a graph. */
  public IntervalRun(Graph graph, int root) {
    this.graph = graph;
    this.root = root;
    this.order = order(graph, root);
    this.draws = places(Node.Draw.class);
    this.any = places(Node.Any.class);
    this.fails = new boolean[root + 1];
    this.changed = new boolean[root + 1];
    this.operands = new int[root + 1][];
    this.indices = new int[root + 1];
    this.values = new Interval[root + 1];
    this.slopes = new Interval[root + 1][];
    this.rules = new IntervalRules(graph, values);
    for (int place : order) {
      operands[place] = graph.inputs(place);
      int between = any.indexOf(place);
      indices[place] = between < 0 ? draws.indexOf(place) : draws.size() + between;
    }
  }

  private List<Integer> places(Class<? extends Node> kind) {
    return Arrays.stream(order)
        .filter(place -> kind.isInstance(graph.node(place)))
        .boxed()
        .toList();
  }

  private static int[] order(Graph graph, int root) {
    boolean[] needed = Needed.of(root, 0, place -> graph.withCondition(place, graph.inputs(place)));
    int[] order = new int[root + 1];
    int count = 0;
    for (int place = 0; place <= root; place++) {
      if (needed[place]) {
        order[count++] = place;
      }
    }
    return Arrays.copyOf(order, count);
  }

  /** The places of the draws that the number depends on, in the order of boxes and slopes. */
  public List<Integer> draws() {
    return draws;
  }

  /** How many numbers one run computes. */
  public int size() {
    return order.length;
  }

  /**
   * What is known of the number in a box.
   *
   * @param value no value is outside
   * @param slopes how it moves with each draw
   * @param mayFail whether there may be places in the box where it has no value
   */
  public record Enclosure(Interval value, List<Interval> slopes, boolean mayFail) {
    /** Copies the list. */
    public Enclosure {
      slopes = List.copyOf(slopes);
    }
  }

  /**
   * Encloses the number while each draw moves within an interval. What moves with a draw that
   * stands still is not asked: its slope is zero. Only what depends on a draw that moves otherwise
   * than in the run before is computed anew.
   */
  public Enclosure over(List<Interval> box) {
    return over(box, -1, 0);
  }

  /**
   * The same where one of what may be anything is one number.
   *
   * @param known the place of that
   * @param at the number
   */
  public Enclosure over(List<Interval> box, int known, double at) {
    List<Interval> moving = new ArrayList<>(box);
    for (int place : any) {
      Node.Any between = (Node.Any) graph.node(place);
      moving.add(place == known ? Interval.of(at) : new Interval(between.low(), between.high()));
    }
    for (int place : order) {
      changed[place] = isChanged(place, moving);
      if (changed[place]) {
        compute(place, moving);
        restrict(place, box);
      }
    }
    last = moving;
    List<Interval> moves = Arrays.asList(slopes[root]).subList(0, draws.size());
    return new Enclosure(values[root], moves, fails[root]);
  }

  /** What a number that this one rests on was all over the box last looked at; or not a number. */
  double point(int place) {
    Interval value = values[place];
    return value.isPoint() && !fails[place] ? value.low() : Double.NaN;
  }

  /** Where a number that this one rests on was over the box last looked at. */
  Interval value(int place) {
    return values[place];
  }

  /**
   * How the number moves with what may be anything, wherever its draws are; null where it may have
   * no value somewhere, does not depend on it, or a draw has no distribution, as a figure that
   * derivatives move by itself.
   */
  public @Nullable Interval slope(int between, Inputs inputs) {
    List<Interval> box = reachable(inputs);
    int index = any.indexOf(between);
    if (box == null || index < 0) {
      return null;
    }
    only = draws.size() + index;
    return over(box).mayFail() ? null : slopes[root][only];
  }

  /**
   * Between which values each draw lies, however many are made; null where one has no distribution,
   * as a figure that derivatives move by itself.
   */
  public @Nullable List<Interval> reachable(Inputs inputs) {
    List<Interval> box = new ArrayList<>();
    for (int place : draws) {
      int spread = ((Node.Draw) graph.node(place)).spread();
      if (spread < 0) {
        return null;
      }
      Distribution distribution = inputs.distribution(spread);
      Support support = distribution.support();
      box.add(
          new Interval(
              Math.max(support.low(), distribution.quantile(RAREST)),
              Math.min(support.high(), distribution.upperQuantile(RAREST))));
    }
    return box;
  }

  private boolean isChanged(int place, List<Interval> box) {
    if (last.isEmpty()) {
      return true;
    }
    int index = indices[place];
    if (index >= 0) {
      return !box.get(index).equals(last.get(index));
    }
    for (int operand : operands[place]) {
      if (changed[operand]) {
        return true;
      }
    }
    Sought sought = graph.sought(place);
    return sought != null && changed[sought.condition()];
  }

  private void compute(int place, List<Interval> box) {
    int count = draws.size() + any.size();
    Interval[] moves = slopes[place] == null ? new Interval[count] : slopes[place];
    slopes[place] = moves;
    if (graph.node(place) instanceof Node.Constant constant) {
      fails[place] = Double.isNaN(constant.value());
      values[place] = Interval.of(constant.value());
      Arrays.fill(moves, Interval.ZERO);
      return;
    }
    int index = indices[place];
    if (index >= 0) {
      values[place] = box.get(index);
      Arrays.fill(moves, Interval.ZERO);
      moves[index] = Interval.of(1);
      return;
    }
    IntervalRules.Rule rule = rules.of(place);
    values[place] = rule.value();
    fails[place] = rule.mayFail();
    for (int operand : operands[place]) {
      fails[place] |= fails[operand] && !isUnchosen(place, operand);
    }
    Interval[] inner = new Interval[operands[place].length];
    for (int i = 0; i < moves.length; i++) {
      if (box.get(i).isPoint()) {
        moves[i] = Interval.ZERO;
        continue;
      }
      if (only >= 0 && i != only) {
        moves[i] = Interval.ALL;
        continue;
      }
      boolean still = true;
      for (int j = 0; j < inner.length; j++) {
        inner[j] = slopes[operands[place][j]][i];
        still &= inner[j].isZero();
      }
      // What is made of what stands still stands still, however wild it is.
      moves[i] = still || rule.value().isPoint() ? Interval.ZERO : rule.slope().of(inner);
    }
  }

  /** Whether an operand is what a condition leaves aside wherever the draws are. */
  private boolean isUnchosen(int place, int operand) {
    if (!(graph.node(place) instanceof Node.Select select)) {
      return false;
    }
    Interval condition = values[select.condition()];
    int chosen = condition.low() != 0 ? select.then() : select.otherwise();
    return condition.isPoint() && operand != chosen && operand != select.condition();
  }

  /** What is known of a number that a search finds, from the condition at any value. */
  private void restrict(int place, List<Interval> box) {
    Sought sought = graph.sought(place);
    if (sought == null || (sought.total() && fails[sought.condition()])) {
      return;
    }
    Interval[] condition = slopes[sought.condition()];
    int index = any.indexOf(sought.any());
    Interval along = index < 0 ? Interval.ZERO : condition[draws.size() + index];
    if (!sought.isOnce(along) && !sought.fixed()) {
      return;
    }
    Interval[] moves = slopes[place];
    for (int i = 0; i < box.size(); i++) {
      Interval sooner = sought.largest() ? condition[i] : condition[i].negated();
      moves[i] = moves[i].withSignsOf(sooner);
    }
  }
}
