package dev.plimsoll.analysis.scaling;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Autoscaling;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.LoadBlock;
import dev.plimsoll.model.scaling.Metric;
import dev.plimsoll.model.scaling.ScalingAction;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.unit.Dimension;
import dev.plimsoll.model.unit.UnitProduct;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the numbers of a run in the units of the plan. */
public final class SimulationText {

  private static final Dimension TIME = Dimension.base("time");
  private static final int DIGITS = 4;
  private static final double MOST_SHOWN = 1e15;
  private static final int MINUTE = 60;

  private final Evaluation evaluation;
  private final Simulation simulation;
  private final Typed load;
  private final Typed instances;

  /** For a run of a plan. */
  public SimulationText(Evaluation evaluation, Simulation simulation) {
    this.evaluation = evaluation;
    this.simulation = simulation;
    Autoscaling scaling = simulation.block().scaling();
    this.load = typed(scaling.trace().points().getFirst().load());
    this.instances = typed(scaling.lowest());
  }

  private Typed typed(String name) {
    Definition definition = evaluation.program().definition(name);
    return definition == null ? Typed.of(Types.NUMBER) : definition.formula().typed();
  }

  /** A load, or a capacity. */
  public String load(double value) {
    return text(value, load);
  }

  /** The type of a load. */
  public Typed loadType() {
    return load;
  }

  /** An amount of what comes as load: a queue, what is shed. */
  public String amount(double value) {
    return text(value, amount());
  }

  /** The type of an amount of what comes as load. */
  public Typed amount() {
    return Autoscaling.amount(load);
  }

  /** A number of instances. */
  public String instances(long count) {
    return evaluation.display().text(Value.of(Rational.of(count)), instances);
  }

  /** A share. */
  public String share(double value) {
    return text(value, new Typed(Types.NUMBER, unit("%")));
  }

  /** A duration, in seconds, minutes or hours. */
  public String duration(double seconds) {
    String unit = seconds < 2 * MINUTE ? "s" : seconds < 2 * MINUTE * MINUTE ? "min" : "h";
    return text(seconds, new Typed(new Type.Quantity(TIME), unit(unit)));
  }

  /** An amount of money. */
  public String money(Value value) {
    return value instanceof Value.Number number
        ? text(number.value().doubleValue(), money())
        : evaluation.display().text(value, money());
  }

  /** The type of what instances cost; a plain number where they have no price. */
  public Typed money() {
    String price = simulation.block().price();
    if (price == null || !(typed(price).type() instanceof Type.Quantity quantity)) {
      return Typed.of(Types.NUMBER);
    }
    UnitProduct unit = typed(price).unit();
    UnitProduct money = UnitProduct.NONE;
    for (var term : (unit == null ? UnitProduct.NONE : unit).terms()) {
      if (term.unit().group().equals("money")) {
        money = money.times(UnitProduct.of(term.unit()));
      }
    }
    Dimension whole = quantity.dimension().times(TIME);
    Dimension paid =
        instances.type() instanceof Type.Quantity count ? whole.times(count.dimension()) : whole;
    return new Typed(new Type.Quantity(paid), money.isNone() ? null : money);
  }

  /** What a watched figure or its limit is. */
  public String figure(String name, Value value) {
    return evaluation.display().text(value, typed(name));
  }

  /** The mean of the metric at an action. */
  public String metric(ScalingAction action) {
    return switch (simulation.block().scaling().metric()) {
      case UTILISATION -> share(action.metric());
      case LOAD -> load(action.metric());
      case QUEUE -> amount(action.metric());
    };
  }

  /** The heading above the means of the metric. */
  public String metricWord() {
    Metric metric = simulation.block().scaling().metric();
    return metric.words();
  }

  /** {@code at 08:14, with 8 containers: 105 of 100 connections}. */
  public String passing(LimitPassing passing) {
    return "at "
        + Clock.text(passing.second())
        + ", with "
        + instances(passing.instances())
        + ": "
        + figure(passing.figure(), passing.value())
        + " of "
        + figure(passing.limitName(), passing.limit());
  }

  /** The run as a whole: what it comes to, by what that is. */
  public Map<String, String> totals() {
    ScalingRun.Totals totals = simulation.run().totals();
    LoadBlock.Autoscale block = simulation.block();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("most at once", instances(totals.peak()));
    lines.put("changes", Integer.toString(simulation.run().actions().size()));
    lines.put("came", amount(totals.arrived()));
    lines.put(
        "turned away",
        amount(totals.shed())
            + (totals.shed() > 0 ? ", " + share(totals.shed() / totals.arrived()) : ""));
    lines.put("highest utilisation", share(totals.utilisation()));
    if (block.scaling().excess().waits()) {
      lines.put("longest queue", amount(totals.longestQueue()));
      lines.put("longest wait in it", duration(totals.longestWait()));
    }
    if (simulation.hasResponses()) {
      lines.put("longest response", duration(simulation.longestResponse()));
    }
    lines.put("more came than could be served for", duration(totals.overloaded()));
    if (totals.heldBack() > 0) {
      lines.put("more than the most were asked for", duration(totals.heldBack()));
    }
    Value cost = simulation.cost(totals.instanceSeconds());
    Value lowest = simulation.lowestCost(evaluation);
    if (cost != null && lowest != null) {
      lines.put("cost", money(cost) + ", the fewest cost " + money(lowest));
    }
    return lines;
  }

  private UnitProduct unit(String name) {
    return evaluation.program().units().find(name).map(UnitProduct::of).orElse(UnitProduct.NONE);
  }

  /** A fluid is not known more exactly than to a few digits. */
  private String text(double value, Typed typed) {
    Rational number = Rational.ofDouble(value);
    double shown = Math.abs(value) / evaluation.display().unit(typed).factor().doubleValue();
    if (shown > 0 && shown < MOST_SHOWN) {
      int places = DIGITS - 1 - (int) Math.floor(StrictMath.log10(shown));
      Rational factor = evaluation.display().unit(typed).factor();
      if (places > 0) {
        number = number.round(factor.dividedBy(Rational.TEN.pow(places)));
      }
    }
    return evaluation.display().text(Value.of(number), typed);
  }
}
