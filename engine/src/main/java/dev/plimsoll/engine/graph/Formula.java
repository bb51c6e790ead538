package dev.plimsoll.engine.graph;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * A number of a graph as a formula of another one, to be put in with other numbers in its place:
 * what a search asks at each value that it tries.
 */
public final class Formula {

  private final Graph graph;
  private final int root;
  private final int variable;

  /** What moves with the variable, in its order, and for each place which of those it is. */
  private final int[] moving;

  private final int[] which;

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
    this.which = new int[Math.max(0, root + 1 - variable)];
    boolean[] needed = Needed.of(root, variable + 1, this::restsOn);
    Arrays.fill(which, -1);
    int[] found = new int[which.length];
    int count = 0;
    for (int place = variable; place <= root; place++) {
      if (place == variable || (needed[place] && isMoved(place))) {
        which[place - variable] = count;
        found[count++] = place;
      }
    }
    this.moving = Arrays.copyOf(found, count);
  }

  private int[] restsOn(int place) {
    return graph.withCondition(place, graph.operands(place));
  }

  private boolean isMoved(int place) {
    for (int operand : restsOn(place)) {
      if (moved(operand) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Which of what moves a place is, or -1. */
  private int moved(int place) {
    return place < variable || place > root ? -1 : which[place - variable];
  }

  /** The number where another one stands for the variable. */
  public int at(int value) {
    if (moved(root) < 0) {
      return root;
    }
    int[] made = new int[moving.length];
    made[0] = value;
    IntUnaryOperator instead =
        place -> {
          int known = moved(place);
          return known < 0 ? place : made[known];
        };
    for (int i = 1; i < moving.length; i++) {
      made[i] = graph.again(moving[i], instead);
    }
    return made[made.length - 1];
  }
}
