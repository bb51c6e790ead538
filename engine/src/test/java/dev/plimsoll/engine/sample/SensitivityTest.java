package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sensitivity indices against functions whose indices are known exactly. */
final class SensitivityTest {

  private static final int COUNT = 1 << 13;

  /** Ishigami and Homma 1990 with a = 7 and b = 0.1, over -π to π. */
  @Test
  void theIshigamiFunction() {
    double a = 7;
    double b = 0.1;
    SobolIndices indices =
        indices(
            3,
            new Uniform(-Math.PI, Math.PI),
            (x, y) -> {
              for (int k = 0; k < y.length; k++) {
                double sine = StrictMath.sin(x[1][k]);
                y[k] =
                    StrictMath.sin(x[0][k]) * (1 + b * StrictMath.pow(x[2][k], 4))
                        + a * sine * sine;
              }
            });
    double p4 = StrictMath.pow(Math.PI, 4);
    double v1 = 0.5 * (1 + b * p4 / 5) * (1 + b * p4 / 5);
    double v2 = a * a / 8;
    double v13 = b * b * p4 * p4 * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;
    assertThat(indices.moments().variance()).isCloseTo(v, within(0.02 * v));
    assertThat(v1 / v).isCloseTo(0.3139, within(1e-4));
    near(indices.first(), v1 / v, v2 / v, 0);
    near(indices.total(), (v1 + v13) / v, v2 / v, v13 / v);
  }

  /** Sobol's g-function with the weights of Saltelli et al. 2010. */
  @Test
  void theGFunction() {
    double[] weights = {0, 0.5, 3, 9, 99, 99};
    SobolIndices indices =
        indices(
            6,
            new Uniform(0, 1),
            (x, y) -> {
              for (int k = 0; k < y.length; k++) {
                y[k] = 1;
                for (int i = 0; i < 6; i++) {
                  y[k] *= (Math.abs(4 * x[i][k] - 2) + weights[i]) / (1 + weights[i]);
                }
              }
            });
    double product = 1;
    double[] parts = new double[6];
    for (int i = 0; i < 6; i++) {
      parts[i] = 1 / (3 * (1 + weights[i]) * (1 + weights[i]));
      product *= 1 + parts[i];
    }
    double[] first = new double[6];
    double[] total = new double[6];
    for (int i = 0; i < 6; i++) {
      first[i] = parts[i] / (product - 1);
      total[i] = parts[i] * product / (1 + parts[i]) / (product - 1);
    }
    near(indices.first(), first);
    near(indices.total(), total);
  }

  private static void near(List<Double> found, double... exact) {
    assertThat(found).hasSize(exact.length);
    for (int i = 0; i < exact.length; i++) {
      assertThat(found.get(i)).as("input %s", i).isCloseTo(exact[i], within(0.01));
    }
  }

  private static SobolIndices indices(int inputs, Distribution each, ColumnFunction figure) {
    return SobolIndices.of(COUNT, draws(inputs, 0, each), draws(inputs, inputs, each), figure);
  }

  private static List<Draws> draws(int inputs, int dimension, Distribution each) {
    List<Draws> draws = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      Seed seed = Seed.of(1, dimension + "input" + i);
      draws.add(new Draws(SobolPoints.of(dimension + i, seed), Sampler.of(each)));
    }
    return draws;
  }

  @Test
  void bothMeasuresAgreeOnASum() {
    // Variances 1, 4 and 9: shares 1/14, 4/14 and 9/14.
    double[][] inputs = new double[3][COUNT];
    List<Draws> draws = draws(3, 0, new Normal(0, 1));
    for (int i = 0; i < 3; i++) {
      draws.get(i).fill(0, inputs[i]);
    }
    ColumnFunction sum =
        (x, y) -> {
          for (int k = 0; k < y.length; k++) {
            y[k] = x[0][k] + 2 * x[1][k] + 3 * x[2][k];
          }
        };
    double[] figure = new double[COUNT];
    sum.evaluate(inputs, figure);
    double[] shares = Sensitivity.shares(inputs, figure);
    SobolIndices indices = indices(3, new Normal(0, 1), sum);
    for (int i = 0; i < 3; i++) {
      double exact = (i + 1) * (i + 1) / 14.0;
      assertThat(shares[i]).isCloseTo(exact, within(0.02));
      assertThat(indices.first().get(i)).isCloseTo(exact, within(0.01));
      assertThat(indices.total().get(i)).isCloseTo(exact, within(0.01));
    }
  }

  @Test
  void anInputThatDoesNotMatterHasNoTotal() {
    SobolIndices indices =
        indices(2, new Uniform(0, 1), (x, y) -> System.arraycopy(x[0], 0, y, 0, y.length));
    assertThat(indices.total().get(1)).isZero();
    assertThat(indices.total().get(0)).isCloseTo(1, within(0.01));
  }

  @Test
  void aFigureThatDoesNotMoveHasNoCauses() {
    ColumnFunction constant = (x, y) -> Arrays.fill(y, 4);
    SobolIndices indices = indices(2, new Uniform(0, 1), constant);
    assertThat(indices.first()).containsExactly(0.0, 0.0);
    assertThat(indices.total()).containsExactly(0.0, 0.0);
    assertThat(Sensitivity.shares(new double[][] {{1, 2}, {2, 1}}, new double[] {4, 4}))
        .containsExactly(0, 0);
  }

  @Test
  void countsThatFillNoBlock() {
    ColumnFunction copy = (x, y) -> System.arraycopy(x[0], 0, y, 0, y.length);
    List<Draws> a = draws(2, 0, new Uniform(0, 1));
    List<Draws> b = draws(2, 2, new Uniform(0, 1));
    assertThat(SobolIndices.of(1500, a, b, copy).moments().count()).isEqualTo(3000);
    assertThat(SobolIndices.of(10, a, b, copy).moments().count()).isEqualTo(20);
  }
}
