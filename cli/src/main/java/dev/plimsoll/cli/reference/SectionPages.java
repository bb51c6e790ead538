package dev.plimsoll.cli.reference;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.document.PlanText;
import dev.plimsoll.document.section.SectionKind;
import dev.plimsoll.document.section.Sections;
import dev.plimsoll.language.SourceText;
import dev.plimsoll.model.Importer;
import dev.plimsoll.model.ModuleText;
import dev.plimsoll.model.PlanCompiler;

/** The kinds of generated section, each with an example and what it comes to. */
final class SectionPages {

  private SectionPages() {}

  static String markdown() {
    StringBuilder text = new StringBuilder();
    for (SectionKind kind : Sections.all()) {
      SectionKind.Page page = kind.page();
      text.append("### `show ").append(page.usage()).append("`\n\n");
      String shows = page.shows();
      text.append(Character.toUpperCase(shows.charAt(0))).append(shows.substring(1)).append('.');
      if (page.forms().size() > 1) {
        text.append(" Forms: `as ").append(String.join("`, `as ", page.forms())).append("`.");
      }
      text.append("\n\n```plimsoll example\n").append(page.example()).append("```\n\n");
      text.append("`<!-- plimsoll: show ").append(page.show()).append(" -->` comes to\n\n");
      text.append(rendered(page)).append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private static String rendered(SectionKind.Page page) {
    PlanText plan = PlanText.read(new SourceText("example.plim", page.example()));
    ModuleText module =
        new ModuleText(plan.source(), "example", plan.statements(), plan.diagnostics());
    PlanReport report =
        PlanReport.of(PlanCompiler.compile(module, "example.plim", Importer.none()));
    return Sections.render(page.show(), null, report) instanceof Sections.Rendered(String text)
        ? text
        : "";
  }
}
