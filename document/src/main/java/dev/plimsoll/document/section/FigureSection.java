package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import java.util.ArrayList;
import java.util.List;

/** {@code show NAME}: a figure, with what is named below it. */
final class FigureSection extends SectionKind {

  FigureSection() {
    super(
        new Page(
            "FIGURE",
            "any other figure, and those whose names start with it",
            List.of("table"),
            """
            relays = 25_000 / 10_000 "relays to run"
            """,
            "relays"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    List<String> names = new ArrayList<>();
    for (Definition definition : new Shown(report).own()) {
      if (definition.role() != Definition.Role.POLICY) {
        names.add(definition.name());
      }
    }
    return names;
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    MarkdownTable table = new MarkdownTable("Figure", ">Value", "Meaning");
    for (Definition definition : shown.own()) {
      String name = definition.name();
      if (name.equals(subject) || name.startsWith(subject + ".")) {
        table.row(code(name), shown.text(name), definition.meaning());
      }
    }
    return table.text();
  }
}
