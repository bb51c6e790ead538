package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers made anew in the way of others. */
final class FormulaTest {

  private final Graph graph = new Graph();
  private final int two = graph.constant(2);
  private final int draw = graph.draw(0, 0);

  private int twiceAndMore(int x) {
    return graph.apply(Operation.PLUS, graph.apply(Operation.TIMES, two, x), draw);
  }

  @Test
  void anotherNumberInPlaceOfTheVariableGivesWhatIsMadeWithItAtOnce() {
    int any = graph.any(0, 10);
    int other = graph.draw(1, 0);
    assertThat(new Formula(graph, twiceAndMore(any), any).at(other)).isEqualTo(twiceAndMore(other));
  }

  @Test
  void aConstantIsFolded() {
    int any = graph.any(0, 10);
    Formula twice = new Formula(graph, graph.apply(Operation.TIMES, two, any), any);
    assertThat(graph.value(twice.at(graph.constant(21)))).isEqualTo(42);
  }

  @Test
  void whatDoesNotDependOnTheVariableStays() {
    int fixed = graph.apply(Operation.TIMES, two, draw);
    int any = graph.any(0, 10);
    assertThat(new Formula(graph, fixed, any).at(two)).isEqualTo(fixed);
  }

  @Test
  void theSearchesOfTwoTermsHaveVariablesOfTheirOwn() {
    assertThat(graph.any(0, 10)).isNotEqualTo(graph.any(0, 10));
  }

  @Test
  void whatGoesWithAChosenConstantIsChosenByTheSameConditions() {
    int small = graph.apply(Operation.AT_MOST, draw, graph.constant(5));
    int large = graph.apply(Operation.AT_MOST, draw, graph.constant(9));
    int nothing = graph.constant(-1);
    int rung =
        graph.select(small, graph.constant(0), graph.select(large, graph.constant(1), nothing));
    int none = graph.constant(Double.NaN);
    int other = graph.draw(1, 0);
    assertThat(graph.chosen(rung, Map.of(0.0, two, 1.0, other), none))
        .isEqualTo(graph.select(small, two, graph.select(large, other, none)));
  }

  @Test
  void aNumberThatIsNotChosenAmongConstantsIsCompared() {
    int found = graph.chosen(draw, Map.of(3.0, two), graph.constant(0));
    assertThat(graph.node(found)).isInstanceOf(Node.Select.class);
    assertThat(graph.operands(found))
        .containsExactly(
            graph.apply(Operation.EQUAL, draw, graph.constant(3)), two, graph.constant(0));
  }
}
