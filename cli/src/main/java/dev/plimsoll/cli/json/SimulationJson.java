package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.scaling.Interval;
import dev.plimsoll.analysis.scaling.LimitPassing;
import dev.plimsoll.analysis.scaling.Simulation;
import dev.plimsoll.analysis.scaling.SimulationText;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.scaling.ScalingAction;
import dev.plimsoll.model.scaling.ScalingRun;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of automatic scalings, as data. */
public final class SimulationJson {

  private static final MathContext DIGITS = new MathContext(9);

  private final Evaluation evaluation;
  private final Display display;
  private final int every;
  private final Json json = new Json();

  private SimulationJson(Evaluation evaluation, int every) {
    this.evaluation = evaluation;
    this.display = evaluation.display();
    this.every = every;
  }

  /**
   * The runs of the plan of a file.
   *
   * @param every how many seconds each part of the timeline has
   */
  public static String of(
      Evaluation evaluation, List<Simulation> simulations, String plan, int every) {
    SimulationJson writer = new SimulationJson(evaluation, every);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan).array("simulations");
    simulations.forEach(writer::simulation);
    return json.endArray().end().text();
  }

  private void simulation(Simulation simulation) {
    ScalingRun run = simulation.run();
    ScalingRun.Totals totals = run.totals();
    Units units = new Units(evaluation, simulation);
    json.object().field("name", simulation.block().name());
    json.field("trace", simulation.block().trace()).field("seconds", run.seconds());
    json.object("units").field("load", units.loadUnit).field("amount", units.amountUnit);
    json.field("money", simulation.price() == null ? null : units.moneyUnit).end();
    json.object("totals").field("peak", totals.peak());
    json.number("arrived", units.amount(totals.arrived()));
    json.number("served", units.amount(totals.served()));
    json.number("shed", units.amount(totals.shed()));
    json.number("waiting", units.amount(totals.waiting()));
    json.number("utilisation", rounded(totals.utilisation()));
    json.number("longest_queue", units.amount(totals.longestQueue()));
    json.number("longest_wait", rounded(totals.longestWait()));
    json.number("longest_response", rounded(simulation.longestResponse()));
    json.field("overloaded", totals.overloaded()).field("held_back", totals.heldBack());
    json.number("instance_seconds", (double) totals.instanceSeconds());
    json.number("cost", units.money(simulation.cost(totals.instanceSeconds())));
    json.number("lowest_cost", units.money(simulation.lowestCost(evaluation))).end();
    json.array("actions");
    run.actions().forEach(this::action);
    json.endArray().array("passed");
    simulation.passings().forEach(this::passing);
    json.endArray().field("every", every).array("timeline");
    simulation.intervals(every).forEach(interval -> interval(interval, simulation, units));
    json.endArray().end();
  }

  private void action(ScalingAction action) {
    json.object().field("second", action.second()).field("before", action.before());
    json.field("after", action.after());
    json.number("metric", rounded(action.metric()));
    json.end();
  }

  private void passing(LimitPassing passing) {
    json.object().field("name", passing.name()).field("second", passing.second());
    json.field("instances", passing.instances());
    json.field("value", text(passing.figure(), passing.value()));
    json.field("limit", text(passing.limitName(), passing.limit())).end();
  }

  private String text(String name, Value value) {
    Definition figure = evaluation.program().definition(name);
    return display.text(
        value, figure == null ? Typed.of(Types.ANYTHING) : figure.formula().typed());
  }

  private void interval(Interval interval, Simulation simulation, Units units) {
    json.object().field("second", interval.from());
    json.number("load", units.load(interval.load()));
    json.number("capacity", units.load(interval.capacity()));
    json.field("instances", interval.instances()).field("serving", interval.serving());
    json.number("utilisation", rounded(interval.utilisation()));
    json.number("queue", units.amount(interval.queue()));
    json.number("shed", units.amount(interval.shed()));
    json.number("wait", rounded(interval.delay()));
    json.number("response", rounded(interval.response()));
    json.number("cost", units.money(simulation.cost(interval.instanceSeconds())));
    json.end();
  }

  /** Sums over seconds are exact to some twelve digits, and nine say all there is to say. */
  private static double rounded(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /** The units that numbers are given in: those the author of the plan wrote. */
  static final class Units {

    final String loadUnit;
    final String amountUnit;
    final String moneyUnit;
    private final double loadFactor;
    private final double amountFactor;
    private final double moneyFactor;

    Units(Evaluation evaluation, Simulation simulation) {
      SimulationText text = new SimulationText(evaluation, simulation);
      var load = evaluation.display().unit(text.loadType());
      var amount = evaluation.display().unit(text.amount());
      var money = evaluation.display().unit(text.money());
      loadUnit = load.text();
      amountUnit = amount.text();
      moneyUnit = money.text();
      loadFactor = load.factor().doubleValue();
      amountFactor = amount.factor().doubleValue();
      moneyFactor = money.factor().doubleValue();
    }

    double load(double value) {
      return rounded(value / loadFactor);
    }

    double amount(double value) {
      return rounded(value / amountFactor);
    }

    double money(@Nullable Value value) {
      return value instanceof Value.Number number
          ? number.value().doubleValue() / moneyFactor
          : Double.NaN;
    }
  }
}
