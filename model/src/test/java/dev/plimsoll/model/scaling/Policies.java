package dev.plimsoll.model.scaling;

import dev.plimsoll.model.scaling.ScalingPolicy.Excess;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies for tests: one to ten instances of ten a second that shed, with what a test changes. */
final class Policies {

  int lowest = 1;
  int highest = 10;
  int start = 1;
  Metric metric = Metric.UTILISATION;
  int window = 1;
  boolean restarts = true;
  @Nullable ScalingTarget target;
  int startup;
  int growCooldown;
  int shrinkCooldown;
  Excess excess = new Excess(false, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  final List<ScalingRule> rules = new ArrayList<>();

  /** A rule to grow above a limit. */
  Policies grow(int by, double limit, int seconds) {
    rules.add(new ScalingRule(true, by, true, limit, seconds));
    return this;
  }

  /** A rule to shrink below a limit. */
  Policies shrink(int by, double limit, int seconds) {
    rules.add(new ScalingRule(false, by, false, limit, seconds));
    return this;
  }

  /** Excess load waits. */
  Policies queues(double longest, double patience) {
    excess = new Excess(true, longest, patience);
    return this;
  }

  ScalingPolicy policy() {
    return new ScalingPolicy(
        10,
        lowest,
        highest,
        start,
        metric,
        window,
        rules,
        restarts,
        target,
        startup,
        growCooldown,
        shrinkCooldown,
        excess);
  }

  /** The run of a load that holds from each of some seconds on. */
  ScalingRun run(int seconds, double... secondsAndLoads) {
    return Simulator.run(steps(seconds, secondsAndLoads), policy());
  }

  /** A load that holds from each of some seconds on. */
  static LoadShape steps(int seconds, double... secondsAndLoads) {
    List<LoadShape.Point> points = new ArrayList<>();
    for (int i = 0; i < secondsAndLoads.length; i += 2) {
      points.add(new LoadShape.Point(secondsAndLoads[i], secondsAndLoads[i + 1]));
    }
    return new LoadShape(seconds, points, true, List.of(), List.of());
  }

  /** What was done: {@code 3: 1>2}. */
  static List<String> actions(ScalingRun run) {
    return run.actions().stream()
        .map(action -> action.second() + ": " + action.before() + ">" + action.after())
        .toList();
  }

  /** How many serve in each second. */
  static List<Integer> serving(ScalingRun run) {
    List<Integer> serving = new ArrayList<>();
    for (int second = 0; second < run.seconds(); second++) {
      serving.add(run.at(second).serving());
    }
    return serving;
  }

  /** What waits at the end of each second. */
  static List<Double> queue(ScalingRun run) {
    List<Double> queue = new ArrayList<>();
    for (int second = 0; second < run.seconds(); second++) {
      queue.add(run.at(second).queue());
    }
    return queue;
  }
}
