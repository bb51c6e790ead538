package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Graphs that go on from another one. */
final class GraphTest {

  private final Graph graph = new Graph();
  private final int draw = graph.draw(0, 0);
  private final int two = graph.constant(2);
  private final int twice = graph.apply(Operation.TIMES, two, draw);

  @Test
  void aBranchHasTheNumbersThatWereThere() {
    Graph branch = graph.branch();
    assertThat(branch.size()).isEqualTo(graph.size());
    assertThat(branch.node(twice)).isEqualTo(graph.node(twice));
    assertThat(branch.operands(twice)).containsExactly(two, draw);
    assertThat(branch.apply(Operation.TIMES, two, draw)).isEqualTo(twice);
  }

  @Test
  void whatIsAddedToABranchIsNotAddedToTheGraph() {
    int size = graph.size();
    int more = graph.branch().apply(Operation.PLUS, twice, two);
    assertThat(more).isEqualTo(size);
    assertThat(graph.size()).isEqualTo(size);
  }

  @Test
  void whatIsAddedToTheGraphLaterIsNotInTheBranch() {
    Graph branch = graph.branch();
    graph.draw(1, 0);
    int later = graph.apply(Operation.PLUS, twice, two);
    int own = branch.apply(Operation.PLUS, twice, two);
    assertThat(own).isNotEqualTo(later);
    assertThat(branch.node(own)).isEqualTo(graph.node(later));
  }

  @Test
  void aBranchOfABranchHasTheNumbersOfBoth() {
    Graph branch = graph.branch();
    int more = branch.apply(Operation.PLUS, twice, two);
    Graph twig = branch.branch();
    assertThat(twig.apply(Operation.PLUS, twice, two)).isEqualTo(more);
    assertThat(twig.apply(Operation.TIMES, two, draw)).isEqualTo(twice);
  }

  @Test
  void aBranchKnowsWhatWasSoughtBefore() {
    int any = graph.any(0, 9);
    int condition = graph.apply(Operation.LESS, draw, any);
    int found = graph.select(condition, two, draw);
    Sought sought = new Sought(condition, any, false, true, true);
    graph.note(found, sought);
    assertThat(graph.branch().sought(found)).isEqualTo(sought);
  }

  @Test
  void aNumberMaySayItsOperandTwice() {
    int square = graph.apply(Operation.TIMES, draw, draw);
    assertThat(graph.operands(square)).containsExactly(draw, draw);
  }

  @Test
  void eachOfManyNumbersIsFoundAgain() {
    Graph many = new Graph();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(many.constant(i * 0.25)).isEqualTo(i);
      }
    }
  }

  @Test
  void whatGoesOnWithoutAJumpIsKnownToWhereItTurns() {
    int any = graph.any(0, 10);
    int turn = graph.constant(4);
    int before = graph.apply(Operation.LESS, any, turn);
    int level = graph.apply(Operation.MINUS, graph.constant(8), any);
    int meets = graph.select(before, level, turn);
    int jumps = graph.select(before, level, graph.constant(5));
    Seams seams = new Seams(graph, any);
    seams.note(meets);
    seams.note(jumps);
    assertThat(graph.isJoined(meets)).isTrue();
    assertThat(graph.isJoined(jumps)).isFalse();
  }
}
