package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amended plans: what is amended holds for all that reads it, and for nothing else. */
final class WorldTest {

  private static final String PLAN =
      """
      input users = 1000 users
      per_node = 300 users/node
      nodes = ceil(users / per_node)
      price = 50 EUR/node/month
      cost = nodes * price
      scale = users * 2
      both = nodes * price + scale * 1 EUR/user/month
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cost                                                            | 200 EUR/month
          cost with (users = 2000 users)                                  | 350 EUR/month
          cost with (nodes = 1 node)                                      | 50 EUR/month
          cost with (users = 2000 users, price = 10 EUR/node/month)       | 70 EUR/month
          cost with (price = 2 * price)                                   | 400 EUR/month
          cost with (users = 2 * users) with (users = 2 * users)          | 700 EUR/month
          (cost with (users = 2000 users)) - cost                         | 150 EUR/month
          (cost + 1 EUR/month) with (cost = 1 EUR/month)                  | 2 EUR/month
          cost with (cost = 7 EUR/month)                                  | 7 EUR/month
          """)
  void amendments(String expression, String shown) {
    assertThat(Plans.x(PLAN + "x = " + expression)).isEqualTo(shown);
  }

  @Test
  void anInnerAmendmentLeavesWhatIsAmendedOutside() {
    assertThat(Plans.x(PLAN + "x = (both with (users = 3000 users)) with (nodes = 1 node)"))
        .isEqualTo("6,050 EUR/month");
  }

  @Test
  void aLookUpFollowsTheEdgesThatAreAmended() {
    String ladder =
        """
        input edge = 100 users
        ladder sizes {
          rung small up to edge { cpu = 2 threads }
          rung large { cpu = 8 threads }
        }
        """;
    assertThat(Plans.x(ladder + "x = sizes[80 users].cpu with (edge = 50 users)"))
        .isEqualTo("8 threads");
    assertThat(Plans.x(ladder + "x = sizes[80 users].cpu with (sizes.small.cpu = 3 threads)"))
        .isEqualTo("3 threads");
  }

  @Test
  void aUnitThatThePlanDeclaresIsAmended() {
    String plan = "unit month = 30 days\nrate = 30 GB/month\n";
    assertThat(Plans.x(plan + "x = (rate * 62 days) with (month = 31 days)")).isEqualTo("60 GB");
  }

  @Test
  void aFailureInAnAmendedPlanIsReportedWhereItIsAskedFor() {
    Evaluation evaluation =
        Plans.evaluate("a = 2\nb = 10 / a\nx = b with (a = 0)\ny = b with (a = 5)\n");
    assertThat(Plans.shown(evaluation, "x")).isEqualTo("?");
    assertThat(Plans.shown(evaluation, "y")).isEqualTo("2");
  }
}
