package dev.plimsoll.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.analysis.Plans;
import dev.plimsoll.analysis.diff.Attribution.Method;
import dev.plimsoll.analysis.diff.VerdictChange.Turn;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is taken for a change, and what a difference comes from. */
final class PlanDiffTest {

  private static PlanDiff diff(String before, String after) {
    return PlanDiff.of(Plans.report(before), Plans.report(after));
  }

  private static List<String> changes(PlanDiff diff) {
    return diff.changes().stream().map(change -> change.kind() + " " + change.subject()).toList();
  }

  private static Attribution attribution(PlanDiff diff, String figure) {
    return diff.attributions(diff.figures()).entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(figure))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Rational> causes(PlanDiff diff, String figure) {
    Map<String, Rational> causes = new TreeMap<>();
    attribution(diff, figure)
        .shares()
        .forEach(share -> causes.put(share.change().subject(), share.amount()));
    return causes;
  }

  /**
   * A product that goes from 2 × 3 to 5 × 7: of the difference of 29, each factor gets its own
   * difference times the mean of the other, 3 × 5 = 15 and 4 × 3.5 = 14.
   */
  @Test
  void factorsShareByTheMeanOfTheOther() {
    PlanDiff diff = diff("a = 2\nb = 3\nc = a * b\n", "a = 5\nb = 7\nc = a * b\n");

    assertThat(causes(diff, "c")).isEqualTo(Map.of("a", Rational.of(15), "b", Rational.of(14)));
    assertThat(attribution(diff, "c").method()).isEqualTo(Method.ALL_ORDERS);
  }

  /**
   * Shapley's glove game: one left and two right gloves; the left one is worth 2/3, each right 1/6.
   */
  @Test
  void gloveGame() {
    String plan = "left = %d\none = %d\nother = %d\npairs = min(left, one + other)\n";

    PlanDiff diff = diff(plan.formatted(0, 0, 0), plan.formatted(1, 1, 1));

    assertThat(causes(diff, "pairs"))
        .isEqualTo(
            Map.of(
                "left", Rational.of(2, 3),
                "one", Rational.of(1, 6),
                "other", Rational.of(1, 6)));
  }

