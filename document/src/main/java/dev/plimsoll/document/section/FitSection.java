package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.HostingBlock;
import java.util.List;

/** {@code show FIT}: how far the resources of a fit are loaded, and which of them binds. */
final class FitSection extends SectionKind {

  FitSection() {
    super(
        new Page(
            "FIT",
            "the resources of a fit: how far each is taken, what is free, which one binds",
            List.of("bars", "table"),
            """
            host box {
              memory = 64 GiB
              cpu = 32 threads
              reserve os { memory = 4 GiB, cpu = 1 thread }
            }
            component shop { memory = 512 MiB, cpu = 0.1 threads }
            fit farm on box { place shop, fill = 80% }
            """,
            "farm"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, HostingBlock.Fit.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    for (HostingBlock.Fit fit : Shown.blocks(report, HostingBlock.Fit.class)) {
      if (fit.name().equals(subject)) {
        return form.equals("table") ? table(fit, report) : bars(fit, report);
      }
    }
    return "";
  }

  private static String bars(HostingBlock.Fit fit, PlanReport report) {
    FitBars bars = new FitBars(report, fit, LoadBar.BLOCKS);
    StringBuilder text = new StringBuilder("```text\n");
    text.append(fit.name()).append(" on ").append(fit.host()).append(": ").append(bars.answer());
    text.append(bars.binding().isEmpty() ? "" : ", " + bars.binding()).append("\n\n");
    bars.lines().forEach(line -> text.append(line).append('\n'));
    return text.append("```\n").toString();
  }

  private static String table(HostingBlock.Fit fit, PlanReport report) {
    Shown shown = new Shown(report);
    FitBars bars = new FitBars(report, fit, LoadBar.BLOCKS);
    MarkdownTable table =
        new MarkdownTable("Resource", ">Supply", ">Used", ">Free", ">Allows", ">Taken of all");
    for (String resource : fit.resources()) {
      boolean binds = resource.equals(bars.bindingResource());
      table.row(
          binds ? strong(resource) + " (binds)" : resource,
          shown.text(fit.of(resource, "supply")),
          shown.text(fit.of(resource, "used")),
          shown.text(fit.of(resource, "free")),
          shown.text(fit.of(resource, "allows")),
          shown.text(fit.of(resource, "share")));
    }
    return table.text();
  }
}
