package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever two intervals hold, the result of an operation holds what becomes of it, exactly. */
final class IntervalTest {

  private static final int TIMES = 2_000;

  private static double any(SplittableRandom random) {
    double size = Math.pow(10, random.nextInt(-8, 9));
    return random.nextInt(4) == 0 ? random.nextInt(-3, 4) : (random.nextDouble() - 0.5) * size;
  }

  private static Interval interval(SplittableRandom random) {
    double a = any(random);
    double b = any(random);
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  private static void assertHolds(Interval interval, Rational value) {
    boolean above =
        interval.low() == Double.NEGATIVE_INFINITY || exact(interval.low()).compareTo(value) <= 0;
    boolean below =
        interval.high() == Double.POSITIVE_INFINITY || exact(interval.high()).compareTo(value) >= 0;
    assertThat(above && below).as(value + " in " + interval).isTrue();
  }

  private static Rational exact(double value) {
    return Rational.of(new BigDecimal(value));
  }

  @Test
  void arithmeticLosesNothing() {
    Randomly.run(
        TIMES,
        random -> {
          Interval a = interval(random);
          Interval b = interval(random);
          Rational x = exact(random.nextBoolean() ? a.low() : a.high());
          Rational y = exact(random.nextBoolean() ? b.low() : b.high());
          assertHolds(a.plus(b), x.plus(y));
          assertHolds(a.minus(b), x.minus(y));
          assertHolds(a.times(b), x.times(y));
          assertHolds(a.power(2), x.times(x));
          assertHolds(a.power(3), x.times(x).times(x));
          if (!y.isZero()) {
            assertHolds(a.over(b), x.dividedBy(y));
          }
        });
  }

  @Test
  void whatIsExactInDoublesIsNotWidened() {
    Interval one = Interval.of(1);
    assertThat(one.minus(one)).isEqualTo(Interval.ZERO);
    assertThat(new Interval(1, 3).times(new Interval(-2, 4))).isEqualTo(new Interval(-6, 12));
    assertThat(new Interval(-2, 3).power(2)).isEqualTo(new Interval(0, 9));
  }

  @Test
  void whatDoesNotMoveIsNotMovedByAStep() {
    assertThat(Interval.ZERO.times(Interval.ALL)).isEqualTo(Interval.ZERO);
    assertThat(new Interval(2, 3).steps()).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
  }
}
