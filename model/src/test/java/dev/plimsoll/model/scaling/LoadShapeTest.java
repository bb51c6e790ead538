package dev.plimsoll.model.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.scaling.LoadShape.Point;
import dev.plimsoll.model.scaling.LoadShape.Surge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadShapeTest {

  private static final List<Point> LINE = List.of(new Point(2, 10), new Point(6, 50));

  private static double[] loads(int seconds, List<Point> points, boolean steps) {
    return new LoadShape(seconds, points, steps, List.of(), List.of()).perSecond();
  }

  @Test
  void pointsAreJoinedByLines() {
    assertThat(loads(8, LINE, false)).containsExactly(10, 10, 15, 25, 35, 45, 50, 50);
  }

  @Test
  void stepsHoldUntilTheNextPoint() {
    assertThat(loads(8, LINE, true)).containsExactly(10, 10, 10, 10, 10, 10, 50, 50);
  }

  /** A line from 0 to 60 over 100 seconds has an area of 3,000. */
  @Test
  void theSecondsOfALineAddUpToItsArea() {
    double[] loads = loads(100, List.of(new Point(0, 0), new Point(100, 60)), false);
    assertThat(Arrays.stream(loads).sum()).isCloseTo(3_000, within(1e-9));
  }

  @Test
  void hoursOfTheDayHaveFactors() {
    List<Double> hours = new ArrayList<>(Collections.nCopies(24, 1.0));
    hours.set(0, 0.5);
    hours.set(1, 3.0);
    double[] loads =
        new LoadShape(26 * 3600, List.of(new Point(0, 8)), false, hours, List.of()).perSecond();
    assertThat(loads[0]).isEqualTo(4);
    assertThat(loads[3_599]).isEqualTo(4);
    assertThat(loads[3_600]).isEqualTo(24);
    assertThat(loads[7_200]).isEqualTo(8);
    assertThat(loads[24 * 3600]).isEqualTo(4);
  }

  /**
   * Three times as much from second 10 on for 20 seconds, with a ramp of 4: an eighth of the way up
   * in the middle of second 10, all of it from 14 to 29, an eighth of the way down in 30.
   */
  @Test
  void aSurgeRisesAndFalls() {
    double[] loads =
        new LoadShape(
                40, List.of(new Point(0, 8)), false, List.of(), List.of(new Surge(3, 10, 20, 4)))
            .perSecond();
    assertThat(loads[9]).isEqualTo(8);
    assertThat(loads[10]).isEqualTo(10);
    assertThat(loads[14]).isEqualTo(24);
    assertThat(loads[29]).isEqualTo(24);
    assertThat(loads[30]).isEqualTo(22);
    assertThat(loads[34]).isEqualTo(8);
  }

  @Test
  void surgesThatOverlapMultiply() {
    List<Surge> surges =
        List.of(new Surge(3, 0, Double.POSITIVE_INFINITY, 0), new Surge(2, 5, 2, 0));
    double[] loads =
        new LoadShape(9, List.of(new Point(0, 1)), false, List.of(), surges).perSecond();
    assertThat(loads).containsExactly(3, 3, 3, 3, 3, 6, 6, 3, 3);
  }
}
