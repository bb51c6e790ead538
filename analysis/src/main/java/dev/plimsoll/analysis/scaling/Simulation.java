package dev.plimsoll.analysis.scaling;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.scaling.ScalingRun.Moment;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.EvaluationFailure;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run of an automatic scaling in a plan, each uncertain value at its point.
 *
 * @param block the automatic scaling
 * @param run what came of it
 * @param passings the limits that it passes, in order of time
 * @param price what one instance costs in a second, in base units, or null
 * @param service how many seconds one keeps what it serves, or NaN
 */
public record Simulation(
    LoadBlock.Autoscale block,
    ScalingRun run,
    List<LimitPassing> passings,
    @Nullable Rational price,
    double service) {

  /**
   * Beyond this share of the capacity the growth of response times is left to the queue: a fluid
   * has none below its capacity, and the formula for a steady state has no end above it.
   */
  private static final double BUSY = 0.95;

  /** Copies the list. */
  public Simulation {
    passings = List.copyOf(passings);
  }

  /** All automatic scalings of a plan that run. */
  public static List<Simulation> all(Evaluation evaluation) {
    List<Simulation> all = new ArrayList<>();
    for (PlanBlock block : evaluation.program().ownBlocks()) {
      if (block instanceof LoadBlock.Autoscale autoscale) {
        Simulation simulation = of(evaluation, autoscale);
        if (simulation != null) {
          all.add(simulation);
        }
      }
    }
    return all;
  }

  /** The run of one, or null where a figure of it has no value. */
  public static @Nullable Simulation of(Evaluation evaluation, LoadBlock.Autoscale block) {
    for (String name : block.scaling().names()) {
      if (!evaluation.value(name).isKnown()) {
        return null;
      }
    }
    try {
      ScalingRun run = block.scaling().run(evaluation::value);
      List<LimitPassing> passings = new ArrayList<>();
      for (LoadBlock.Watched watched : block.watched()) {
        LimitPassing passing = passing(evaluation, block, watched, run);
        if (passing != null) {
          passings.add(passing);
        }
      }
      passings.sort((a, b) -> Integer.compare(a.second(), b.second()));
      Rational service = number(evaluation, block.service());
      return new Simulation(
          block,
          run,
          passings,
          number(evaluation, block.price()),
          service == null ? Double.NaN : service.doubleValue());
    } catch (EvaluationFailure failure) {
      return null; // Reported where the peak is computed.
    }
  }

  private static @Nullable Rational number(Evaluation evaluation, @Nullable String name) {
    return name != null && evaluation.value(name) instanceof Value.Number number
        ? number.value()
        : null;
  }

  private static @Nullable LimitPassing passing(
      Evaluation evaluation, LoadBlock.Autoscale block, LoadBlock.Watched watched, ScalingRun run) {
    Map<Integer, Boolean> seen = new HashMap<>();
    for (int second = 0; second < run.seconds(); second++) {
      int instances = run.instances(second);
      if (seen.putIfAbsent(instances, true) != null) {
        continue;
      }
      Value value = with(evaluation, block, instances, watched.value());
      Value limit = with(evaluation, block, instances, watched.limit());
      if (isQuantity(value) && isQuantity(limit) && Arithmetic.compare(value, limit) > 0) {
        return new LimitPassing(
            watched.name(), watched.value(), watched.limit(), second, instances, value, limit);
      }
    }
    return null;
  }

  private static boolean isQuantity(Value value) {
    return value instanceof Value.Number || value instanceof Value.Unlimited;
  }

  private static Value with(
      Evaluation evaluation, LoadBlock.Autoscale block, int instances, String name) {
    Definition figure = evaluation.program().definition(name);
    if (figure == null) {
      return evaluation.value(name);
    }
    Term term = new Term.Reference(figure.nameSpan(), figure.formula().typed(), name);
    Value count = Value.of(Rational.of(instances));
    return evaluation.amended(term, Map.of(block.instances(), count));
  }

  /** Whether response times are known. */
  public boolean hasResponses() {
    return !Double.isNaN(service);
  }

  /**
   * How long a response takes: the wait in the queue, then the time of service over the share of
   * the capacity that is idle, as in a steady M/M/1 queue and up to 95 % in use.
   */
  public double response(Moment moment) {
    return moment.delay() + service / (1 - Math.min(BUSY, moment.utilisation()));
  }

  /** The longest response, or NaN where nothing says how long one takes to serve. */
  public double longestResponse() {
    double longest = hasResponses() ? 0 : Double.NaN;
    for (int second = 0; second < run.seconds() && hasResponses(); second++) {
      longest = Math.max(longest, response(run.at(second)));
    }
    return longest;
  }

  /** What instances cost for a sum of seconds, or null where they have no price. */
  public @Nullable Value cost(long instanceSeconds) {
    return price == null ? null : Value.of(price.times(Rational.of(instanceSeconds)));
  }

  /** What the fewest instances cost over the whole run, or null. */
  public @Nullable Value lowestCost(Evaluation evaluation) {
    Rational lowest = number(evaluation, block.scaling().lowest());
    return price == null || lowest == null
        ? null
        : Value.of(price.times(lowest).times(Rational.of(run.seconds())));
  }

  /** The run in parts of so many seconds each; the last may be shorter. */
  public List<Interval> intervals(int seconds) {
    List<Interval> intervals = new ArrayList<>();
    long instanceSeconds = 0;
    for (int from = 0; from < run.seconds(); from += seconds) {
      int to = Math.min(run.seconds(), from + seconds);
      Interval interval = interval(from, to, instanceSeconds);
      intervals.add(interval);
      instanceSeconds = interval.instanceSeconds();
    }
    return intervals;
  }

  private Interval interval(int from, int to, long before) {
    double load = 0;
    double use = 0;
    double queue = 0;
    double shed = 0;
    double delay = 0;
    double response = hasResponses() ? 0 : Double.NaN;
    long instanceSeconds = before;
    for (int second = from; second < to; second++) {
      Moment moment = run.at(second);
      load += moment.load();
      use += moment.utilisation();
      queue = Math.max(queue, moment.queue());
      shed += moment.shed();
      delay = Math.max(delay, moment.delay());
      response = hasResponses() ? Math.max(response, response(moment)) : response;
      instanceSeconds += moment.instances();
    }
    Moment last = run.at(to - 1);
    int seconds = to - from;
    return new Interval(
        from,
        to,
        load / seconds,
        last.capacity(),
        last.instances(),
        last.serving(),
        use / seconds,
        queue,
        shed,
        delay,
        response,
        instanceSeconds);
  }
}
