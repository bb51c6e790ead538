package dev.plimsoll.engine.graph;

/**
 * Where a number goes on without a jump though it is made in another way from a value of a variable
 * on: put into both ways, the value gives one and the same number. Growth does so where one phase
 * follows another.
 */
final class Seams {

  private final Graph graph;
  private final int variable;

  Seams(Graph graph, int variable) {
    this.graph = graph;
    this.variable = variable;
  }

  /** Notes them in all that a number is made of. */
  void note(int root) {
    boolean[] needed = Needed.of(root, variable + 1, graph::operands);
    for (int place = variable + 1; place <= root; place++) {
      if (needed[place]
          && !graph.isJoined(place)
          && graph.node(place) instanceof Node.Select select
          && turn(select.condition()) >= 0
          && meet(select, turn(select.condition()))) {
        graph.join(place);
      }
    }
  }

  /** The constant at which a condition on the variable alone turns, or -1. */
  private int turn(int condition) {
    return graph.node(condition) instanceof Node.Applied(Operation operation, int left, int right)
            && operation.orders()
            && left == variable
            && graph.isConstant(right)
        ? right
        : -1;
  }

  private boolean meet(Node.Select select, int value) {
    return new Formula(graph, select.then(), variable).at(value)
        == new Formula(graph, select.otherwise(), variable).at(value);
  }
}
