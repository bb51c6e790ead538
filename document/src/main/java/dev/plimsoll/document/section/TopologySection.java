package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.HostingBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code show topology}: what runs on what. */
final class TopologySection extends SectionKind {

  TopologySection() {
    super(
        new Page(
            "topology",
            "what runs on what, and how many of it, from the fits of the plan; Mermaid draws it",
            List.of("flowchart"),
            """
            host box { memory = 64 GiB }
            component shop { memory = 512 MiB }
            component cache { memory = 2 GiB }
            fit farm on box { place cache = 2 caches, place shop }
            """,
            "topology"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return List.of("topology");
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    List<HostingBlock.Fit> fits = Shown.blocks(report, HostingBlock.Fit.class);
    if (fits.isEmpty()) {
      return "The plan places nothing on hosts.\n";
    }
    Shown shown = new Shown(report);
    Set<String> nodes = new LinkedHashSet<>();
    StringBuilder arrows = new StringBuilder();
    for (HostingBlock.Fit fit : fits) {
      nodes.add(node("host_", fit.host()) + "[\"" + fit.host() + "\"]");
      for (HostingBlock.Placement placement : fit.placements()) {
        String component = placement.component();
        nodes.add(node("", component) + "([\"" + component + "\"])");
        arrows.append("    ").append(node("", component));
        arrows.append(" -- \"").append(fit.name()).append(": ");
        arrows.append(shown.text(placement.count()).replace("\"", "'")).append("\" --> ");
        arrows.append(node("host_", fit.host())).append('\n');
      }
    }
    StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
    nodes.forEach(node -> text.append("    ").append(node).append('\n'));
    return text.append(arrows).append("```\n").toString();
  }

  /** A name that the chart takes: it knows no dots, and gives some words a meaning. */
  private static String node(String prefix, String name) {
    return (prefix.isEmpty() ? "component_" : prefix) + name.replace('.', '_');
  }
}
