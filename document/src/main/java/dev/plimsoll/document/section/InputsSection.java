package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import java.util.List;

/** {@code show inputs}: what drives the plan. */
final class InputsSection extends SectionKind {

  InputsSection() {
    super(
        new Page(
            "inputs",
            "the drivers of the plan with their values",
            List.of("table"),
            """
            input users = 80 users "people using one installation"
            input growth = 5%/month "new users" @estimate
            """,
            "inputs"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return List.of("inputs");
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    MarkdownTable table = new MarkdownTable("Input", ">Value", "Meaning", "Provenance");
    boolean any = false;
    for (Definition definition : shown.own()) {
      if (definition.role() == Definition.Role.INPUT) {
        any = true;
        table.row(
            code(definition.name()),
            shown.isUnset(definition) ? "unset" : shown.text(definition.name()),
            definition.meaning(),
            definition.provenance() == null ? "" : definition.provenance().grade().word());
      }
    }
    return any ? table.text() : "The plan has no inputs.\n";
  }
}
