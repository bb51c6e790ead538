package dev.plimsoll.model.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultiServerQueueTest {

  /**
   * Three doctors, six patients an hour, 20 minutes each: 8/9 of a patient waits in the mean, and
   * 28.9 minutes pass (D. Gross and C. Harris, Fundamentals of Queueing Theory, the eye clinic of
   * the section on M/M/c).
   */
  @Test
  void seesPatientsAsInTheTextbook() {
    MultiServerQueue clinic = new MultiServerQueue(2, 3);
    double service = 20;
    assertThat(6 / 60.0 * clinic.meanWait() * service).isCloseTo(8 / 9.0, within(1e-12));
    assertThat((1 + clinic.meanWait()) * service).isCloseTo(28.9, within(0.05));
  }

  /** With one server, response times are exponential, and so are waits but for those that are 0. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.5, 0.9, 0.999})
  void oneServerHasClosedForms(double load) {
    MultiServerQueue queue = new MultiServerQueue(load, 1);
    for (double share : new double[] {0.1, 0.5, 0.95, 0.999}) {
      double response = -StrictMath.log(1 - share) / (1 - load);
      double wait = Math.max(0, StrictMath.log(load / (1 - share)) / (1 - load));
      assertThat(queue.response(share)).isCloseTo(response, within(1e-9 * response));
      assertThat(queue.wait(share)).isCloseTo(wait, within(1e-9 * (1 + wait)));
    }
    assertThat(queue.meanWait()).isCloseTo(load / (1 - load), within(1e-9 * load / (1 - load)));
  }

  /** The tail of the response time of M/M/c as the textbooks have it, with two exponentials. */
  @ParameterizedTest
  @CsvSource({"0.5, 2", "1.7, 2", "1.99, 2", "2.5, 4", "7, 10", "95, 100", "99.9, 100"})
  void responsesHaveTwoExponentials(double load, int servers) {
    MultiServerQueue queue = new MultiServerQueue(load, servers);
    double waits = Erlang.waits(load, servers);
    double spare = servers - load;
    for (double share : new double[] {0, 0.2, 0.5, 0.9, 0.99, 0.9999}) {
      double t = queue.response(share);
      double alone = (1 - waits) * StrictMath.exp(-t);
      double queued =
          waits * (spare * StrictMath.exp(-t) - StrictMath.exp(-spare * t)) / (spare - 1);
      assertThat(alone + queued).isCloseTo(1 - share, within(1e-9));
    }
  }

  /** Where both rates are the same, the tail is that of a sum of two equal exponentials. */
  @Test
  void responsesAreFineWhereBothRatesAreTheSame() {
    double waits = Erlang.waits(2, 3);
    double t = new MultiServerQueue(2, 3).response(0.95);
    assertThat(StrictMath.exp(-t) * (1 + waits * t)).isCloseTo(0.05, within(1e-12));
    double beside = new MultiServerQueue(2 + 1e-9, 3).response(0.95);
    assertThat(beside).isCloseTo(t, within(1e-7));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0, 0.5", "0.8, 4, 10", "0.9, 1, 9", "0.2, 0.25, 0.15625"})
  void oneServerIsThatOfPollaczekAndKhinchine(double load, double variation, double wait) {
    assertThat(new MultiServerQueue(load, 1).generalWait(variation))
        .isCloseTo(wait, within(1e-12 * wait));
  }

  @Test
  void constantAndExponentialTimesAreEndsOfTheGeneralOnes() {
    MultiServerQueue queue = new MultiServerQueue(7, 10);
    assertThat(queue.generalWait(0)).isCloseTo(queue.constantWait(), within(1e-14));
    assertThat(queue.generalWait(1)).isCloseTo(queue.meanWait(), within(1e-14));
  }

  /**
   * Held against the exact wait of C. D. Crommelin (Delay probability formulae when the holding
   * times are constant, Post Office Electrical Engineers Journal 25, 1932).
   */
  @ParameterizedTest
  @CsvSource({
    "1, 0.3, 1e-9",
    "1, 0.9, 1e-9",
    "2, 0.5, 0.02",
    "2, 0.9, 0.02",
    "5, 0.5, 0.02",
    "5, 0.8, 0.02",
    "10, 0.7, 0.02",
    "20, 0.5, 0.02",
    "20, 0.9, 0.02",
    "50, 0.9, 0.02",
    "100, 0.95, 0.02",
    "2, 0.1, 0.1",
    "10, 0.3, 0.1",
    "20, 0.3, 0.1",
    "50, 0.5, 0.1",
    "100, 0.7, 0.1"
  })
  void constantTimesAreNearTheExactOnes(int servers, double used, double tolerance) {
    double load = used * servers;
    double exact = crommelin(load, servers);
    assertThat(new MultiServerQueue(load, servers).constantWait())
        .isCloseTo(exact, within(tolerance * exact));
  }

  private static double crommelin(double load, int servers) {
    double sum = 0;
    for (int i = 1; i < 5_000; i++) {
      double from = poissonTail((long) i * servers, i * load);
      double above = poissonTail((long) i * servers + 1, i * load);
      double term = from - servers / load * above;
      sum += term;
      if (Math.abs(term) < 1e-13) {
        break;
      }
    }
    return sum;
  }

  private static double poissonTail(long from, double mean) {
    double log = -mean;
    for (long j = 1; j <= from; j++) {
      log += StrictMath.log(mean / j);
    }
    double term = StrictMath.exp(log);
    double sum = 0;
    for (long j = from; term > 1e-18 || j < mean; j++) {
      sum += term;
      term *= mean / (j + 1);
    }
    return sum;
  }

  @Test
  void aSaturatedQueueGrowsWithoutEnd() {
    MultiServerQueue queue = new MultiServerQueue(2, 2);
    assertThat(queue.meanWait()).isInfinite();
    assertThat(queue.wait(0.5)).isInfinite();
    assertThat(queue.response(0.5)).isInfinite();
    assertThat(queue.generalWait(4)).isInfinite();
  }

  @Test
  void moreLoadTakesLongerAndMoreServersLess() {
    Property.check(random -> {
      int servers = 1 + random.below(200);
      double load = (1 + random.below(990)) / 1_000.0 * servers;
      double share = random.below(999) / 1_000.0;
      double variation = random.below(50) / 10.0;
      MultiServerQueue queue = new MultiServerQueue(load, servers);
      MultiServerQueue busier = new MultiServerQueue(load * 1.005, servers);
      MultiServerQueue larger = new MultiServerQueue(load, servers + 1);
      double slack = 1e-9 * (1 + queue.response(share));
      assertThat(busier.response(share)).isGreaterThanOrEqualTo(queue.response(share) - slack);
      assertThat(larger.response(share)).isLessThanOrEqualTo(queue.response(share) + slack);
      assertThat(larger.wait(share)).isLessThanOrEqualTo(queue.wait(share));
      assertThat(larger.meanWait()).isLessThanOrEqualTo(queue.meanWait());
      assertThat(queue.response(share)).isGreaterThanOrEqualTo(queue.wait(share));
      assertThat(queue.generalWait(variation))
          .isLessThanOrEqualTo(queue.generalWait(variation + 0.1));
    });
  }

  @Test
  void theSmallestNumberOfServersIsEnoughAndOneLessIsNot() {
    Property.check(random -> {
      double load = (1 + random.below(20_000)) / 10.0;
      double share = (500 + random.below(499)) / 1_000.0;
      double within = random.below(1_000) / 500.0;
      double found =
          ServerCount.smallest(load, c -> new MultiServerQueue(load, c).wait(share) <= within);
      assertThat(new MultiServerQueue(load, found).wait(share)).isLessThanOrEqualTo(within);
      assertThat(found <= 1 || new MultiServerQueue(load, found - 1).wait(share) > within).isTrue();
    });
  }
}
