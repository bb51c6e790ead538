package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.Placeholder;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.analysis.RegisterEntry;
import dev.plimsoll.language.SourceText;

/** What has to be confirmed and what is still to be filled in, as data. */
final class RegisterJson {

  private RegisterJson() {}

  /**
   * Writes both arrays.
   *
   * @param plan the name of the plan; the file is said where it is another
   */
  static void write(Json json, PlanReport report, String plan) {
    json.array("register");
    for (RegisterEntry entry : report.register()) {
      json.object().field("name", entry.name()).field("what", entry.what());
      json.field("display", entry.value());
      ProvenanceJson.fields(json, entry.provenance());
      json.field("dependents", entry.dependents()).field("results", entry.results());
      place(json, entry.source(), entry.line(), plan);
    }
    json.endArray().array("unset");
    for (Placeholder placeholder : report.unset()) {
      json.object().field("name", placeholder.name()).field("doc", placeholder.meaning());
      place(json, placeholder.source(), placeholder.line(), plan);
    }
    json.endArray();
  }

  private static void place(Json json, SourceText source, int line, String plan) {
    if (!source.name().equals(plan)) {
      json.field("file", source.name());
    }
    json.field("line", line).end();
  }
}
