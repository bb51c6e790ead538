package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations at the places where doubles are not like numbers. */
final class KernelsTest {

  private static double of(Operation operation, double left, double right) {
    double[] out = new double[1];
    Kernels.apply(operation, new double[] {left}, new double[] {right}, out);
    return out[0];
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, 1",
    "2, 1, 0, 0",
    "2, 2, 0, 1",
    "0, 0, 0, 1",
    "-0.0, 0, 0, 1",
    "0, 4.9e-324, 1, 1",
    "0.30000000000000004, 0.3, 0, 1",
    "0.3, 0.30000000000000004, 0, 1",
    "1e300, -1e300, 0, 0",
    "5, Infinity, 1, 1",
    "Infinity, 5, 0, 0",
    "Infinity, Infinity, 0, 1",
    "-Infinity, Infinity, 1, 1",
    "-Infinity, -Infinity, 0, 1",
    "NaN, 1, NaN, NaN",
    "1, NaN, NaN, NaN",
    "NaN, Infinity, NaN, NaN",
  })
  void comparisons(double left, double right, double less, double atMost) {
    assertThat(of(Operation.LESS, left, right)).isEqualTo(Double.valueOf(less));
    assertThat(of(Operation.AT_MOST, left, right)).isEqualTo(Double.valueOf(atMost));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 1",
    "2, 3, 0",
    "0, -0.0, 1",
    "0, 4.9e-324, 0",
    "0.30000000000000004, 0.3, 1",
    "1e300, -1e300, 0",
    "Infinity, Infinity, 1",
    "Infinity, -Infinity, 0",
    "5, Infinity, 0",
    "NaN, 1, NaN",
    "Infinity, NaN, NaN",
  })
  void equality(double left, double right, double equal) {
    assertThat(of(Operation.EQUAL, left, right)).isEqualTo(Double.valueOf(equal));
    assertThat(of(Operation.NOT_EQUAL, left, right)).isEqualTo(Double.valueOf(1 - equal));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "0, 1, 0, 1",
    "1, 0, 0, 1",
    "1, 1, 1, 1",
    "0, NaN, 0, NaN",
    "NaN, 0, 0, NaN",
    "1, NaN, NaN, 1",
    "NaN, 1, NaN, 1",
    "NaN, NaN, NaN, NaN",
  })
  void conditions(double left, double right, double and, double or) {
    assertThat(of(Operation.AND, left, right)).isEqualTo(Double.valueOf(and));
    assertThat(of(Operation.OR, left, right)).isEqualTo(Double.valueOf(or));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 7, 8, 7",
    "0, 7, 8, 8",
    "NaN, 7, 8, NaN",
    "1, Infinity, NaN, Infinity",
    "0, NaN, -3, -3",
    "1, NaN, 8, NaN",
  })
  void choices(double condition, double then, double otherwise, double chosen) {
    double[] out = new double[1];
    Kernels.select(new double[] {condition}, new double[] {then}, new double[] {otherwise}, out);
    assertThat(out[0]).isEqualTo(Double.valueOf(chosen));
  }

  @ParameterizedTest
  @CsvSource({
    "7.2, 1, 7, 8",
    "-7.2, 1, -8, -7",
    "7, 1, 7, 7",
    "0, 1, 0, 0",
    "6.999999999999999, 1, 7, 7",
    "7.000000000000001, 1, 7, 7",
    "1.1, 0.1, 1.1, 1.1",
    "12, 5, 10, 15",
    "Infinity, 1, Infinity, Infinity",
    "1, 0, NaN, NaN",
    "1, -1, NaN, NaN",
    "NaN, 1, NaN, NaN",
  })
  void wholeSteps(double x, double step, double floor, double ceil) {
    assertThat(of(Operation.FLOOR, x, step)).isEqualTo(Double.valueOf(floor));
    assertThat(of(Operation.CEIL, x, step)).isEqualTo(Double.valueOf(ceil));
  }
}
