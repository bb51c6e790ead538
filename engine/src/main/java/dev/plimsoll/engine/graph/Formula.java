package dev.plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of a graph as a formula of another one, to be put in with other numbers in its place:
 * what a search asks at each value that it tries.
 */
public final class Formula {

  private final Graph graph;
  private final int root;
  private final int variable;
  private final List<Integer> between = new ArrayList<>();

  /**
   * A formula.
   *
   * @param root the number
   * @param variable what stands for other numbers
   */
  public Formula(Graph graph, int root, int variable) {
    this.graph = graph;
    this.root = root;
    this.variable = variable;
    boolean[] needed = new boolean[root + 1];
    needed[root] = true;
    for (int place = root; place > variable; place--) {
      if (needed[place]) {
        for (int operand : madeOf(place)) {
          needed[operand] = true;
        }
      }
    }
    boolean[] moves = new boolean[root + 1];
    moves[Math.min(variable, root)] = variable <= root;
    for (int place = variable + 1; place <= root; place++) {
      if (needed[place]) {
        for (int operand : madeOf(place)) {
          moves[place] |= moves[operand];
        }
      }
      if (moves[place]) {
        between.add(place);
      }
    }
  }

  /** What a number is made of, and what it is sought by. */
  private int[] madeOf(int place) {
    Sought sought = graph.sought(place);
    int[] operands = graph.operands(place);
    if (sought == null) {
      return operands;
    }
    int[] all = Arrays.copyOf(operands, operands.length + 1);
    all[operands.length] = sought.condition();
    return all;
  }

  /** The number where another one stands for the variable. */
  public int at(int value) {
    Map<Integer, Integer> put = new HashMap<>();
    put.put(variable, value);
    for (int place : between) {
      put.put(place, graph.again(place, put));
    }
    return put.getOrDefault(root, root);
  }
}
