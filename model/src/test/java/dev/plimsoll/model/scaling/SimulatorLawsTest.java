package dev.plimsoll.model.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.model.Property;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of runs with random loads and policies. */
class SimulatorLawsTest {

  private static final int SECONDS = 240;

  private static double[] steps(Property.Random random) {
    int count = 1 + random.below(8);
    double[] steps = new double[2 * count];
    for (int i = 0; i < count; i++) {
      int second = i * SECONDS / count;
      steps[2 * i] = second;
      steps[2 * i + 1] = random.below(1_000) / 7.0;
    }
    return steps;
  }

  private static Policies policies(Property.Random random) {
    Policies policies = new Policies();
    policies.lowest = 1 + random.below(3);
    policies.highest = policies.lowest + random.below(12);
    policies.start = policies.lowest + random.below(policies.highest - policies.lowest + 1);
    policies.window = 1 + random.below(30);
    policies.restarts = random.coin();
    policies.startup = random.below(40);
    policies.growCooldown = random.below(20);
    policies.shrinkCooldown = random.below(20);
    policies.metric = random.oneOf(Metric.values());
    if (random.coin()) {
      policies.queues(
          random.coin() ? Double.POSITIVE_INFINITY : random.below(100),
          random.coin() ? Double.POSITIVE_INFINITY : random.below(5));
    }
    double unit = policies.metric == Metric.UTILISATION ? 0.01 : 0.1;
    if (random.below(4) == 0) {
      policies.target =
          new ScalingTarget((1 + random.below(100)) * unit, 0.1, 1 + random.below(20));
    } else {
      policies.grow(1 + random.below(3), random.below(100) * unit, 1 + random.below(30));
      policies.shrink(1 + random.below(3), random.below(100) * unit, 1 + random.below(30));
    }
    return policies;
  }

  @Test
  void whatComesIsServedShedOrWaits() {
    Property.check(random -> {
      ScalingRun.Totals totals = policies(random).run(SECONDS, steps(random)).totals();
      assertThat(totals.served() + totals.shed() + totals.waiting())
          .isCloseTo(totals.arrived(), within(1e-9 * Math.max(1, totals.arrived())));
    });
  }

  @Test
  void noSecondServesMoreThanItCan() {
    Property.check(random -> {
      ScalingRun run = policies(random).run(SECONDS, steps(random));
      for (int second = 0; second < SECONDS; second++) {
        ScalingRun.Moment moment = run.at(second);
        assertThat(moment.utilisation()).isBetween(0.0, 1.0);
        assertThat(moment.queue()).isNotNegative();
        assertThat(moment.shed()).isNotNegative();
        boolean excess = moment.queue() > 0 || moment.shed() > 0;
        assertThat(excess && moment.utilisation() < 1 - 1e-9).isFalse();
      }
    });
  }

  @Test
  void instancesStayWithinTheirBounds() {
    Property.check(random -> {
      Policies policies = policies(random);
      ScalingRun run = policies.run(SECONDS, steps(random));
      for (int second = 0; second < SECONDS; second++) {
        ScalingRun.Moment moment = run.at(second);
        assertThat(moment.instances()).isBetween(policies.lowest, policies.highest);
        assertThat(moment.serving()).isBetween(1, moment.instances());
      }
    });
  }

  @Test
  void actionsLieACooldownApart() {
    Property.check(random -> {
      Policies policies = policies(random);
      @Nullable ScalingAction last = null;
      for (ScalingAction action : policies.run(SECONDS, steps(random)).actions()) {
        boolean grows = action.after() > action.before();
        int cooldown = grows ? policies.growCooldown : policies.shrinkCooldown;
        assertThat(last == null ? SECONDS : action.second() - last.second())
            .isGreaterThanOrEqualTo(cooldown);
        last = action;
      }
    });
  }

  /** Without rules the same fleet meets a higher load: no second has less waiting. */
  @Test
  void moreLoadLeavesNoLessWaiting() {
    Property.check(random -> {
      double[] less = steps(random);
      double[] more = less.clone();
      for (int i = 1; i < more.length; i += 2) {
        more[i] += random.below(10);
      }
      Policies policies = new Policies().queues(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      policies.start = 1 + random.below(10);
      ScalingRun low = policies.run(SECONDS, less);
      ScalingRun high = policies.run(SECONDS, more);
      for (int second = 0; second < SECONDS; second++) {
        assertThat(high.at(second).queue()).isGreaterThanOrEqualTo(low.at(second).queue());
      }
    });
  }

  /** Without rules a larger fleet sheds no more of the same load. */
  @Test
  void moreInstancesShedNoMore() {
    Property.check(random -> {
      double[] steps = steps(random);
      Policies policies = new Policies();
      policies.start = 1 + random.below(9);
      double few = policies.run(SECONDS, steps).totals().shed();
      policies.start++;
      assertThat(policies.run(SECONDS, steps).totals().shed()).isLessThanOrEqualTo(few);
    });
  }

  @Test
  void aRunIsTheSameEachTime() {
    Property.check(random -> {
      Policies policies = policies(random);
      double[] steps = steps(random);
      ScalingRun one = policies.run(SECONDS, steps);
      ScalingRun other = policies.run(SECONDS, steps.clone());
      assertThat(other.totals()).isEqualTo(one.totals());
      assertThat(other.actions()).isEqualTo(one.actions());
      assertThat(Policies.queue(other)).isEqualTo(Policies.queue(one));
    });
  }

  /** The run counts what its seconds show. */
  @Test
  void totalsAddUpTheSeconds() {
    Property.check(random -> {
      ScalingRun run = policies(random).run(SECONDS, steps(random));
      double[] loads = new double[SECONDS];
      double shed = 0;
      long instances = 0;
      int peak = 0;
      for (int second = 0; second < SECONDS; second++) {
        ScalingRun.Moment moment = run.at(second);
        loads[second] = moment.load();
        shed += moment.shed();
        instances += moment.instances();
        peak = Math.max(peak, moment.instances());
      }
      assertThat(run.totals().arrived()).isCloseTo(Arrays.stream(loads).sum(), within(1e-6));
      assertThat(run.totals().shed()).isEqualTo(shed);
      assertThat(run.totals().instanceSeconds()).isEqualTo(instances);
      assertThat(run.totals().peak()).isEqualTo(peak);
    });
  }
}
