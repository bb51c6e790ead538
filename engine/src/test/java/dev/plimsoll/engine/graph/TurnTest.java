package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnTest {

  private static Turn.Condition condition(DoublePredicate holds) {
    return numbers -> Arrays.stream(numbers).map(each -> holds.test(each) ? 1 : 0).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 0.3, 1, 119, 2e17})
  void theTurnIsBetweenWhereItMayBeAndWhereItSurelyIs(double at) {
    Turn turn =
        Objects.requireNonNull(
            Turn.of(condition(each -> each > at), new Interval(0, Double.POSITIVE_INFINITY)));
    assertThat(turn.maybe()).isLessThan(at);
    assertThat(turn.surely()).isGreaterThan(at);
    assertThat(turn.surely() - turn.maybe()).isCloseTo(0, within(3 * Turn.NEAR * at));
  }

  @Test
  void aConditionMayHoldBelow() {
    Turn turn = Objects.requireNonNull(Turn.of(condition(each -> each < 7), new Interval(3, 9)));
    assertThat(turn.rising()).isFalse();
    assertThat(turn.surely()).isLessThan(7);
    assertThat(turn.maybe()).isGreaterThan(7);
  }

  @Test
  void whatHoldsAllOverDoesNotTurn() {
    assertThat(Turn.of(condition(each -> each > 2), new Interval(3, 9))).isNull();
    assertThat(Turn.of(condition(each -> each > 9), new Interval(3, 9))).isNull();
  }

  @Test
  void negativeNumbersAreNotLookedAt() {
    assertThat(Turn.of(condition(each -> each > 0), new Interval(-3, 9))).isNull();
  }
}
