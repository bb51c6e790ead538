package dev.plimsoll.model.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code ceil(serving * metric / target)}. The first three lines are the examples of the Kubernetes
 * documentation, "Horizontal Pod Autoscaling", "Algorithm details": a metric of 200m against 100m
 * doubles the replicas, 50m halves them, and a ratio near one changes nothing.
 */
class ScalingTargetTest {

  @ParameterizedTest
  @CsvSource({
    "4, 200, 100, 8", "4, 50, 100, 2", "4, 105, 100, -1", "4, 110, 100, -1", "4, 90, 100, -1",
    "4, 111, 100, 5", "3, 0.9, 0.6, 5", "2, 0.9, 0.6, 3", "7, 0, 0.5, 0", "5, 1.4, 0.7, 10"
  })
  void asksInProportion(int serving, double metric, double target, long wanted) {
    assertThat(new ScalingTarget(target, 0.1, 15).wanted(serving, metric)).isEqualTo(wanted);
  }
}
