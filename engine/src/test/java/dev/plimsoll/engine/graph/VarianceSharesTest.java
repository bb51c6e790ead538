package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.engine.sample.Copula;
import dev.plimsoll.engine.sample.Correlation;
import dev.plimsoll.engine.sample.Distribution;
import dev.plimsoll.engine.sample.Normal;
import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.engine.sample.Uniform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares of the variance against functions whose shares are known exactly. */
final class VarianceSharesTest {

  private static final SampleDesign DESIGN = new SampleDesign(1 << 13, 1, PointSet.SOBOL);

  /** Ishigami and Homma 1990 with a = 7 and b = 0.1, over -π to π. */
  @Test
  void theIshigamiFunction() {
    double a = 7;
    double b = 0.1;
    VarianceShares shares =
        shares(
            3,
            new Uniform(-Math.PI, Math.PI),
            x -> {
              double sine = StrictMath.sin(x[1]);
              return StrictMath.sin(x[0]) * (1 + b * StrictMath.pow(x[2], 4)) + a * sine * sine;
            });
    double p4 = StrictMath.pow(Math.PI, 4);
    double v1 = 0.5 * (1 + b * p4 / 5) * (1 + b * p4 / 5);
    double v2 = a * a / 8;
    double v13 = b * b * p4 * p4 * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;
    assertThat(v1 / v).isCloseTo(0.3139, within(1e-4));
    near(shares.first(), v1 / v, v2 / v, 0);
    near(shares.total(), (v1 + v13) / v, v2 / v, v13 / v);
  }

  /** Sobol's g-function with the weights of Saltelli et al. 2010. */
  @Test
  void theGFunction() {
    double[] weights = {0, 0.5, 3, 9, 99, 99};
    VarianceShares shares =
        shares(
            6,
            new Uniform(0, 1),
            x -> {
              double product = 1;
              for (int i = 0; i < weights.length; i++) {
                product *= (Math.abs(4 * x[i] - 2) + weights[i]) / (1 + weights[i]);
              }
              return product;
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
    near(shares.first(), first);
    near(shares.total(), total);
  }

  @Test
  void aSumHasItsVariances() {
    VarianceShares shares = shares(3, new Normal(0, 1), x -> x[0] + 2 * x[1] + 3 * x[2]);
    near(shares.first(), 1 / 14.0, 4 / 14.0, 9 / 14.0);
    near(shares.total(), 1 / 14.0, 4 / 14.0, 9 / 14.0);
  }

  @Test
  void anInputThatDoesNotMatterHasNoTotal() {
    VarianceShares shares = shares(2, new Uniform(0, 1), x -> x[0]);
    assertThat(shares.total().get(1)).isZero();
    assertThat(shares.total().get(0)).isCloseTo(1, within(0.01));
  }

  @Test
  void aNumberThatDoesNotMoveHasNoCauses() {
    VarianceShares shares = shares(2, new Uniform(0, 1), x -> 4);
    assertThat(shares.first()).containsExactly(0.0, 0.0);
    assertThat(shares.total()).containsExactly(0.0, 0.0);
  }

  @Test
  void inputsThatAreTiedAreOneFactor() {
    Graph graph = new Graph();
    Copula copula = (Copula) Correlation.of(2, List.of(new Correlation.Pair(0, 1, 0.8)));
    Inputs inputs = inputs(3, List.of(new Inputs.Tie(List.of(0, 2), copula)));
    int spread = inputs.spread(new Normal(0, 1));
    int root = graph.constant(0);
    for (int i = 0; i < 3; i++) {
      root = graph.apply(Operation.PLUS, root, graph.draw(i, spread));
    }
    Factors factors = Factors.of(graph, inputs, root);
    assertThat(factors.streams()).containsExactly(List.of(0, 2), List.of(1));
    VarianceShares shares = VarianceShares.of(graph, inputs, DESIGN, root, factors);
    // The variance of two normal values with that rank correlation is 2 + 2 * 2 sin(0.8 π / 6).
    double tied = 2 + 4 * StrictMath.sin(0.8 * Math.PI / 6);
    near(shares.first(), tied / (tied + 1), 1 / (tied + 1));
  }

  private static VarianceShares shares(int count, Distribution each, LaneFunction function) {
    Graph graph = new Graph();
    Inputs inputs = inputs(count, List.of());
    int spread = inputs.spread(each);
    List<Integer> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(graph.draw(i, spread));
    }
    int root = graph.called(function, draws);
    Factors factors = Factors.of(graph, inputs, root);
    return VarianceShares.of(graph, inputs, DESIGN, root, factors);
  }

  private static Inputs inputs(int count, List<Inputs.Tie> ties) {
    List<Inputs.Stream> streams = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      streams.add(new Inputs.Stream("input" + i, i));
    }
    return new Inputs(streams, ties);
  }

  private static void near(List<Double> found, double... exact) {
    assertThat(found).hasSize(exact.length);
    for (int i = 0; i < exact.length; i++) {
      assertThat(found.get(i)).as("input %s", i).isCloseTo(exact[i], within(0.01));
    }
  }
}
