package dev.plimsoll.model.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs a load against a policy. In each second instances whose start is over begin to serve, what
 * arrives and what waits is served as far as the capacity goes, and the rest waits or is shed. At
 * its end the mean of the metric is taken over the window and the rules and the target are asked.
 * An action counts from the next second on. Load is a fluid: nothing is said of single requests.
 *
 * <p>Of several rules that are ready the one that leaves the most instances is followed. Instances
 * that have not begun to serve are the first to be taken away, the newest before the others.
 */
public final class Simulator {

  private final ScalingPolicy policy;
  private final int seconds;
  private final double[] arrived;
  private final double[] queues;
  private final double[] sheds;
  private final int[] served;
  private final int[] all;
  private final double[] sums;
  private final int[] ready;
  private final int[] streaks;
  private final List<ScalingAction> actions = new ArrayList<>();
  private int serving;
  private int starting;
  private double queue;
  private long lastAction = Long.MIN_VALUE / 2;
  private int heldBack;

  private double servedSum;
  private double shedSum;
  private double arrivedSum;
  private double longestQueue;
  private double longestWait;
  private double highestUse;
  private int overloaded;
  private int peak;
  private long instanceSeconds;

  private Simulator(double[] arrived, ScalingPolicy policy) {
    this.policy = policy;
    this.arrived = arrived;
    this.seconds = arrived.length;
    this.queues = new double[seconds];
    this.sheds = new double[seconds];
    this.served = new int[seconds];
    this.all = new int[seconds];
    this.sums = new double[seconds + 1];
    this.ready = new int[seconds + 1];
    this.streaks = new int[policy.rules().size()];
    this.serving = policy.start();
  }

  /** What comes of a load and a policy. */
  public static ScalingRun run(LoadShape load, ScalingPolicy policy) {
    Simulator simulator = new Simulator(load.perSecond(), policy);
    for (int second = 0; second < simulator.seconds; second++) {
      simulator.second(second);
    }
    return simulator.result();
  }

  private void second(int second) {
    serving += ready[second];
    starting -= ready[second];
    double capacity = serving * policy.capacity();
    double waiting = queue + arrived[second];
    double done = Math.min(waiting, capacity);
    double left = waiting - done;
    queue = policy.excess().kept(left, capacity);
    double use = done / capacity;
    queues[second] = queue;
    sheds[second] = left - queue;
    served[second] = serving;
    all[second] = serving + starting;
    count(second, capacity, done, use);
    sums[second + 1] = sums[second] + metric(second, use);
    if (second + 1 < seconds) {
      int window = Math.min(policy.window(), second + 1);
      decide(second + 1, (sums[second + 1] - sums[second + 1 - window]) / window);
    }
  }

  private double metric(int second, double use) {
    return switch (policy.metric()) {
      case UTILISATION -> use;
      case LOAD -> arrived[second] / serving;
      case QUEUE -> queue / serving;
    };
  }

  private void count(int second, double capacity, double done, double use) {
    arrivedSum += arrived[second];
    servedSum += done;
    shedSum += sheds[second];
    longestQueue = Math.max(longestQueue, queue);
    longestWait = Math.max(longestWait, queue / capacity);
    highestUse = Math.max(highestUse, use);
    overloaded += arrived[second] > capacity ? 1 : 0;
    peak = Math.max(peak, serving + starting);
    instanceSeconds += serving + starting;
  }

  private void decide(int now, double metric) {
    if (policy.target() != null) {
      follow(policy.target(), now, metric);
    }
    int more = 0;
    int fewer = Integer.MAX_VALUE;
    for (int i = 0; i < streaks.length; i++) {
      ScalingRule rule = policy.rules().get(i);
      streaks[i] = rule.holds(metric) ? streaks[i] + 1 : 0;
      if (streaks[i] >= rule.seconds()) {
        more = rule.grows() ? Math.max(more, rule.by()) : more;
        fewer = rule.grows() ? fewer : Math.min(fewer, rule.by());
      }
    }
    int total = serving + starting;
    if (more > 0) {
      change(now, total + (long) more, metric);
    } else if (fewer < Integer.MAX_VALUE) {
      change(now, total - (long) fewer, metric);
    }
  }

  /** Instances that have not begun to serve will take load: until then none are taken away. */
  private void follow(ScalingTarget target, int now, double metric) {
    if (now % target.every() != 0) {
      return;
    }
    long wanted = target.wanted(serving, metric);
    int total = serving + starting;
    if (wanted > total || (wanted >= 0 && wanted < total && starting == 0)) {
      change(now, wanted, metric);
    }
  }

  private void change(int now, long wanted, double metric) {
    int total = serving + starting;
    heldBack += wanted > policy.highest() && total >= policy.highest() ? 1 : 0;
    int after = (int) Math.max(policy.lowest(), Math.min(policy.highest(), wanted));
    int cooldown = after > total ? policy.growCooldown() : policy.shrinkCooldown();
    if (after == total || now - lastAction < cooldown) {
      return;
    }
    if (after > total) {
      starting += after - total;
      long begin = (long) now + policy.startup();
      if (begin < seconds) {
        ready[(int) begin] += after - total;
      }
    } else {
      takeAway(total - after, now);
    }
    actions.add(new ScalingAction(now, total, after, metric));
    lastAction = now;
    if (policy.restarts()) {
      Arrays.fill(streaks, 0);
    }
  }

  private void takeAway(int count, int now) {
    int left = count;
    int unseen = Math.min(left, beyondTheEnd(now));
    starting -= unseen;
    left -= unseen;
    int last = (int) Math.min(seconds - 1L, (long) now + policy.startup());
    for (int begin = last; begin >= now && left > 0; begin--) {
      int some = Math.min(left, ready[begin]);
      ready[begin] -= some;
      starting -= some;
      left -= some;
    }
    serving -= left;
  }

  /** How many of those that start would begin to serve after the end only. */
  private int beyondTheEnd(int now) {
    int within = 0;
    for (int begin = now; begin < seconds && begin <= (long) now + policy.startup(); begin++) {
      within += ready[begin];
    }
    return starting - within;
  }

  private ScalingRun result() {
    ScalingRun.Totals totals =
        new ScalingRun.Totals(
            peak,
            arrivedSum,
            servedSum,
            shedSum,
            queue,
            highestUse,
            longestQueue,
            longestWait,
            overloaded,
            heldBack,
            instanceSeconds);
    return new ScalingRun(policy.capacity(), arrived, queues, sheds, served, all, actions, totals);
  }
}
