package dev.plimsoll.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SearchTest {

  private static final int TIMES = 300;

  /** Any pattern at all on a few whole numbers: each is tried, so nothing is passed over. */
  @Test
  void onFewWholeStepsTheFirstIsThatOfBruteForce() {
    Randomly.run(
        TIMES,
        random -> {
          boolean[] holds = new boolean[1 + random.nextInt(200)];
          int share = 1 + random.nextInt(60);
          for (int i = 0; i < holds.length; i++) {
            holds[i] = random.nextInt(share) == 0;
          }
          int from = random.nextInt(400) - 200;
          Reach reach = reach(from, from + holds.length - 1, from + random.nextInt(holds.length));
          Probe<Boolean> probe = value -> holds[Math.toIntExact(whole(value)) - from];
          assertThat(value(Search.first(reach, probe))).isEqualTo(first(holds, from));
          assertThat(value(Search.last(reach, probe))).isEqualTo(last(holds, from));
          assertThat(spelled(Search.stretches(reach, probe))).isEqualTo(runs(holds, from));
        });
  }

  /** One change anywhere in many whole numbers is found, wherever the scan begins. */
  @Test
  void oneChangeAmongManyWholeStepsIsFound() {
    Randomly.run(
        TIMES,
        random -> {
          long low = random.nextLong(1_000_000) - 500_000;
          long high = low + 300 + random.nextLong(1L << random.nextInt(50));
          long edge = low + 1 + random.nextLong(high - low);
          Reach reach = reach(low, high, low + random.nextLong(high - low));
          Probe<Boolean> above = value -> whole(value) >= edge;
          assertThat(Search.first(reach, above))
              .isEqualTo(new Found.First(Rational.of(edge), true, false, true, false));
          assertThat(Search.last(reach, value -> whole(value) < edge))
              .isEqualTo(new Found.First(Rational.of(edge - 1), true, false, true, false));
        });
  }

  /** A line crosses a limit at a fraction, and the fraction is what is found. */
  @Test
  void onAStraightLineTheEdgeIsExact() {
    Randomly.run(
        TIMES,
        random -> {
          Rational edge = Rational.of(random.nextLong(1L << 40), 1 + random.nextInt(1 << 30));
          Rational slope = Rational.of(1 + random.nextInt(1_000), 1 + random.nextInt(1_000));
          Reach reach = new Reach(edge.minus(far(random)), edge.plus(far(random)), edge, null);
          boolean strict = random.nextBoolean();
          Probe<Boolean> probe =
              line(value -> value.compareTo(edge) >= (strict ? 1 : 0), edge, slope);
          assertThat(Search.first(reach, probe))
              .isEqualTo(new Found.First(edge, !strict, false, true, false));
        });
  }

  /** Nothing but yes and no is known, and the edge is a number that people write. */
  @Test
  void aSimpleEdgeIsExactOnAnyCurve() {
    Randomly.run(
        TIMES,
        random -> {
          Rational edge = Rational.of(1 + random.nextInt(9_999), 10_000);
          Reach reach = new Reach(Rational.ZERO, Rational.ONE, Rational.HALF, null);
          assertThat(Search.first(reach, value -> value.compareTo(edge) >= 0))
              .isEqualTo(new Found.First(edge, true, false, true, false));
        });
  }

  @Test
  void anIrrationalEdgeIsWithinTheTolerance() {
    Reach reach = new Reach(Rational.ZERO, Rational.of(1_000_000), Rational.ONE, null);
    Found found = Search.first(reach, value -> value.times(value).compareTo(Rational.TWO) >= 0);
    Rational root = Objects.requireNonNull(value(found));
    assertThat(root.doubleValue()).isCloseTo(Math.sqrt(2), within(2e-12));
  }

  @Test
  void twoStretchesAreSeenWhereTheScanIsFinerThanTheyAre() {
    Reach reach = reach(0, 1_000_000, 50);
    Probe<Boolean> probe =
        value -> (whole(value) >= 40_000 && whole(value) < 90_000) || whole(value) >= 300_000;
    assertThat(Search.first(reach, probe))
        .isEqualTo(new Found.First(Rational.of(40_000), true, false, false, false));
    assertThat(spelled(Search.stretches(reach, probe)))
        .containsExactly(
            "0..39999 false", "40000..89999 true", "90000..299999 false", "300000..1000000 true");
  }

  @Test
  void stretchesOfTextsAreTold() {
    Reach reach = new Reach(Rational.ZERO, Rational.ONE, Rational.ZERO, null);
    Rational edge = Rational.of(2_165, 10_000);
    List<Stretch<String>> stretches =
        Search.stretches(reach, value -> value.compareTo(edge) <= 0 ? "memory" : "cpu");
    assertThat(stretches)
        .containsExactly(
            new Stretch<>(Rational.ZERO, edge, true, true, "memory"),
            new Stretch<>(edge, Rational.ONE, false, true, "cpu"));
  }

  @Test
  void itHoldsNowhereOrFromTheStart() {
    Reach reach = reach(10, 100_000, 20);
    assertThat(Search.first(reach, value -> false)).isEqualTo(new Found.Nowhere(false));
    assertThat(Search.first(reach(10, 20, 12), value -> false)).isEqualTo(new Found.Nowhere(true));
    assertThat(Search.first(reach, value -> true))
        .isEqualTo(new Found.First(Rational.TEN, true, true, true, false));
  }

  @Test
  void withoutLimitsTheReachIsFromZeroToAThousandMillionTimesTheFigure() {
    assertThat(Reach.around(Rational.of(30), null, null, Rational.ONE))
        .isEqualTo(reach(0, 30_000_000_000L, 30));
    assertThat(Reach.around(Rational.of(-3), null, Rational.TEN, null))
        .isEqualTo(new Reach(Rational.of(-3_000_000_000L), Rational.TEN, Rational.of(-3), null));
    assertThat(Reach.around(Rational.of(3), Rational.HALF, Rational.of(3, 4), Rational.ONE))
        .isNull();
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  private static Reach reach(long low, long high, long start) {
    return new Reach(Rational.of(low), Rational.of(high), Rational.of(start), Rational.ONE);
  }

  private static Rational far(SplittableRandom random) {
    return Rational.of(1 + random.nextLong(1L << random.nextInt(1, 40)), 7);
  }

  private static Probe<Boolean> line(Predicate<Rational> holds, Rational edge, Rational slope) {
    return new Probe<>() {
      @Override
      public Boolean at(Rational value) {
        return holds.test(value);
      }

      @Override
      public Rational margin(Rational value) {
        return value.minus(edge).times(slope);
      }
    };
  }

  private static long whole(Rational value) {
    return value.toLong().orElseThrow();
  }

  private static @Nullable Rational value(Found found) {
    return found instanceof Found.First first ? first.value() : null;
  }

  private static @Nullable Rational first(boolean[] holds, int from) {
    for (int i = 0; i < holds.length; i++) {
      if (holds[i]) {
        return Rational.of((long) from + i);
      }
    }
    return null;
  }

  private static @Nullable Rational last(boolean[] holds, int from) {
    for (int i = holds.length - 1; i >= 0; i--) {
      if (holds[i]) {
        return Rational.of((long) from + i);
      }
    }
    return null;
  }

  private static List<String> runs(boolean[] holds, int from) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= holds.length; i++) {
      if (i == holds.length || holds[i] != holds[start]) {
        runs.add((from + start) + ".." + (from + i - 1) + " " + holds[start]);
        start = i;
      }
    }
    return runs;
  }

  private static List<String> spelled(List<Stretch<Boolean>> stretches) {
    return stretches.stream()
        .map(each -> each.from() + ".." + each.to() + " " + each.answer())
        .toList();
  }
}
