package dev.plimsoll.model.scaling;

import static dev.plimsoll.model.scaling.Policies.actions;
import static dev.plimsoll.model.scaling.Policies.queue;
import static dev.plimsoll.model.scaling.Policies.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that were worked out by hand, second by second. One instance serves ten in a second. */
class SimulatorTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  /**
   * Thirty a second keep one, two and three instances fully used, and four at 75 %. Three seconds
   * have to pass above 80 %:
   *
   * <pre>
   * second       0  1  2 | 3  4  5 | 6  7  8 | 9 …
   * instances    1  1  1 | 2  2  2 | 3  3  3 | 4
   * counted      1  2  3 | 1  2  3 | 1  2  3 | 0
   * </pre>
   */
  @Test
  void aWindowThatRestartsCountsAnewAfterEachAction() {
    ScalingRun run = new Policies().grow(1, 0.8, 3).run(15, 0, 30);
    assertThat(actions(run)).containsExactly("3: 1>2", "6: 2>3", "9: 3>4");
  }

  /**
   * The same, where the count goes on: it stays above three, so each second adds one.
   *
   * <pre>
   * second       0  1  2 | 3 | 4 | 5 …
   * instances    1  1  1 | 2 | 3 | 4
   * counted      1  2  3 | 4 | 5 | 0
   * </pre>
   */
  @Test
  void aWindowThatContinuesIsFullAtOnce() {
    Policies policies = new Policies().grow(1, 0.8, 3);
    policies.restarts = false;
    assertThat(actions(policies.run(15, 0, 30))).containsExactly("3: 1>2", "4: 2>3", "5: 3>4");
  }

  /** Two seconds lie between actions: what is due at 4 and 6 has to wait for 5 and 7. */
  @Test
  void aCooldownHoldsBackWhatIsDue() {
    Policies policies = new Policies().grow(1, 0.8, 3);
    policies.restarts = false;
    policies.growCooldown = 2;
    assertThat(actions(policies.run(15, 0, 30))).containsExactly("3: 1>2", "5: 2>3", "7: 3>4");
  }

  /**
   * Thirty a second for five seconds, then nothing. It grows at 2 and 4 without a cooldown and may
   * shrink four seconds after the last action only, which is at 8 rather than at 7.
   */
  @Test
  void growingAndShrinkingCoolDownApart() {
    Policies policies = new Policies().grow(1, 0.8, 2).shrink(1, 0.2, 2);
    policies.shrinkCooldown = 4;
    assertThat(actions(policies.run(14, 0, 30, 5, 0)))
        .containsExactly("2: 1>2", "4: 2>3", "8: 3>2", "12: 2>1");
  }

  /**
   * Twenty a second, one instance, three at most, four seconds to start. Each second above 80 %
   * adds one, and the four looks from 3 to 6 ask for more than there may be:
   *
   * <pre>
   * second       0  1  2  3  4  5  6  7
   * instances    1  2  3  3  3  3  3  3
   * serving      1  1  1  1  1  2  3  3
   * used %     100 100 100 100 100 100 67 67
   * </pre>
   */
  @Test
  void instancesServeAfterTheirStart() {
    Policies policies = new Policies().grow(1, 0.8, 1);
    policies.highest = 3;
    policies.startup = 4;
    ScalingRun run = policies.run(8, 0, 20);
    assertThat(actions(run)).containsExactly("1: 1>2", "2: 2>3");
    assertThat(serving(run)).containsExactly(1, 1, 1, 1, 1, 2, 3, 3);
    assertThat(run.totals().heldBack()).isEqualTo(4);
    assertThat(run.totals().instanceSeconds()).isEqualTo(1 + 2 + 6 * 3);
    assertThat(run.totals().peak()).isEqualTo(3);
  }

  /** Two are asked for and three run, of which two have to stay. */
  @Test
  void theFewestStay() {
    Policies policies = new Policies().shrink(2, 0.3, 2);
    policies.lowest = 2;
    policies.start = 3;
    assertThat(actions(policies.run(10, 0, 0))).containsExactly("2: 3>2");
  }

  /** Nine at most, eight run, three are to come: one does. */
  @Test
  void noMoreThanTheMostCome() {
    Policies policies = new Policies().grow(3, 0.5, 1);
    policies.highest = 9;
    policies.start = 8;
    ScalingRun run = policies.run(5, 0, 100);
    assertThat(actions(run)).containsExactly("1: 8>9");
    assertThat(run.totals().heldBack()).isEqualTo(3);
  }

  /** Both are due at 3 since each looks at another side; the one that leaves more is followed. */
  @Test
  void growingGoesBeforeShrinkingAndMoreBeforeLess() {
    Policies policies = new Policies().grow(1, 0.4, 3).grow(4, 0.4, 3).shrink(1, 0.6, 3);
    policies.start = 2;
    assertThat(actions(policies.run(4, 0, 10))).containsExactly("3: 2>6");
  }

  /** Of two rules that shrink the one that leaves more is followed. */
  @Test
  void fewerAreTakenAwayBeforeMore() {
    Policies policies = new Policies().shrink(1, 0.6, 3).shrink(4, 0.6, 3);
    policies.start = 6;
    assertThat(actions(policies.run(4, 0, 10))).containsExactly("3: 6>5");
  }

  /**
   * Two are added at 1 that would serve from 11 on. From second 2 on nothing comes, so at 4 and 6
   * one each is taken away: both are among those that start, and the one that serves goes on.
   */
  @Test
  void instancesThatStartAreTakenAwayFirst() {
    Policies policies = new Policies().grow(2, 0.8, 1).shrink(1, 0.2, 2);
    policies.startup = 10;
    ScalingRun run = policies.run(14, 0, 10, 1, 5, 2, 0);
    assertThat(actions(run)).containsExactly("1: 1>3", "4: 3>2", "6: 2>1");
    assertThat(serving(run)).containsOnly(1);
  }

  /** One that would begin to serve after the end only is taken away like any other. */
  @Test
  void instancesThatNeverServeAreTakenAwayToo() {
    Policies policies = new Policies().grow(2, 0.8, 1).shrink(1, 0.2, 2);
    policies.startup = 1_000;
    ScalingRun run = policies.run(14, 0, 10, 1, 5, 2, 0);
    assertThat(actions(run)).containsExactly("1: 1>3", "4: 3>2", "6: 2>1");
    assertThat(serving(run)).containsOnly(1);
  }

  /**
   * Nothing for two seconds, then ten, by a mean over four seconds, fewer at the start: 0, 0, 1/3,
   * 2/4, 3/4. It is above 60 % in second 4, so that one is added at 5.
   */
  @Test
  void theMetricIsAMeanOverItsWindow() {
    Policies policies = new Policies().grow(1, 0.6, 1);
    policies.window = 4;
    ScalingRun run = policies.run(6, 0, 0, 2, 10);
    assertThat(actions(run)).containsExactly("5: 1>2");
    assertThat(run.actions().getFirst().metric()).isCloseTo(0.75, within(1e-12));
  }

  /** Seven of ten are 70 %, not above it, however many of them are added up. */
  @Test
  void aMeanThatIsTheLimitIsNotAboveIt() {
    Policies policies = new Policies().grow(1, 0.7, 1);
    policies.window = 60;
    assertThat(policies.run(20_000, 0, 7).actions()).isEmpty();
  }

  /**
   * What the target asks for at second 5 of two instances: {@code ceil(2 * used / 60 %)}. 18 a
   * second use 90 %, which asks for exactly three; 12.5 and 11.5 are within the tolerance of 10 %.
   */
  @ParameterizedTest
  @CsvSource({
    "18, 5: 2>3",
    "18.5, 5: 2>4",
    "19, 5: 2>4",
    "25, 5: 2>4",
    "13.3, 5: 2>3",
    "6, 5: 2>1",
    "1, 5: 2>1"
  })
  void aTargetAsksInProportion(double load, String action) {
    Policies policies = new Policies();
    policies.start = 2;
    policies.target = new ScalingTarget(0.6, 0.1, 5);
    assertThat(actions(policies.run(8, 0, load))).containsExactly(action);
  }

  @ParameterizedTest
  @CsvSource({"12", "12.5", "13.1", "11.5", "10.9"})
  void aTargetToleratesWhatIsNear(double load) {
    Policies policies = new Policies();
    policies.start = 2;
    policies.target = new ScalingTarget(0.6, 0.1, 5);
    assertThat(policies.run(8, 0, load).actions()).isEmpty();
  }

  /**
   * Thirty come for four seconds, then five, and two instances serve twenty: what waits grows by
   * ten and shrinks by fifteen. The last of forty waits two seconds.
   */
  @Test
  void aQueueBuildsUpAndDrains() {
    Policies policies = new Policies().queues(NO_LIMIT, NO_LIMIT);
    policies.start = 2;
    ScalingRun run = policies.run(8, 0, 30, 4, 5);
    assertThat(queue(run)).containsExactly(10.0, 20.0, 30.0, 40.0, 25.0, 10.0, 0.0, 0.0);
    assertThat(run.totals().longestQueue()).isEqualTo(40);
    assertThat(run.totals().longestWait()).isEqualTo(2);
    assertThat(run.totals().overloaded()).isEqualTo(4);
    assertThat(run.totals().served()).isEqualTo(140);
    assertThat(run.at(6).utilisation()).isCloseTo(0.75, within(1e-12));
  }

  /** The same, where all that is not served at once is turned away. */
  @Test
  void excessIsShed() {
    Policies policies = new Policies();
    policies.start = 2;
    ScalingRun run = policies.run(8, 0, 30, 4, 5);
    assertThat(queue(run)).containsOnly(0.0);
    assertThat(run.totals().shed()).isEqualTo(40);
  }

  /** Twenty-five may wait: 5 and 10 are shed in seconds 2 and 3. */
  @Test
  void aQueueHasItsLimit() {
    Policies policies = new Policies().queues(25, NO_LIMIT);
    policies.start = 2;
    ScalingRun run = policies.run(8, 0, 30, 4, 5);
    assertThat(queue(run)).containsExactly(10.0, 20.0, 25.0, 25.0, 10.0, 0.0, 0.0, 0.0);
    assertThat(run.totals().shed()).isEqualTo(15);
  }

  /** Nothing waits longer than a second, so that twenty may wait: ten each are shed twice. */
  @Test
  void whatWouldWaitTooLongIsShed() {
    Policies policies = new Policies().queues(NO_LIMIT, 1);
    policies.start = 2;
    ScalingRun run = policies.run(8, 0, 30, 4, 5);
    assertThat(queue(run)).containsExactly(10.0, 20.0, 20.0, 20.0, 5.0, 0.0, 0.0, 0.0);
    assertThat(run.totals().shed()).isEqualTo(20);
  }

  /** Thirty come to one instance: it is above 25 each at once, below that with two. */
  @Test
  void loadPerInstanceIsAMetric() {
    Policies policies = new Policies().grow(1, 25, 1);
    policies.metric = Metric.LOAD;
    assertThat(actions(policies.run(5, 0, 30))).containsExactly("1: 1>2");
  }

  /** Ten wait after a second, twenty after two, which is above fifteen; then nothing more does. */
  @Test
  void queuePerInstanceIsAMetric() {
    Policies policies = new Policies().queues(NO_LIMIT, NO_LIMIT).grow(1, 15, 1);
    policies.metric = Metric.QUEUE;
    ScalingRun run = policies.run(5, 0, 20);
    assertThat(queue(run)).containsExactly(10.0, 20.0, 20.0, 20.0, 20.0);
    assertThat(actions(run)).containsExactly("2: 1>2");
  }
}
