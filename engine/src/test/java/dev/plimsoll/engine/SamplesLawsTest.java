package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.engine.sample.PointSet;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.scenario.UnderScenario;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every sampled plan. */
class SamplesLawsTest {

  /** The reference model: its mean and percentiles are known from 20 million draws. */
  private static final String REFERENCE =
      """
      base = 50
      per_session = 4 to 7
      sessions = 15 to 30
      per_client = 0.5 to 2
      clients = 30 to 80
      sub = 15 to 30
      subs = 3 to 8
      total = base + sessions * per_session + clients * per_client + subs * sub
      """;

  @ParameterizedTest
  @EnumSource(PointSet.class)
  void theReferenceModel(PointSet points) {
    SamplingOptions options = new SamplingOptions(65_536, 7, points, 1);
    Sample total = sample(REFERENCE, "total", options);
    double slack = points == PointSet.SOBOL ? 1 : 4;
    assertThat(total.mean()).isCloseTo(333.499, within(slack * 0.05));
    assertThat(total.percentile(0.05)).isCloseTo(246.23, within(slack * 0.4));
    assertThat(total.percentile(0.50)).isCloseTo(326.66, within(slack * 0.3));
    assertThat(total.percentile(0.95)).isCloseTo(443.96, within(slack * 0.6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 to 50", "normal(-5, 5)", "share(20%, 40%)", "about(1, 4, 90)"})
  void theEndsOfAnIntervalAreItsPercentiles(String written) {
    Evaluation evaluation = Plans.evaluate("x = " + written + "\nl = low(x)\nh = high(x)\n");
    Sample x = Objects.requireNonNull(evaluation.samples(SamplingOptions.STANDARD).of("x"));
    double low = number(evaluation, "l");
    double high = number(evaluation, "h");
    assertThat(x.percentile(0.05)).isCloseTo(low, within(4 * x.errorOfPercentile(0.05)));
    assertThat(x.percentile(0.95)).isCloseTo(high, within(4 * x.errorOfPercentile(0.95)));
  }

  @Test
  void aBadlyFittingIntervalKeepsItsEnds() {
    Sample x = sample("x = about(1_000, 10_000, 100_000)\n", "x", SamplingOptions.STANDARD);
    assertThat(x.percentile(0.05)).isCloseTo(1_000, within(30.0));
    assertThat(x.percentile(0.95)).isCloseTo(100_000, within(3_000.0));
  }

  @Test
  void meansOfSumsAndOfProductsOfIndependents() {
    String plan = "a = 2 to 9\nb = between(1, 5)\ns = a + b\np = a * b\nd = a - a\n";
    Samples samples = Plans.evaluate(plan).samples(SamplingOptions.STANDARD);
    double a = mean(samples, "a");
    double b = mean(samples, "b");
    assertThat(mean(samples, "s")).isCloseTo(a + b, within(1e-9));
    assertThat(mean(samples, "p")).isCloseTo(a * b, within(0.001 * a * b));
    assertThat(Objects.requireNonNull(samples.of("d")).column()).containsOnly(0.0);
  }

  @Test
  void percentilesRise() {
    Sample total = sample(REFERENCE, "total", SamplingOptions.STANDARD);
    double before = total.percentile(0);
    for (int i = 1; i <= 100; i++) {
      double next = total.percentile(i / 100.0);
      assertThat(next).isGreaterThanOrEqualTo(before);
      before = next;
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSameColumn() {
    SamplingOptions options = SamplingOptions.STANDARD.withCount(10_000);
    double[] one = sample(REFERENCE, "total", options).column();
    assertThat(sample(REFERENCE, "total", options.onThreads(2)).column()).isEqualTo(one);
    assertThat(sample(REFERENCE, "total", options.onThreads(7)).column()).isEqualTo(one);
    assertThat(sample(REFERENCE, "total", options).column()).isEqualTo(one);
  }

  @Test
  void fewerDrawsAreTheFirstOfMore() {
    double[] many = sample(REFERENCE, "total", SamplingOptions.STANDARD).column();
    double[] few = sample(REFERENCE, "total", SamplingOptions.STANDARD.withCount(1_500)).column();
    assertThat(few).hasSize(1_500).containsExactly(Arrays.copyOf(many, 1_500));
  }

  @Test
  void whatIsUnrelatedDoesNotMoveAResult() {
    double[] alone = sample(REFERENCE, "total", SamplingOptions.STANDARD).column();
    String more = "other = 1 to 3\nmore = other * 2\n";
    assertThat(column(more + REFERENCE)).isEqualTo(alone);
    assertThat(column(REFERENCE + more.replace("other", "aaa"))).isEqualTo(alone);
    assertThat(column(REFERENCE + "half = total / 2\nodd = sessions + 5\n")).isEqualTo(alone);
    assertThat(column(String.join("\n", REFERENCE.lines().toList().reversed()) + "\n"))
        .isEqualTo(alone);
  }

  @Test
  void anotherSeedGivesOtherDraws() {
    double[] one = sample(REFERENCE, "total", SamplingOptions.STANDARD).column();
    double[] other = sample(REFERENCE, "total", SamplingOptions.STANDARD.withSeed(8)).column();
    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void anAmendedPlanSharesItsDraws() {
    Evaluation evaluation = Plans.evaluate(REFERENCE + "probe = total with (sessions = 20)\n");
    Samples samples = evaluation.samples(SamplingOptions.STANDARD);
    samples.prepare(evaluation.program().names());
    Samples amended = samples.amended(Map.of("sessions", evaluation.value("base")));
    Samples set = samples.amended(Map.of("sessions", Value.of(Rational.of(20))));
    double[] probe = Objects.requireNonNull(samples.of("probe")).column();
    assertThat(Objects.requireNonNull(set.of("total")).column()).isEqualTo(probe);
    assertThat(Objects.requireNonNull(amended.of("total")).column()).isNotEqualTo(probe);
    assertThat(Objects.requireNonNull(samples.of("total")).column()).isNotEqualTo(probe);
  }

  /** What is set on a command line or by a scenario leaves the draws of all others as they are. */
  @ParameterizedTest
  @ValueSource(strings = {"per_session", "sessions", "per_client", "clients", "sub", "subs"})
  void whatIsSetMovesNoOtherDraw(String input) {
    String plan = REFERENCE + "scenario fixed { set " + input + " = 5 }\n";
    Evaluation evaluation = Plans.evaluate(plan);
    Map<String, Value> amendment = Map.of(input, Value.of(Rational.of(5)));
    Samples amended = evaluation.samples(SamplingOptions.STANDARD).amended(amendment);
    double[] total = Objects.requireNonNull(amended.of("total")).column();
    Program set = Plans.set(plan, input + " = 5");
    Program under =
        UnderScenario.of(evaluation.program(), evaluation.program().scenarios().getFirst());
    for (Program program : List.of(set, under)) {
      Samples samples = Evaluation.of(program).samples(SamplingOptions.STANDARD);
      assertThat(Objects.requireNonNull(samples.of("total")).column()).isEqualTo(total);
    }
  }

  @Test
  void figuresAskedOneAfterTheOtherAreThoseAskedTogether() {
    String plan =
        """
        a = 2 to 3
        b = between(1, 2)
        power = a ^ b
        sum_of = power + a
        likely = p90(sum_of)
        share = power / sum_of
        """;
    List<String> names = List.of("share", "sum_of", "power", "a", "b");
    for (int count : new int[] {1_500, 4_096, 70_000}) {
      SamplingOptions options = SamplingOptions.STANDARD.withCount(count);
      Samples together = Plans.evaluate(plan).samples(options);
      together.prepare(names);
      Evaluation evaluation = Plans.evaluate(plan);
      for (String name : names) {
        assertThat(Objects.requireNonNull(evaluation.samples(options).of(name)).column())
            .as("%s in %s draws", name, count)
            .isEqualTo(Objects.requireNonNull(together.of(name)).column());
      }
    }
  }

  @Test
  void moreColumnsThanAreKeptComeOutTheSame() {
    StringBuilder plan = new StringBuilder("a = 2 to 3\n");
    for (int i = 0; i < 30; i++) {
      plan.append("n%d = a * %d\n".formatted(i, i + 2));
    }
    Evaluation evaluation = Plans.evaluate(plan.toString());
    Samples samples = evaluation.samples(SamplingOptions.STANDARD.withCount(1 << 21));
    samples.prepare(evaluation.program().names());
    double a = Objects.requireNonNull(samples.of("a")).column()[1_234_567];
    for (int i = 0; i < 30; i++) {
      double[] column = Objects.requireNonNull(samples.of("n" + i)).column();
      assertThat(column[1_234_567]).isEqualTo(a * (i + 2));
    }
  }

  @Test
  void whatAnAmendmentDoesNotTouchIsDrawnOnceWhoeverAsksFirst() {
    Evaluation evaluation = Plans.evaluate("a = 2 to 3\nb = 4 to 5\nab = a * b\nx = ab + a\n");
    Samples samples = evaluation.samples(SamplingOptions.STANDARD);
    Samples amended = samples.amended(Map.of("b", Value.of(Rational.of(7))));
    double[] sum = column(amended, "x");
    assertThat(column(amended, "a")).isSameAs(column(samples, "a"));
    double[] a = column(samples, "a");
    double[] b = column(samples, "b");
    for (int i = 0; i < a.length; i++) {
      assertThat(sum[i]).isEqualTo(a[i] * 7 + a[i]);
      assertThat(column(samples, "x")[i]).isEqualTo(a[i] * b[i] + a[i]);
    }
  }

  /** Its room goes to the next, and nothing of the plan itself with it. */
  @Test
  void anAmendedPlanThatIsReleasedLeavesTheOthersAsTheyAre() {
    Samples samples = Plans.evaluate(REFERENCE).samples(SamplingOptions.STANDARD);
    double[] plan = column(samples, "total").clone();
    Map<String, Value> twenty = Map.of("clients", Value.of(Rational.of(20)));
    Map<String, Value> thirty = Map.of("clients", Value.of(Rational.of(30)));
    Samples released = samples.amended(twenty);
    double[] first = column(released, "total").clone();
    released.release();
    double[] second = column(samples.amended(thirty), "total");
    assertThat(column(samples, "total")).isEqualTo(plan);
    assertThat(second).isNotEqualTo(first);
    assertThat(column(samples.amended(twenty), "total")).isEqualTo(first);
    assertThat(column(released, "total")).isEqualTo(first);
    assertThat(column(Plans.evaluate(REFERENCE).samples(SamplingOptions.STANDARD), "total"))
        .isEqualTo(plan);
  }

  /** Each figure of a chain reads the one before, in the plan, in an amended one and on a day. */
  @Test
  void aChainOfFiguresMayBeLong() {
    StringBuilder plan = new StringBuilder("now = 2026-01-01\nx = 1 to 2\nstep = 1\nf0 = x\n");
    int last = 6_000;
    for (int i = 1; i <= last; i++) {
      plan.append("f%d = f%d + step * (if now < 2027-01-01 then 1 else 2)\n".formatted(i, i - 1));
    }
    plan.append("later = f%d[2027-06-01]\nmost = high(f%d) - high(x)\n".formatted(last, last));
    Evaluation evaluation = Plans.evaluate(plan.toString());
    Samples samples = evaluation.samples(SamplingOptions.STANDARD);
    double x = mean(samples, "x");
    assertThat(number(evaluation, "most")).isEqualTo(last);
    assertThat(mean(samples, "later")).isCloseTo(x + 2 * last, within(1e-6));
    assertThat(mean(samples, "f" + last)).isCloseTo(x + last, within(1e-6));
    Samples amended = samples.amended(Map.of("step", Value.of(Rational.TWO)));
    assertThat(mean(amended, "later")).isCloseTo(x + 4 * last, within(1e-6));
    assertThat(mean(amended, "f" + last)).isCloseTo(x + 2 * last, within(1e-6));
  }

  @Test
  void oneAmendmentAfterTheOtherIsBothAtOnce() {
    Samples samples = Plans.evaluate(REFERENCE).samples(SamplingOptions.STANDARD);
    Map<String, Value> first = Map.of("clients", Value.of(Rational.of(20)));
    Map<String, Value> second = Map.of("subs", Value.of(Rational.of(5)));
    Map<String, Value> both = Map.of("clients", first.get("clients"), "subs", second.get("subs"));
    assertThat(column(samples.amended(first).amended(second), "total"))
        .isEqualTo(column(samples.amended(both), "total"));
  }

  /**
   * A search in an amended plan starts where that of the plan ended, and ends where its own does.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "start = 101 users",
        "start = 4_000 users",
        "start = 6_000 users",
        "limit = 9 users"
      })
  void daysOfAnAmendedPlanAreThoseOfThePlanThatIsSo(String amendment) {
    String plan =
        """
        start = 100 users
        limit = 5_000 users
        growth users = start from 2026-01-01 {
          phase first by 60 to 180 %/year for 3 years
          phase then by 10 to 30 %/year
        }
        now = 2026-02-01
        horizon = 10 years
        room = limit * between(50 %, 90 %)
        total = (when(users > room) - now) / 1 day
        """;
    Evaluation evaluation = Plans.evaluate(plan);
    Samples samples = evaluation.samples(SamplingOptions.STANDARD);
    samples.prepare(List.of("total"));
    String name = amendment.substring(0, amendment.indexOf(' '));
    Program set = Plans.set(plan, amendment);
    Evaluation other = Evaluation.of(set);
    Samples amended = samples.amended(Map.of(name, other.value(name)));
    assertThat(column(amended, "total"))
        .isEqualTo(column(other.samples(SamplingOptions.STANDARD), "total"));
  }

  private static double[] column(Samples samples, String name) {
    return Objects.requireNonNull(samples.of(name)).column();
  }

  private static double[] column(String plan) {
    return sample(plan, "total", SamplingOptions.STANDARD).column();
  }

  private static Sample sample(String plan, String name, SamplingOptions options) {
    return Objects.requireNonNull(Plans.evaluate(plan).samples(options).of(name));
  }

  private static double mean(Samples samples, String name) {
    return Objects.requireNonNull(samples.of(name)).mean();
  }

  private static double number(Evaluation evaluation, String name) {
    return Arithmetic.of(evaluation.value(name)).doubleValue();
  }
}
