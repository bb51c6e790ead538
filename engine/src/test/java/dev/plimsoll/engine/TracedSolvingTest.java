package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches in draws. */
class TracedSolvingTest {

  private static final SamplingOptions OPTIONS = SamplingOptions.STANDARD.withCount(2_000);

  /** A condition that is seen to come to hold once, and one that is the same and not seen to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smallest n where n * each > whole | smallest n where n * each + mod(n, 1) > whole",
        "largest n where n * each <= whole | largest n where n * each + mod(n, 1) <= whole",
        "smallest n where n * each > 0 | smallest n where n * each + mod(n, 1) > 0",
        "smallest n where n * each > 1e30 | smallest n where n * each + mod(n, 1) > 1e30",
      })
  void halvingTheScanFindsWhatTryingEachValueDoes(String seen, String unseen) {
    Samples samples =
        Plans.evaluate(
                "input n = 10 { lowest = 0, step = 1 }\n"
                    + "each = 2 to 3\nwhole = 20_000 to 90_000\n"
                    + "seen = "
                    + seen
                    + "\nunseen = "
                    + unseen
                    + "\n")
            .samples(OPTIONS);
    assertThat(column(samples, "seen")).isEqualTo(column(samples, "unseen"));
  }

  private static double[] column(Samples samples, String name) {
    Sample sample = samples.of(name);
    return sample == null ? new double[0] : Objects.requireNonNull(sample.column());
  }
}
