package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.HostingBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code show COMPONENT}: what a component needs, state by state. */
final class ComponentSection extends SectionKind {

  ComponentSection() {
    super(
        new Page(
            "COMPONENT",
            "what one of a component needs: in each state, and on the mean",
            List.of("table"),
            """
            component shop {
              disk = 50 MB
              state idle { memory = 40 MiB }
              state busy for 10% { memory = 60 MiB, cpu = 0.1 threads }
            }
            """,
            "shop"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, HostingBlock.Component.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    for (HostingBlock.Component component : Shown.blocks(report, HostingBlock.Component.class)) {
      if (component.name().equals(subject)) {
        return table(component, new Shown(report));
      }
    }
    return "";
  }

  private static String table(HostingBlock.Component component, Shown shown) {
    Set<String> fields = new LinkedHashSet<>(component.always().keySet());
    component.states().forEach(state -> fields.addAll(state.fields()));
    List<String> headings = new ArrayList<>(List.of("State", ">Share"));
    fields.forEach(field -> headings.add(">" + field));
    MarkdownTable table = new MarkdownTable(headings);
    String name = component.name();
    for (HostingBlock.Part state : component.states()) {
      List<String> row = new ArrayList<>();
      row.add(state.name());
      row.add(shown.text(state.field(name, "share")));
      fields.forEach(field -> row.add(shown.text(state.field(name, field))));
      table.row(row);
    }
    List<String> all = new ArrayList<>();
    all.add(strong(component.states().isEmpty() ? "always" : "altogether"));
    all.add("");
    fields.forEach(field -> all.add(strong(shown.text(name + "." + field))));
    return table.row(all).text();
  }
}
