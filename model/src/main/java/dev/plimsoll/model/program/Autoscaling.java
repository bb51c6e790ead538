package dev.plimsoll.model.program;

import dev.plimsoll.model.scaling.Metric;
import dev.plimsoll.model.scaling.ScalingPolicy;
import dev.plimsoll.model.scaling.ScalingRule;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.scaling.ScalingTarget;
import dev.plimsoll.model.scaling.Simulator;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.unit.UnitTerm;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How instances follow a load, by the full names of the figures that say so; null where nothing
 * does.
 *
 * @param trace the load
 * @param capacity what one instance serves
 * @param lowest the fewest instances
 * @param highest the most
 * @param start how many there are at the start
 * @param metric what is looked at
 * @param window over how long its mean is taken
 * @param rules what is done, and when
 * @param restarts whether the time that a rule asks for counts anew after an action
 * @param target what the metric is kept at
 * @param pace how fast things go
 * @param excess what becomes of load above the capacity
 */
public record Autoscaling(
    LoadTrace trace,
    String capacity,
    String lowest,
    String highest,
    @Nullable String start,
    Metric metric,
    @Nullable String window,
    List<Rule> rules,
    boolean restarts,
    @Nullable Target target,
    Pace pace,
    Excess excess) {

  /** The look of the Kubernetes autoscaler, {@code --horizontal-pod-autoscaler-sync-period}. */
  private static final int EVERY = 15;

  /** That of the Kubernetes autoscaler, {@code --horizontal-pod-autoscaler-tolerance}. */
  private static final double TOLERANCE = 0.1;

  private static final Dimension TIME = Dimension.base("time");

  /** Copies the list. */
  public Autoscaling {
    rules = List.copyOf(rules);
  }

  /** A rule; {@code sustained} is how long the metric has to be above or below the limit. */
  public record Rule(
      boolean grows, String by, boolean above, String limit, @Nullable String sustained) {}

  /** A value that the metric is kept at. */
  public record Target(String value, @Nullable String tolerance, @Nullable String every) {}

  /** How long a new instance takes, and how long nothing is done after an action. */
  public record Pace(
      @Nullable String startup,
      @Nullable String cooldown,
      @Nullable String growCooldown,
      @Nullable String shrinkCooldown) {}

  /** What becomes of load above the capacity: whether it waits, how much of it, how long. */
  public record Excess(boolean waits, @Nullable String longest, @Nullable String patience) {}

  /** All names, each once. */
  public List<String> names() {
    List<String> names = new ArrayList<>(trace.names());
    for (String name : List.of(capacity, lowest, highest)) {
      names.add(name);
    }
    LoadTrace.add(names, start);
    LoadTrace.add(names, window);
    for (Rule rule : rules) {
      names.add(rule.by());
      names.add(rule.limit());
      LoadTrace.add(names, rule.sustained());
    }
    if (target != null) {
      names.add(target.value());
      LoadTrace.add(names, target.tolerance());
      LoadTrace.add(names, target.every());
    }
    LoadTrace.add(names, pace.startup());
    LoadTrace.add(names, pace.cooldown());
    LoadTrace.add(names, pace.growCooldown());
    LoadTrace.add(names, pace.shrinkCooldown());
    LoadTrace.add(names, excess.longest());
    LoadTrace.add(names, excess.patience());
    return names.stream().distinct().toList();
  }

  /**
   * What comes of it.
   *
   * @param values the values of the figures, by name
   * @throws dev.plimsoll.model.value.EvaluationFailure if it cannot be simulated
   */
  public ScalingRun run(Function<String, Value> values) {
    return Simulator.run(trace.shape(values), policy(values));
  }

  /** What an amount of a load is measured in: the load without its time. */
  public static Typed amount(Typed load) {
    if (!(load.type() instanceof Type.Quantity rate)) {
      return load;
    }
    UnitProduct unit = load.unit();
    List<UnitTerm> terms = new ArrayList<>();
    for (UnitTerm term : unit == null ? List.<UnitTerm>of() : unit.terms()) {
      if (!term.unit().product().dimension().equals(TIME)) {
        terms.add(term);
      }
    }
    return new Typed(
        new Type.Quantity(rate.dimension().times(TIME)),
        unit == null ? null : UnitProduct.of(terms));
  }

  private ScalingPolicy policy(Function<String, Value> values) {
    Worth worth = new Worth(values);
    int fewest = worth.count(lowest);
    int most = worth.count(highest);
    if (fewest > most) {
      throw Worth.failure(lowest, "is above `" + highest + "`");
    }
    int first = start == null ? fewest : worth.count(start);
    if (first < fewest || first > most) {
      throw Worth.failure(
          String.valueOf(start), "is not between `" + lowest + "` and `" + highest + "`");
    }
    List<ScalingRule> read = new ArrayList<>();
    for (Rule rule : rules) {
      read.add(
          new ScalingRule(
              rule.grows(),
              worth.count(rule.by()),
              rule.above(),
              worth.number(rule.limit()),
              Math.max(1, worth.seconds(rule.sustained(), 1))));
    }
    int cooldown = worth.seconds(pace.cooldown(), 0);
    return new ScalingPolicy(
        worth.positive(capacity),
        fewest,
        most,
        first,
        metric,
        Math.max(1, worth.seconds(window, 1)),
        read,
        restarts,
        target == null ? null : target(target, worth),
        worth.seconds(pace.startup(), 0),
        worth.seconds(pace.growCooldown(), cooldown),
        worth.seconds(pace.shrinkCooldown(), cooldown),
        new ScalingPolicy.Excess(
            excess.waits(),
            worth.number(excess.longest(), Double.POSITIVE_INFINITY),
            worth.number(excess.patience(), Double.POSITIVE_INFINITY)));
  }

  private static ScalingTarget target(Target target, Worth worth) {
    return new ScalingTarget(
        worth.positive(target.value()),
        worth.number(target.tolerance(), TOLERANCE),
        Math.max(1, worth.seconds(target.every(), EVERY)));
  }
}
