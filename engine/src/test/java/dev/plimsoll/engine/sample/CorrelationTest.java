package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** Rank correlations measured, asked for, and impossible ones. */
final class CorrelationTest {

  @Test
  void spearmansCoefficientIsThatOfHipparchus() {
    Randomly.run(
        50,
        random -> {
          double[] x = random.doubles(500).map(u -> Math.rint(u * 40)).toArray();
          double[] y = random.doubles(500).toArray();
          for (int i = 0; i < 500; i++) {
            y[i] += x[i] / 40;
          }
          assertThat(RankCorrelation.of(x, y))
              .isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-13));
        });
  }

  @Test
  void aConstantColumnIsCorrelatedWithNothing() {
    assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isZero();
  }

  @Test
  void theOrderAloneCounts() {
    double[] x = {3, -1, 9, 0.5};
    double[] y = {2.7, -8, 1e9, 2};
    assertThat(RankCorrelation.of(x, y)).isCloseTo(1, within(1e-15));
    assertThat(RankCorrelation.of(x, new double[] {-3, 1, -9, -0.5})).isCloseTo(-1, within(1e-15));
  }

  @Test
  void conversionsUndoEachOther() {
    assertThat(RankCorrelation.toNormal(1)).isCloseTo(1, within(1e-15));
    for (double rank = -1; rank <= 1; rank += 0.1) {
      assertThat(RankCorrelation.ofNormal(RankCorrelation.toNormal(rank)))
          .isCloseTo(rank, within(1e-15));
    }
  }

  @Test
  void whatIsMeasuredIsWhatWasAskedFor() {
    Copula copula = copula(3, pair(0, 1, 0.7), pair(1, 2, -0.4));
    double[][] columns = tied(copula, 3, 1 << 14);
    assertThat(RankCorrelation.of(columns[0], columns[1])).isCloseTo(0.7, within(0.01));
    assertThat(RankCorrelation.of(columns[1], columns[2])).isCloseTo(-0.4, within(0.01));
    assertThat(RankCorrelation.of(columns[0], columns[2])).isCloseTo(0, within(0.01));
  }

  @Test
  void eachInputAloneStaysAsItWas() {
    double[][] columns = tied(copula(3, pair(0, 1, 0.7), pair(1, 2, -0.4)), 3, 1 << 14);
    for (double[] column : columns) {
      double[] found = Percentiles.of(column, 0.05, 0.5, 0.95);
      assertThat(found[0]).isCloseTo(0.05, within(0.004));
      assertThat(found[1]).isCloseTo(0.5, within(0.008));
      assertThat(found[2]).isCloseTo(0.95, within(0.004));
    }
  }

  @Test
  void inputsThatFollowNoneKeepTheirPoints() {
    Copula copula = copula(3, pair(0, 2, 0.5));
    long[][] before = points(3, 1000);
    long[][] after = points(3, 1000);
    copula.apply(after);
    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(after[1]).isEqualTo(before[1]);
    assertThat(after[2]).isNotEqualTo(before[2]);
  }

  @Test
  void almostPerfectCorrelationIsPossible() {
    double[][] columns = tied(copula(2, pair(1, 0, -0.999)), 2, 1 << 12);
    assertThat(RankCorrelation.of(columns[0], columns[1])).isCloseTo(-0.999, within(0.001));
  }

  @Test
  void theCulpritOfAContradictionIsNamedWithWhatWouldDo() {
    // Two that follow a third closely cannot avoid each other.
    Correlation.Conflict conflict =
        conflict(4, pair(0, 3, 0.1), pair(0, 1, 0.9), pair(0, 2, 0.9), pair(1, 2, 0.2));
    assertThat(conflict.among()).containsExactly(0, 1, 2);
    assertThat(conflict.culprit()).isEqualTo(pair(0, 1, 0.9));
    assertThat(conflict.isMendable()).isTrue();
    Correlation.Pair mended = pair(0, 1, conflict.most());
    assertThat(Correlation.of(4, List.of(mended, pair(0, 2, 0.9), pair(1, 2, 0.2))))
        .isInstanceOf(Copula.class);
  }

  @Test
  void everyContradictionIsMendedByWhatIsProposed() {
    Randomly.run(
        300,
        random -> {
          int inputs = random.nextInt(2, 7);
          List<Correlation.Pair> pairs = new ArrayList<>();
          for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < i; j++) {
              if (random.nextInt(3) > 0) {
                pairs.add(pair(i, j, random.nextDouble(-1, 1)));
              }
            }
          }
          Correlation found = Correlation.of(inputs, pairs);
          assertThat(found instanceof Copula).isEqualTo(leastEigenvalue(inputs, pairs) > 1e-9);
          if (found instanceof Correlation.Conflict conflict && conflict.isMendable()) {
            Correlation.Pair culprit = conflict.culprit();
            boolean tooLow = culprit.rank() < conflict.least();
            assertThat(tooLow || culprit.rank() > conflict.most()).isTrue();
            pairs.removeIf(pair ->
                pair.equals(culprit)
                    || !conflict.among().contains(pair.first())
                    || !conflict.among().contains(pair.second()));
            double rank = tooLow ? conflict.least() : conflict.most();
            pairs.add(pair(culprit.first(), culprit.second(), rank));
            assertThat(leastEigenvalue(inputs, pairs)).isPositive();
          }
        });
  }

  private static double leastEigenvalue(int inputs, List<Correlation.Pair> pairs) {
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(inputs);
    for (Correlation.Pair pair : pairs) {
      double correlation = RankCorrelation.toNormal(pair.rank());
      matrix.setEntry(pair.first(), pair.second(), correlation);
      matrix.setEntry(pair.second(), pair.first(), correlation);
    }
    double[] values = new EigenDecompositionSymmetric(matrix).getEigenvalues();
    return Arrays.stream(values).min().orElseThrow();
  }

  @Test
  void theRootIsThatOfHipparchus() {
    double[][] matrix = {{1, 0.5, 0.2}, {0.5, 1, -0.3}, {0.2, -0.3, 1}};
    RealMatrix other = new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix)).getL();
    Cholesky ours = Cholesky.of(matrix);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(ours.row(i)[j]).isCloseTo(other.getEntry(i, j), within(1e-15));
      }
    }
  }

  @Test
  void perfectCorrelationIsNoCorrelationBetweenTwoInputs() {
    assertThat(conflict(2, pair(0, 1, 1)).culprit()).isEqualTo(pair(0, 1, 1));
  }

  private static Correlation.Pair pair(int first, int second, double rank) {
    return new Correlation.Pair(first, second, rank);
  }

  private static Copula copula(int inputs, Correlation.Pair... pairs) {
    return (Copula) Correlation.of(inputs, List.of(pairs));
  }

  private static Correlation.Conflict conflict(int inputs, Correlation.Pair... pairs) {
    return (Correlation.Conflict) Correlation.of(inputs, List.of(pairs));
  }

  private static long[][] points(int inputs, int count) {
    long[][] points = new long[inputs][count];
    for (int i = 0; i < inputs; i++) {
      SobolPoints.of(i, Seed.of(1, "c" + i)).fill(0, points[i]);
    }
    return points;
  }

  private static double[][] tied(Copula copula, int inputs, int count) {
    long[][] points = points(inputs, count);
    copula.apply(points);
    double[][] columns = new double[inputs][count];
    for (int i = 0; i < inputs; i++) {
      for (int k = 0; k < count; k++) {
        columns[i][k] = Fraction.of(points[i][k]);
      }
    }
    return columns;
  }
}
