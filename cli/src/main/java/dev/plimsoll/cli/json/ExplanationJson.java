package dev.plimsoll.cli.json;

import dev.plimsoll.engine.Explained;
import dev.plimsoll.engine.Explanation;
import dev.plimsoll.engine.Step;
import dev.plimsoll.engine.Weakest;
import dev.plimsoll.model.program.Provenance;
import java.util.Locale;

/** The way to a figure as data. */
public final class ExplanationJson {

  private ExplanationJson() {}

  /** An explanation, as the whole output. */
  public static String of(Explanation explanation, String plan) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).field("plan", plan);
    json.field("name", explanation.subject().name());
    json.field("display", explanation.subject().value());
    Weakest weakest = explanation.weakest();
    if (weakest != null) {
      json.object("weakest").field("grade", weakest.grade().word());
      json.field("names", weakest.names()).end();
    }
    json.array("figures");
    for (Explained figure : explanation.figures()) {
      write(json, figure, plan);
    }
    return json.endArray().end().text();
  }

  private static void write(Json json, Explained figure, String plan) {
    json.object().field("name", figure.name());
    if (!figure.amended().isEmpty()) {
      json.field("amended", figure.amended());
    }
    json.field("depth", figure.depth());
    json.field("role", figure.role().name().toLowerCase(Locale.ROOT));
    json.field("display", figure.value()).field("doc", figure.meaning());
    if (!figure.source().name().equals(plan)) {
      json.field("file", figure.source().name());
    }
    json.field("line", figure.line());
    Provenance provenance = figure.provenance();
    if (provenance != null) {
      json.object("provenance");
      ProvenanceJson.fields(json, provenance);
      json.end();
    }
    json.array("steps");
    for (Step step : figure.steps()) {
      json.object().field("sign", step.sign().symbol()).field("text", step.text());
      json.field("because", step.because()).end();
    }
    json.endArray()
        .field("rows", figure.rows())
        .field("notes", figure.notes())
        .field("reads", figure.reads())
        .end();
  }
}
