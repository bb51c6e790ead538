package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InverseTableTest {

  private static final int COUNT = 500;
  private static final double OPEN = -1;

  /** Places 100 to 399 of a column. */
  private static final Stretch STRETCH = new Stretch(100, 400);

  private static double[] column(double bend) {
    return IntStream.range(0, COUNT)
        .mapToDouble(i -> Math.pow(Math.floor(i / 2.0), bend))
        .toArray();
  }

  private static double[] negative(double[] column) {
    return Arrays.stream(column).map(number -> -number).toArray();
  }

  /** Where it may be and surely is; what is told of nothing. */
  private static double[] told(double[] column, double maybe, double surely) {
    double[] no = {COUNT - 1};
    double[] yes = {COUNT};
    InverseTable inverse = Objects.requireNonNull(InverseTable.of(column, STRETCH));
    inverse.tell(new double[] {maybe}, new double[] {surely}, 0, 1, no, yes);
    return new double[] {no[0], yes[0]};
  }

  private static double first(double[] column, double number) {
    return IntStream.range(STRETCH.from(), STRETCH.to())
        .filter(place -> column[place] >= number)
        .findFirst()
        .orElse(COUNT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 3, 9})
  void thePlaceIsTheFirstThatIsNotBelow(double bend) {
    double[] column = column(bend);
    for (int place = 90; place < 410; place++) {
      double number = column[place] * 1.001;
      double first = first(column, number);
      assertThat(told(column, number, number)).containsExactly(first - 1, first);
    }
  }

  @Test
  void aNumberThatFallsIsToldByHowFarItHasFallen() {
    double[] column = column(1);
    assertThat(told(negative(column), -70.5, -70.5)).containsExactly(141, 142);
  }

  @Test
  void whatIsBetweenTheTwoIsLeftOpen() {
    assertThat(told(column(1), 69.5, 71.5)).containsExactly(139, 144);
  }

  @Test
  void whatMayBeReachedOnlyBehindTheStretchIsNotWithinIt() {
    assertThat(told(column(1), 1e9, 1e9)).containsExactly(COUNT - 1, COUNT);
    assertThat(told(column(1), 190, 1e9)).containsExactly(379, COUNT);
    double never = Double.POSITIVE_INFINITY;
    assertThat(told(column(1), never, never)).containsExactly(COUNT - 1, COUNT);
    assertThat(told(column(1), -never, never)).containsExactly(STRETCH.from() - 1, COUNT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 60})
  void whereNothingIsKnownAllPlacesAreOpen(double surely) {
    assertThat(told(column(1), 70, surely)).containsExactly(STRETCH.from() + OPEN, COUNT);
  }

  @Test
  void whatTurnsBackOrStaysHasNone() {
    double[] column = column(1);
    column[200] = 0;
    assertThat(InverseTable.of(column, STRETCH)).isNull();
    assertThat(InverseTable.of(new double[COUNT], STRETCH)).isNull();
    column[200] = Double.NaN;
    assertThat(InverseTable.of(column, STRETCH)).isNull();
  }
}
