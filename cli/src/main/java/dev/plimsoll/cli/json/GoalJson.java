package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.solve.GoalReport;
import dev.plimsoll.analysis.solve.Region;
import dev.plimsoll.engine.Estimate;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Sample;
import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Requirement;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a goal is met, as data. */
public final class GoalJson {

  private final GoalReport report;
  private final Evaluation evaluation;
  private final ValueJson values;
  private final Typed typed;
  private final Json json = new Json();

  private GoalJson(GoalReport report) {
    this.report = report;
    this.evaluation = report.evaluation();
    this.values = new ValueJson(evaluation);
    this.typed = report.figure().formula().typed();
  }

  /**
   * The report of the plan of a file.
   *
   * @param goal the goal as it was given
   */
  public static String of(GoalReport report, String plan, String goal) {
    GoalJson writer = new GoalJson(report);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan).field("goal", goal);
    json.field("for", report.figure().name());
    json.field("unit", report.evaluation().display().unit(writer.typed).text());
    writer.number("answer", report.answer());
    writer.tried();
    writer.regions();
    json.array("values");
    writer.row("now", report.variation().now(), goal);
    writer.row("answer", report.answer(), goal);
    writer.row("beside", report.beyond(), goal);
    json.endArray();
    writer.spread();
    writer.moved();
    json.array("no_longer_met");
    for (Requirement requirement : report.broken()) {
      json.object().field("condition", requirement.source().text(requirement.condition().span()));
      json.field("line", requirement.source().line(requirement.span().start())).end();
    }
    return json.endArray().end().text();
  }

  private void number(String name, @Nullable Rational value) {
    if (value == null) {
      json.field(name, (String) null);
    } else {
      values.write(json.generator(name), Value.of(value), typed);
    }
  }

  private void tried() {
    Reach reach = report.reach();
    json.object("tried");
    number("from", reach == null ? null : reach.low());
    number("to", reach == null ? null : reach.high());
    number("step", reach == null ? null : reach.step());
    json.field("each", report.thorough()).end();
  }

  private void regions() {
    Reach reach = report.reach();
    json.array("regions");
    for (Region region : report.regions()) {
      json.object();
      number("from", region.from());
      number("to", region.to());
      json.field("with_from", region.withFrom()).field("with_to", region.withTo());
      json.field("open_below", reach != null && region.isOpenBelow(reach));
      json.field("open_above", reach != null && region.isOpenAbove(reach));
      json.field("met", region.met()).end();
    }
    json.endArray();
  }

  private void row(String word, @Nullable Rational value, String goal) {
    if (value == null) {
      return;
    }
    json.object().field("at", word);
    number("value", value);
    json.field("met", report.variation().at(value, report.goal()).equals(Value.of(true)));
    json.array("sides");
    for (Term side : report.sides()) {
      Value at = report.variation().at(value, side);
      json.object();
      json.field("formula", goal.substring(side.span().start(), side.span().end()));
      json.field("display", evaluation.display().text(at, side.typed()));
      values.write(json.generator("value"), at, side.typed());
      json.field("unit", evaluation.display().unit(side.typed()).text()).end();
    }
    json.endArray().end();
  }

  private void spread() {
    Sample spread = report.spread();
    if (spread == null) {
      return;
    }
    double factor = evaluation.display().unit(typed).factor().doubleValue();
    json.object("in_draws").field("count", spread.count());
    List<Estimate> percentiles = Estimate.ofPercentiles(spread, typed, 0.05, 0.5, 0.95);
    json.number("p5", percentiles.get(0).value() / factor);
    json.number("p50", percentiles.get(1).value() / factor);
    json.number("p95", percentiles.get(2).value() / factor);
    json.number("without_value", 1 - spread.valued());
    json.end();
  }

  private void moved() {
    Rational answer = report.answer();
    json.array("moved");
    if (answer != null) {
      Evaluation there = evaluation.amended(Map.of(report.figure().name(), Value.of(answer)));
      for (Definition moved : report.moved()) {
        Typed what = moved.formula().typed();
        json.object().field("name", moved.name());
        json.field("now", evaluation.display().text(evaluation.value(moved.name()), what));
        json.field("then", evaluation.display().text(there.value(moved.name()), what));
        json.end();
      }
    }
    json.endArray();
  }
}
