package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order the numbers of a graph are computed for a block of draws, and in which registers
 * they wait. A register is used again as soon as nothing needs what it holds, so that a block stays
 * in the fastest memory.
 */
final class Schedule {

  private static final int[] NOTHING = {};

  private final List<Step> steps = new ArrayList<>();
  private final List<double[]> constants = new ArrayList<>();
  private final List<Integer> streams = new ArrayList<>();
  private int registers;
  private long work;

  /** A number and where it goes. */
  static final class Step {
    private final int place;
    private final int[] operands;
    private final int target;
    private final double @Nullable [] given;

    private Step(int place, int[] operands, int target, double @Nullable [] given) {
      this.place = place;
      this.operands = operands;
      this.target = target;
      this.given = given;
    }

    /** Its place in the graph. */
    int place() {
      return place;
    }

    /** Its own register. */
    int target() {
      return target;
    }

    /** Of how many numbers it is made. */
    int count() {
      return operands.length;
    }

    /**
     * The register of one of those; a constant's is the bit complement of its place among the
     * constants.
     */
    int operand(int i) {
      return operands[i];
    }

    /** Its column where that was there already, otherwise null. */
    double @Nullable [] given() {
      return given;
    }
  }

  /**
   * The order for some numbers.
   *
   * @param known columns that are there already; nothing below them is computed
   */
  static Schedule of(Graph graph, Collection<Integer> roots, KnownColumns known, int block) {
    Schedule schedule = new Schedule();
    schedule.build(graph, roots, known, block);
    return schedule;
  }

  private void build(Graph graph, Collection<Integer> roots, KnownColumns known, int block) {
    int end = roots.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    double[][] given = new double[end][];
    int[] last = lastUses(graph, roots, known, given);
    int[] register = new int[end];
    int[] free = new int[end];
    int released = 0;
    for (int place = 0; place < end; place++) {
      if (last[place] < 0) {
        continue;
      }
      Node node = graph.node(place);
      if (node instanceof Node.Constant constant) {
        register[place] = ~constants.size();
        double[] same = new double[block];
        Arrays.fill(same, constant.value());
        constants.add(same);
        continue;
      }
      int[] operands = given[place] != null ? NOTHING : graph.operands(place);
      int[] from = new int[operands.length];
      for (int i = 0; i < from.length; i++) {
        from[i] = register[operands[i]];
        if (from[i] >= 0 && last[operands[i]] == place) {
          free[released++] = from[i];
          // It may be read twice here, but is released once.
          last[operands[i]] = Integer.MAX_VALUE;
        }
      }
      if (given[place] == null && node instanceof Node.Draw draw) {
        streams.add(draw.stream());
      }
      work += given[place] == null ? node.work() : 1;
      register[place] = released == 0 ? registers++ : free[--released];
      steps.add(new Step(place, from, register[place], given[place]));
      if (last[place] == place) {
        free[released++] = register[place];
      }
    }
  }

  /**
   * For each number the place where it is last read, its own for a root, -1 where not needed.
   *
   * @param given takes the columns of what is needed and there already
   */
  private static int[] lastUses(
      Graph graph, Collection<Integer> roots, KnownColumns known, double[][] given) {
    int[] last = new int[given.length];
    Arrays.fill(last, -1);
    for (int root : roots) {
      last[root] = root;
    }
    for (int place = last.length - 1; place >= 0; place--) {
      if (last[place] < 0) {
        continue;
      }
      double[] column = known.of(place);
      if (column != null) {
        given[place] = column;
        continue;
      }
      for (int operand : graph.operands(place)) {
        last[operand] = Math.max(last[operand], place);
      }
    }
    return last;
  }

  List<Step> steps() {
    return steps;
  }

  /** As long as how many additions one draw takes, about. */
  long work() {
    return work;
  }

  /** How many registers there are. */
  int registers() {
    return registers;
  }

  /** The streams that are drawn from. */
  List<Integer> streams() {
    return streams;
  }

  double[] constant(int register) {
    return constants.get(~register);
  }
}