  @Test
  void manyChangesAreSharedOverTwoOrders() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      before.append("x%d = 1\n".formatted(i));
      after.append("x%d = 2\n".formatted(i));
      names.add("x" + i);
    }
    String product = "y = " + String.join(" * ", names) + "\n";

    PlanDiff diff = diff(before + product, after + product);

    // 1 → 2 in turn adds 2^i on the way there and 2^(8-i) on the way back.
    Map<String, Rational> expected = new TreeMap<>();
    for (int i = 0; i < 9; i++) {
      expected.put("x" + i, Rational.of((1L << i) + (1L << (8 - i)), 2));
    }
    assertThat(causes(diff, "y")).isEqualTo(expected);
    assertThat(attribution(diff, "y").method()).isEqualTo(Method.TWO_ORDERS);
  }

  @Test
  void aFormulaIsAChangeAsAnInputIs() {
    PlanDiff diff = diff("a = 2\nb = a + 1\n", "a = 3\nb = a * 2\n");

    assertThat(changes(diff)).containsExactly("VALUE a", "FORMULA b");
    // Before 3, with a alone 4, with b alone 4, with both 6.
    assertThat(causes(diff, "b")).isEqualTo(Map.of("a", Rational.of(3, 2), "b", Rational.of(3, 2)));
  }

  @Test
  void layoutDescriptionAndUnitOfTheResultAreNoChanges() {
    PlanDiff diff =
        diff(
            "a = 2 GB\nb = a+1 GB\nc = b \"old\"\n",
            "a   = 2_000 MB\nb = a + 1 GB in GB\nc = b \"new\"\n");

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.figures()).isEmpty();
    assertThat(diff.remarks())
        .extracting(each -> each.definition().name(), RemarkChange::aspect)
        .containsExactly(tuple("c", "description"));
  }

  @Test
  void anotherWorthOfAUnitIsOneChange() {
    String plan = "unit crate = %d MB\na = 3 crates\nb = 2 crates + 1 MB\nsum = a + b\n";

    PlanDiff diff = diff(plan.formatted(10), plan.formatted(12));

    assertThat(changes(diff)).containsExactly("UNIT crate");
    assertThat(causes(diff, "sum")).containsOnlyKeys("crate");
  }

  @Test
  void aConventionIsAChangeLikeAnother() {
    String plan = "%sa = 3 month * 1 MB/day\nb = a + 1 MB\n";

    PlanDiff diff =
        diff(plan.formatted("unit month = 30 days\n"), plan.formatted("unit month = 31 days\n"));

    assertThat(changes(diff)).containsExactly("UNIT month");
    assertThat(causes(diff, "b")).isEqualTo(Map.of("month", Rational.of(3 * 8_000_000)));
  }

  @Test
  void anotherUnitOfAFigureTakesItsReadersAlong() {
    PlanDiff diff =
        diff(
            "unit user\nunit seat\na = 5 users\nb = 2 MB/user\nc = a * b\nd = 7 MB\ne = c + d\n",
            "unit user\nunit seat\na = 9 seats\nb = 3 MB/seat\nc = a * b\nd = 8 MB\ne = c + d\n");

    assertThat(changes(diff)).containsExactly("TOGETHER a and b", "VALUE d");
    assertThat(causes(diff, "e"))
        .isEqualTo(Map.of("a and b", Rational.of(8 * 17_000_000), "d", Rational.of(8_000_000)));
  }

  @Test
  void definitionsThatTurnRoundStayTogether() {
    PlanDiff diff = diff("a = b + 1\nb = 5\nc = a + b\n", "a = 8\nb = a - 1\nc = a + b\n");

    assertThat(changes(diff)).containsExactly("TOGETHER a and b");
    assertThat(causes(diff, "c")).isEqualTo(Map.of("a and b", Rational.of(4)));
  }

  @Test
  void aFurtherRungIsAChangeOfItsLadder() {
    String plan = "ladder l { rung s up to 10 { x = 1 },%s rung t { x = 9 } }\ninput a = %d\n";
    String use = "b = l[a].x\n";

    PlanDiff diff =
        diff(plan.formatted("", 12) + use, plan.formatted(" rung m up to 20 { x = 4 },", 15) + use);

    assertThat(changes(diff)).containsExactly("BLOCK l", "VALUE a");
    assertThat(causes(diff, "b")).isEqualTo(Map.of("l", Rational.of(-5)));
    assertThat(attribution(diff, "b").method()).isEqualTo(Method.ALONE);
  }

  @Test
  void whatHasNoValueInBetweenIsSharedTogether() {
    PlanDiff diff =
        diff("a = 1\nb = 2\nc = 1 / (2 - a - b)\n", "a = 0\nb = 3\nc = 1 / (2 - a - b)\n");
    assertThat(diff.figures()).extracting(FigureChange::name).containsExactly("a", "b");

    PlanDiff other =
        diff("a = 1\nb = 2\nc = 1 / (5 - a - b)\n", "a = 3\nb = 4\nc = 1 / (5 - a - b)\n");
    assertThat(attribution(other, "c").method()).isEqualTo(Method.TOGETHER);
    assertThat(causes(other, "c")).isEqualTo(Map.of("a and b", Rational.of(-1)));
  }

  @Test
  void aDateMovesByDays() {
    String plan = "start = 2026-01-31\nlead = %d days\ndue = start + lead\n";

    PlanDiff diff = diff(plan.formatted(10), plan.formatted(24));

    assertThat(causes(diff, "due")).isEqualTo(Map.of("lead", Rational.of(14)));
  }

  @Test
  void verdictsTurnBothWays() {
    String plan = "input a = %d MB\nrequire a < 50 MB\nclaim a = 60 MB\n";

    PlanDiff diff = diff(plan.formatted(40), plan.formatted(60));

    assertThat(diff.verdicts())
        .extracting(VerdictChange::kind, VerdictChange::turn)
        .containsExactlyInAnyOrder(tuple("requirement", Turn.LOST), tuple("claim", Turn.GAINED));
    assertThat(diff.fallsShort()).isTrue();
    assertThat(diff(plan.formatted(60), plan.formatted(40)).fallsShort()).isTrue();
    assertThat(diff(plan.formatted(60), plan.formatted(61)).fallsShort()).isTrue();
    assertThat(diff(plan.formatted(61), plan.formatted(60)).fallsShort()).isFalse();
  }

  @Test
  void onlyTheEndsOfAnUncertainFigureMayMove() {
    PlanDiff diff =
        diff("a = between(10 MB, 30 MB)\nb = 2 * a\n", "a = between(15 MB, 25 MB)\nb = 2 * a\n");

    FigureChange figure =
        diff.figures().stream().filter(each -> each.name().equals("b")).findFirst().orElseThrow();
    assertThat(Objects.requireNonNull(figure.difference()).isZero()).isTrue();
    assertThat(figure.causes()).extracting(Change::subject).containsExactly("a");
  }

  @Test
  void namesRestrict() {
    PlanDiff diff =
        diff("a = 1\nb = 2\nc = a + 1\nd = b + 1\n", "a = 2\nb = 3\nc = a + 1\nd = b + 1\n")
            .of(List.of("c"));

    assertThat(diff.figures()).extracting(FigureChange::name).containsExactly("c");
    assertThat(changes(diff)).containsExactly("VALUE a");
  }
}
