package dev.plimsoll.model.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.Property;
import dev.plimsoll.model.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangTest {

  /**
   * Loads that block a given share, from the usual table of the B formula (ITU-D, Teletraffic
   * Engineering Handbook, 2006; the same in I. Angus, An Introduction to Erlang B and Erlang C,
   * Telemanagement 187, 2001). The table gives the load to three digits behind the point.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.01, 0.010",
    "5, 0.01, 1.361",
    "10, 0.001, 3.092",
    "10, 0.01, 4.461",
    "10, 0.02, 5.084",
    "10, 0.05, 6.216",
    "20, 0.01, 12.031",
    "30, 0.01, 20.337",
    "30, 0.02, 21.932",
    "50, 0.01, 37.901",
    "50, 0.02, 40.255",
    "50, 0.05, 44.533",
    "100, 0.001, 75.242",
    "100, 0.01, 84.064",
    "100, 0.02, 87.972",
    "100, 0.05, 95.240"
  })
  void blocksAsInTheTables(int servers, double blocked, double load) {
    assertThat(Erlang.blocked(load - 0.0006, servers)).isLessThan(blocked);
    assertThat(Erlang.blocked(load + 0.0006, servers)).isGreaterThan(blocked);
  }

  /** Both formulas as Erlang wrote them, summed up exactly. */
  @ParameterizedTest
  @CsvSource({"1, 2, 1", "1, 2, 3", "20, 1, 30", "7, 1, 8", "99, 10, 10", "999, 10, 100"})
  void agreesWithExactSums(long over, long under, int servers) {
    Rational load = Rational.of(over).dividedBy(Rational.of(under));
    Rational term = Rational.ONE;
    Rational sum = Rational.ONE;
    for (int k = 1; k <= servers; k++) {
      term = term.times(load).dividedBy(Rational.of(k));
      sum = sum.plus(term);
    }
    Rational blocked = term.dividedBy(sum);
    Rational queued = term.times(Rational.of(servers)).dividedBy(Rational.of(servers).minus(load));
    Rational waits = queued.dividedBy(sum.minus(term).plus(queued));
    double a = load.doubleValue();
    assertThat(Erlang.blocked(a, servers))
        .isCloseTo(blocked.doubleValue(), within(1e-13 * blocked.doubleValue()));
    assertThat(Erlang.waits(a, servers))
        .isCloseTo(waits.doubleValue(), within(1e-13 * waits.doubleValue()));
  }

  @Test
  void keepsToItsRecurrenceWithTenThousandServers() {
    double load = 9_900;
    double blocked = 1;
    for (int servers = 1; servers <= 10_000; servers++) {
      blocked = load * blocked / (servers + load * blocked);
    }
    assertThat(Erlang.blocked(load, 10_000)).isCloseTo(blocked, within(1e-11 * blocked));
  }

  /**
   * With many servers the share of those who wait follows from how many standard deviations there
   * are more servers than load (S. Halfin and W. Whitt, Heavy-traffic limits for queues with many
   * exponential servers, Operations Research 29, 1981): one gives 0.2234.
   */
  @Test
  void tendsToTheLimitOfHalfinAndWhitt() {
    double servers = 1_000_000;
    double load = servers - 1_000;
    assertThat(Erlang.waits(load, servers)).isCloseTo(0.2234, within(0.001));
  }

  @Test
  void knowsItsEnds() {
    assertThat(Erlang.blocked(0, 3)).isZero();
    assertThat(Erlang.waits(0, 3)).isZero();
    assertThat(Erlang.waits(3, 3)).isEqualTo(1);
    assertThat(Erlang.waits(0.1 * 3 / 0.1, 3)).isEqualTo(1);
    assertThat(Erlang.blocked(1e9, 3)).isCloseTo(1, within(1e-8));
    assertThat(Erlang.blocked(1, 10_000)).isZero();
    assertThat(Erlang.waits(5, Double.POSITIVE_INFINITY)).isZero();
  }

  @Test
  void moreLoadBlocksMoreAndMoreServersLess() {
    Property.check(random -> {
      int servers = 1 + random.below(random.coin() ? 30 : 3_000);
      double load = (1 + random.below(1_500)) / 1_000.0 * servers;
      double blocked = Erlang.blocked(load, servers);
      double waits = Erlang.waits(load, servers);
      assertThat(blocked).isBetween(0.0, 1.0);
      assertThat(waits).isBetween(blocked, 1.0);
      assertThat(Erlang.blocked(load * 1.01, servers)).isGreaterThanOrEqualTo(blocked);
      assertThat(Erlang.waits(load * 1.01, servers)).isGreaterThanOrEqualTo(waits);
      assertThat(Erlang.blocked(load, servers + 1)).isLessThanOrEqualTo(blocked);
      assertThat(Erlang.waits(load, servers + 1)).isLessThanOrEqualTo(waits);
    });
  }
}
