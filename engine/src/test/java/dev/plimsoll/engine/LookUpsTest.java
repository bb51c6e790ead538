package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookUpsTest {

  private static final String LADDER =
      """
      input users = 80 users
      ladder sizes by users {
        rung a from 1 user up to 10 users { cpu = 2 threads }
        rung b up to 100 users { cpu = 4 threads, note = "big" }
        rung c below 1000 users { cpu = 8 threads }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sizes[0.5 users]               | none
          sizes[1 user]                  | a
          sizes[10 users]                | a
          sizes[10.5 users]              | b
          sizes[100 users]               | b
          sizes[999 users]               | c
          sizes[1000 users]              | none
          sizes[50 users].cpu            | 4 threads
          sizes[1000 users].cpu          | none
          sizes[5 users].note            | none
          sizes.current                  | b
          sizes.next                     | c
          sizes.left                     | 20 users
          sizes.current == "b"           | yes
          sizes.next with (users = 500 users) | none
          sizes.left with (users = 10 users)  | 0 users
          """)
  void rungs(String expression, String shown) {
    assertThat(Plans.x(LADDER + "x = " + expression)).isEqualTo(shown);
  }

  @Test
  void anOpenRungHoldsEverythingAboveTheOneBefore() {
    String ladder =
        """
        ladder sizes {
          rung a up to 10 users { cpu = 2 threads }
          rung b { cpu = 4 threads }
        }
        """;
    assertThat(Plans.x(ladder + "x = sizes[1_000_000 users]")).isEqualTo("b");
    assertThat(Plans.x(ladder + "x = sizes[0 users]")).isEqualTo("a");
    assertThat(Plans.x(ladder + "x = sizes.b.up_to")).isEqualTo("unlimited");
  }

  @Test
  void ofRungsWithConditionsTheLastThatHoldsIsCurrent() {
    String ladder =
        """
        input users = 80 users
        ladder stages {
          rung one { nodes = 1 node }
          rung two when users > 50 users { nodes = 2 nodes }
          rung three when users > 500 users { nodes = 3 nodes }
        }
        """;
    assertThat(Plans.x(ladder + "x = stages.current.nodes")).isEqualTo("2 nodes");
    assertThat(Plans.x(ladder + "x = stages.current.nodes with (users = 5 users)"))
        .isEqualTo("1 node");
    assertThat(Plans.x(ladder + "x = stages.current.nodes with (users = 501 users)"))
        .isEqualTo("3 nodes");
  }

  @Test
  void anUnsetKeyWaits() {
    assertThat(Plans.x(LADDER + "late = unset\nx = sizes[late]")).isEqualTo("waits for late");
  }
}
