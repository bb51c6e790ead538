package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.HostingBlock;
import java.util.ArrayList;
import java.util.List;

/** {@code show HOST}: what a host has, what is kept of it, and what is left. */
final class HostSection extends SectionKind {

  HostSection() {
    super(
        new Page(
            "HOST",
            "what a host has, what each reserve keeps of it, and what is left",
            List.of("table"),
            """
            host box {
              memory = 64 GiB
              cpu = 32 threads
              reserve os { memory = 4 GiB, cpu = 1 thread }
              reserve monitoring { memory = 1 GiB }
            }
            """,
            "box"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, HostingBlock.Host.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    for (HostingBlock.Host host : Shown.blocks(report, HostingBlock.Host.class)) {
      if (host.name().equals(subject)) {
        return table(host, new Shown(report));
      }
    }
    return "";
  }

  private static String table(HostingBlock.Host host, Shown shown) {
    List<String> headings = new ArrayList<>(List.of(""));
    host.fields().forEach(field -> headings.add(">" + field));
    headings.set(0, "Of one " + host.unit().text());
    MarkdownTable table = new MarkdownTable(headings);
    table.row(row(strong(host.name()), host.name(), host, shown));
    for (HostingBlock.Part reserve : host.reserves()) {
      table.row(row(reserve.name(), host.name() + "." + reserve.name(), host, shown));
    }
    if (!host.reserves().isEmpty()) {
      table.row(row(strong("available"), host.name() + ".available", host, shown));
    }
    return table.text();
  }

  private static List<String> row(
      String label, String prefix, HostingBlock.Host host, Shown shown) {
    List<String> row = new ArrayList<>(List.of(label));
    host.fields().forEach(field -> row.add(shown.text(prefix + "." + field)));
    return row;
  }
}
