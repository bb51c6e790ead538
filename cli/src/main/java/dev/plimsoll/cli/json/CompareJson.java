package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.scenario.ComparedFigure;
import dev.plimsoll.analysis.scenario.ComparedScenario;
import dev.plimsoll.analysis.scenario.ComparedStep;
import dev.plimsoll.analysis.scenario.ScenarioReport;
import dev.plimsoll.engine.Display;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Typed;
import java.util.List;

/** What scenarios make of a plan, as data. */
public final class CompareJson {

  private final Evaluation plan;
  private final String name;
  private final Json json = new Json();

  private CompareJson(ScenarioReport report, String name) {
    this.plan = report.evaluation();
    this.name = name;
  }

  /** The report of the plan of a file. */
  public static String of(ScenarioReport report, String plan) {
    CompareJson writer = new CompareJson(report, plan);
    Json json = writer.json;
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    json.array("scenarios");
    report.scenarios().forEach(writer::scenario);
    return json.endArray().end().text();
  }

  private void scenario(ComparedScenario compared) {
    PlanBlock.Scenario scenario = compared.scenario();
    json.object().field("name", scenario.name()).field("doc", scenario.meaning());
    for (String own : List.of("start", "duration", "extra_cost", "total_cost", "action")) {
      own(scenario.name() + "." + own, own);
    }
    json.array("sets");
    compared.settings().forEach(each -> figure(each, compared));
    json.endArray().array("figures");
    compared.figures().forEach(each -> figure(each, compared));
    json.endArray();
    findings("passed", compared.passed());
    findings("passed_no_more", compared.mended());
    json.array("steps");
    for (ComparedStep step : compared.steps()) {
      json.object().field("name", step.step().name());
      String prefix = scenario.name() + "." + step.step().name() + ".";
      for (String own : List.of("until", "duration", "extra_cost", "action")) {
        own(prefix + own, own);
      }
      findings("passed", step.passed());
      json.end();
    }
    json.endArray();
    json.field("line", scenario.source().line(scenario.span().start())).end();
  }

  /** A figure of the scenario itself; null where it has none. */
  private void own(String full, String word) {
    Definition definition = plan.program().definition(full);
    if (definition == null) {
      json.field(word, (String) null);
      return;
    }
    json.object(word).field("display", plan.text(definition));
    new ValueJson(plan).value(json, definition);
    json.field("unit", plan.display().unit(definition.formula().typed()).text()).end();
  }

  private void figure(ComparedFigure compared, ComparedScenario in) {
    Definition figure = compared.figure();
    Typed typed = figure.formula().typed();
    Display display = plan.display();
    json.object().field("name", figure.name());
    boolean number = figure.type().isQuantity();
    json.field("unit", number ? display.unit(typed).text() : "");
    json.field("doc", figure.meaning());
    side("base", figure, plan);
    Definition then = in.evaluation().program().definition(figure.name());
    side("scenario", then == null ? figure : then, in.evaluation());
    json.object("difference").field("display", compared.more(plan));
    Rational factor = display.unit(typed).factor();
    if (compared.difference() != null) {
      json.number("value", compared.difference().dividedBy(factor).doubleValue());
    }
    if (compared.share() != null) {
      json.number("share", compared.share().doubleValue());
    }
    if (!compared.spread().isEmpty()) {
      json.number("p5", compared.spread().get(0).value() / factor.doubleValue());
      json.number("p50", compared.spread().get(1).value() / factor.doubleValue());
      json.number("p95", compared.spread().get(2).value() / factor.doubleValue());
    }
    json.end().end();
  }

  private void side(String word, Definition figure, Evaluation evaluation) {
    json.object(word).field("display", evaluation.text(figure));
    new ValueJson(evaluation).value(json, figure);
    json.end();
  }

  private void findings(String word, List<Diagnostic> findings) {
    json.array(word);
    findings.forEach(finding -> FindingJson.write(json, finding, name));
    json.endArray();
  }
}
