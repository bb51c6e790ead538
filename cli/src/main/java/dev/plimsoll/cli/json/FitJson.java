package dev.plimsoll.cli.json;

import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.HostingBlock;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Value;

/** The fits of a plan as data: names of figures, whose values stand among the plan's values. */
final class FitJson {

  private FitJson() {}

  /** Writes the array of fits. */
  static void write(Json json, Evaluation evaluation) {
    Program program = evaluation.program();
    json.array("fits");
    for (PlanBlock block : program.ownBlocks()) {
      if (block instanceof HostingBlock.Fit fit) {
        write(json, evaluation, fit);
      }
    }
    json.endArray();
  }

  private static void write(Json json, Evaluation evaluation, HostingBlock.Fit fit) {
    json.object().field("name", fit.name()).field("host", fit.host());
    json.field("answer", fit.answer());
    Definition answer = evaluation.program().definition(fit.answer());
    if (answer != null) {
      json.field("display", evaluation.text(answer));
    }
    if (evaluation.value(fit.name() + ".binding") instanceof Value.Words words) {
      json.field("binding", words.value());
    }
    json.array("placements");
    for (HostingBlock.Placement placement : fit.placements()) {
      json.object().field("component", placement.component());
      if (placement.state() != null) {
        json.field("state", placement.state());
      }
      json.field("count", placement.count()).field("open", placement.open()).end();
    }
    json.endArray().array("resources");
    for (String resource : fit.resources()) {
      json.object().field("name", resource);
      for (String figure : fit.figures()) {
        String name = fit.of(resource, figure);
        Definition definition = evaluation.program().definition(name);
        if (definition != null) {
          json.field(figure, evaluation.text(definition));
        }
      }
      json.end();
    }
    json.endArray().field("line", fit.source().line(fit.span().start())).end();
  }
}
