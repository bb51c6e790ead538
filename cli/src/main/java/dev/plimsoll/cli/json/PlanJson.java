package dev.plimsoll.cli.json;

import dev.plimsoll.analysis.JudgedClaim;
import dev.plimsoll.analysis.JudgedRequirement;
import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.cli.file.LoadedPlan;
import dev.plimsoll.cli.text.Grades;
import dev.plimsoll.language.Diagnostic;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import java.util.List;
import java.util.Locale;

/** A plan as data. */
public final class PlanJson {

  private PlanJson() {}

  /**
   * Writes a plan.
   *
   * @param figures those of its figures that are wanted
   */
  public static void write(
      Json json, LoadedPlan plan, PlanReport report, List<Definition> figures) {
    Program program = plan.program();
    String name = plan.name();
    json.object().field("schema", Json.SCHEMA).field("plan", name);
    json.field("title", program.title());
    json.field("standing", report.standing().name().toLowerCase(Locale.ROOT));
    json.array("values");
    Grades grades = new Grades(program);
    ValueJson values = new ValueJson(report.evaluation());
    for (Definition figure : figures) {
      values.write(json, figure, grades.of(figure));
    }
    json.endArray();
    FitJson.write(json, report.evaluation());
    TableJson.write(json, program);
    json.array("claims");
    for (JudgedClaim claim : report.claims()) {
      ClaimJson.write(json, claim, name);
    }
    json.endArray().array("requirements");
    for (JudgedRequirement requirement : report.requirements()) {
      ClaimJson.write(json, requirement, name);
    }
    json.endArray().array("findings");
    for (Diagnostic finding : report.findings()) {
      FindingJson.write(json, finding, name);
    }
    json.endArray();
    RegisterJson.write(json, report, name);
    json.end();
  }

  /** Writes a plan that could not be read: all there is of it is why. */
  public static void writeUnread(Json json, String name, Diagnostic trouble) {
    json.object().field("schema", Json.SCHEMA).field("plan", name).field("title", name);
    json.field("standing", "unusable");
    json.array("values").endArray().array("fits").endArray().array("tables").endArray();
    json.array("claims").endArray().array("requirements").endArray();
    json.array("findings");
    FindingJson.write(json, trouble, name);
    json.endArray().array("register").endArray().array("unset").endArray().end();
  }
}
