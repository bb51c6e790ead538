package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of what depends on uncertain values: each of them at one end, in one world. */
final class BoundsTest {

  private static final String PLAN =
      """
      disk = 1 to 5 GB
      rate = between(0 MB, 40 MB)
      twice = disk * 2
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          disk                                    | 1 to 5 GB
          twice                                   | 2 to 10 GB
          3 GB - twice                            | -7 to 1 GB
          disk - disk                             | 0 GB
          twice - disk                            | 1 to 5 GB
          disk + rate                             | 1 to 5.04 GB
          1 GB * (disk / 1 GB - 3) ^ 2            | 0 to 4 GB
          low(twice)                              | 2 GB
          high(twice)                             | 10 GB
          twice + high(twice)                     | 12 to 20 GB
          high(twice) - low(twice)                | 8 GB
          twice with (disk = 3 GB)                | 6 GB
          high(twice) with (disk = 3 GB)          | 6 GB
          high(twice with (disk = 3 GB))          | 6 GB
          twice with (disk = 2 to 3 GB)           | 4 to 6 GB
          twice > 5 GB                            | no or yes
          if twice > 5 GB then 1 node else 2 node | 1 to 2 nodes
          """)
  void ends(String expression, String shown) {
    assertThat(Plans.x(PLAN + "x = " + expression)).isEqualTo(shown);
  }

  @Test
  void aLookUpIsAsUncertainAsTheRungsItMayFind() {
    String ladder =
        """
        edge = 50 to 100 users
        ladder sizes {
          rung small up to edge { cpu = 2 threads }
          rung large { cpu = 4 to 8 threads }
        }
        """;
    assertThat(Plans.x(ladder + "x = sizes[80 users].cpu")).isEqualTo("2 to 8 threads");
    assertThat(Plans.x(ladder + "x = sizes[200 users].cpu")).isEqualTo("4 to 8 threads");
    assertThat(Plans.x(ladder + "x = sizes[80 users]")).isEqualTo("large or small");
  }

  @Test
  void manyUncertainValuesAreMovedOneByOne() {
    StringBuilder plan = new StringBuilder("x = 0 GB");
    for (int i = 0; i < 20; i++) {
      plan.append(i % 2 == 0 ? " + " : " - ").append("(1 to 2 GB)");
    }
    assertThat(Plans.x(plan.toString())).isEqualTo("-10 to 10 GB");
  }

  @Test
  void aConditionThatWaitsKeepsTheRangeWaiting() {
    assertThat(Plans.x("a = unset\nb = 1 to 2 GB\nx = a * b")).contains("waits for a");
  }
}
