package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order the numbers of a graph are computed for a block of draws, and in which registers
 * they wait. A register is used again as soon as nothing needs what it holds, so that a block stays
 * in the fastest memory.
 */
final class Schedule {

  private final List<Step> steps = new ArrayList<>();
  private final List<double[]> constants = new ArrayList<>();
  private final List<Integer> streams = new ArrayList<>();
  private final Map<Integer, double[]> given = new HashMap<>();
  private int registers;

  /**
   * A number and where it goes.
   *
   * @param place its place in the graph
   * @param operands the registers of what it is made of; a constant's is the bit complement of its
   *     place among the constants
   * @param target its own register
   */
  record Step(int place, List<Integer> operands, int target) {
    /** Copies the list. */
    Step {
      operands = List.copyOf(operands);
    }
  }

  /**
   * The order for some numbers.
   *
   * @param known columns that are there already; nothing below them is computed
   */
  static Schedule of(
      Graph graph, Collection<Integer> roots, Map<Integer, double[]> known, int block) {
    Schedule schedule = new Schedule();
    schedule.build(graph, roots, known, block);
    return schedule;
  }

  private void build(
      Graph graph, Collection<Integer> roots, Map<Integer, double[]> known, int block) {
    int[] last = lastUses(graph, roots, known);
    int[] register = new int[last.length];
    List<Integer> free = new ArrayList<>();
    for (int place = 0; place < last.length; place++) {
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
      double[] column = known.get(place);
      if (column != null) {
        given.put(place, column);
      }
      List<Integer> operands = column != null ? List.of() : graph.operands(place);
      List<Integer> from = new ArrayList<>();
      for (int operand : operands) {
        from.add(register[operand]);
        boolean done = register[operand] >= 0 && last[operand] == place;
        if (done && !free.contains(register[operand])) {
          free.add(register[operand]);
        }
      }
      if (column == null && node instanceof Node.Draw draw) {
        streams.add(draw.stream());
      }
      register[place] = free.isEmpty() ? registers++ : free.removeLast();
      steps.add(new Step(place, from, register[place]));
      if (last[place] == place) {
        free.add(register[place]);
      }
    }
  }

  /** For each number the place where it is last read, its own for a root, -1 where not needed. */
  private static int[] lastUses(
      Graph graph, Collection<Integer> roots, Map<Integer, double[]> known) {
    int end = 0;
    for (int root : roots) {
      end = Math.max(end, root + 1);
    }
    int[] last = new int[end];
    Arrays.fill(last, -1);
    for (int root : roots) {
      last[root] = root;
    }
    for (int place = end - 1; place >= 0; place--) {
      if (last[place] >= 0 && !known.containsKey(place)) {
        for (int operand : graph.operands(place)) {
          last[operand] = Math.max(last[operand], place);
        }
      }
    }
    return last;
  }

  List<Step> steps() {
    return steps;
  }

  /** How many registers there are. */
  int registers() {
    return registers;
  }

  /** The streams that are drawn from. */
  List<Integer> streams() {
    return streams;
  }

  /** The columns that were there already, of those that are needed. */
  Map<Integer, double[]> given() {
    return given;
  }

  double[] constant(int register) {
    return constants.get(~register);
  }
}
