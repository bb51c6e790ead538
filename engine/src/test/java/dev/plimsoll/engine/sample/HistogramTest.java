package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Every value is counted once. */
final class HistogramTest {

  @Test
  void valuesOnEdgesBelongToTheBinAboveExceptTheLast() {
    Histogram histogram = Histogram.of(new double[] {-1, 0, 0.5, 1, 1.5, 2, 3}, 2, 0, 2);
    assertThat(histogram.counts()).containsExactly(2L, 3L);
    assertThat(histogram.below()).isEqualTo(1);
    assertThat(histogram.above()).isEqualTo(1);
    assertThat(histogram.highest()).isEqualTo(3);
    assertThat(histogram.edge(0)).isZero();
    assertThat(histogram.edge(1)).isEqualTo(1);
    assertThat(histogram.edge(2)).isEqualTo(2);
  }

  @Test
  void equalValuesAreInTheFirstBin() {
    assertThat(Histogram.of(new double[] {4, 4, 4}, 3, 4, 4).counts()).containsExactly(3L, 0L, 0L);
  }

  @Test
  void binsWithoutARangeAreRefused() {
    assertThatThrownBy(() -> Histogram.of(new double[] {1}, 3, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Histogram.of(new double[] {1}, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
