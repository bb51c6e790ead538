package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.language.Randomly;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.junit.jupiter.api.Test;

/** Moments against another library, and whatever the threads do. */
final class MomentsTest {

  @Test
  void theyAreThoseOfHipparchus() {
    Randomly.run(
        50,
        random -> {
          double[] column =
              random.doubles(random.nextInt(2, 5000)).map(u -> 1000 + u * u).toArray();
          StreamingStatistics other = new StreamingStatistics();
          Arrays.stream(column).forEach(other::addValue);
          Moments ours = Moments.of(column);
          assertThat(ours.count()).isEqualTo(other.getN());
          assertThat(ours.mean()).isCloseTo(other.getMean(), within(1e-11));
          assertThat(ours.variance())
              .isCloseTo(other.getVariance(), Percentage.withPercentage(1e-6));
          assertThat(ours.low()).isEqualTo(other.getMin());
          assertThat(ours.high()).isEqualTo(other.getMax());
        });
  }

  @Test
  void aSmallSpreadFarFromZeroIsNotLost() {
    double[] column = IntStream.range(0, 10_000).mapToDouble(i -> 1e12 + i % 2).toArray();
    assertThat(Moments.of(column).mean()).isEqualTo(1e12 + 0.5);
    assertThat(Moments.of(column).squares()).isCloseTo(2500, within(1e-6));
  }

  @Test
  void blocksMadeByManyThreadsAndMergedInOrderGiveTheSameBits() {
    double[] column = new double[100_000];
    new Draws(new PlainMonteCarlo(new Seed(1)), Sampler.of(new Lognormal(1, 50))).fill(0, column);
    Moments[] blocks = new Moments[(column.length + Points.BLOCK - 1) / Points.BLOCK];
    IntStream.range(0, blocks.length)
        .parallel()
        .forEach(i ->
            blocks[i] =
                Moments.ofBlock(
                    column, i * Points.BLOCK, Math.min((i + 1) * Points.BLOCK, column.length)));
    assertThat(Arrays.stream(blocks).reduce(Moments.NONE, Moments::and))
        .isEqualTo(Moments.of(column));
  }

  @Test
  void noneAndOneAndEqualOnes() {
    assertThat(Moments.of(new double[0])).isEqualTo(Moments.NONE);
    assertThat(Moments.of(new double[] {4}).variance()).isZero();
    double[] column = new double[5000];
    Arrays.fill(column, 0.1);
    assertThat(Moments.of(column).mean()).isEqualTo(0.1);
    assertThat(Moments.of(column).variance()).isZero();
  }
}
