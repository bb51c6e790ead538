package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.engine.sample.RankCorrelation;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Correlated inputs come out as correlated as a plan asks for, and each as it was by itself. */
final class CorrelationsTest {

  private static final String INPUTS =
      """
      a = 5 to 20 GB
      b = between(1 GB, 3 GB)
      c = choice([1, 2, 4, 8, 16] GB)
      d = normal(-2 GB, 9 GB)
      """;

  private static double[] column(Samples samples, String figure) {
    return Objects.requireNonNull(samples.of(figure), figure).column();
  }

  private static double rank(Samples samples, String first, String second) {
    return RankCorrelation.of(column(samples, first), column(samples, second));
  }

  private static Samples samples(String plan) {
    return Plans.evaluate(plan).samples(SamplingOptions.STANDARD.withCount(16_384));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.95, -0.3, 0.01, 0.6, 0.95})
  void whatIsAskedForIsMeasured(double rank) {
    Samples samples = samples(INPUTS + "correlate a b by " + rank + "\n");
    assertThat(rank(samples, "a", "b")).isCloseTo(rank, within(0.02));
    assertThat(rank(samples, "a", "d")).isCloseTo(0, within(0.02));
  }

  @Test
  void eachIsTiedToEach() {
    Samples samples = samples("correlate d a b by 50%\n" + INPUTS + "correlate c a by -20%\n");
    assertThat(rank(samples, "a", "b")).isCloseTo(0.5, within(0.02));
    assertThat(rank(samples, "a", "d")).isCloseTo(0.5, within(0.02));
    assertThat(rank(samples, "b", "d")).isCloseTo(0.5, within(0.02));
    // Of few values, ranks tie, which weakens them a little.
    assertThat(rank(samples, "a", "c")).isCloseTo(-0.2, within(0.03));
  }

  @Test
  void eachIsSpreadAsItWasByItself() {
    Samples tied = samples(INPUTS + "correlate a b c d by 0.7\n");
    Samples free = samples(INPUTS);
    for (String input : new String[] {"a", "b", "c", "d"}) {
      Sample one = Objects.requireNonNull(tied.of(input));
      Sample other = Objects.requireNonNull(free.of(input));
      assertThat(one.mean()).isCloseTo(other.mean(), within(0.005 * other.deviation()));
      assertThat(one.percentile(0.95))
          .isCloseTo(other.percentile(0.95), within(0.02 * other.deviation()));
    }
  }

  @Test
  void onlyWhatIsDrawnChanges() {
    String plan = INPUTS + "x = a + b\nmost = p95(x)\nlikely = chance(a > 15 GB and b > 2 GB)\n";
    Evaluation free = Plans.evaluate(plan);
    Evaluation tied = Plans.evaluate(plan + "correlate a b by 0.9\n");
    assertThat(Plans.shown(tied, "x")).isEqualTo(Plans.shown(free, "x"));
    assertThat(tied.value("x")).isEqualTo(free.value("x"));
    assertThat(tied.value("most")).isNotEqualTo(free.value("most"));
    assertThat(tied.value("likely")).isNotEqualTo(free.value("likely"));
  }

  @Test
  void theOrderOfStatementsDoesNotMatter() {
    Samples first = samples("correlate a b by 0.5\ncorrelate c d by 0.5\n" + INPUTS);
    Samples last = samples(INPUTS + "correlate c d by 0.5\ncorrelate a b by 0.5\n");
    assertThat(column(last, "b")).isEqualTo(column(first, "b"));
    assertThat(column(last, "d")).isEqualTo(column(first, "d"));
  }
}
