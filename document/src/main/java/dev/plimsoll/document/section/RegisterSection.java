package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code show register}: the figures the plan rests on, and what would confirm each. */
final class RegisterSection extends SectionKind {

  RegisterSection() {
    super(
        new Page(
            "register",
            "the figures that say where they come from, and those still to be filled in: value,"
                + " provenance, owner, how each is to be validated, and how it stands. Figures of"
                + " one block that come from one place share a row",
            List.of("table"),
            """
            per_session = 5 MB/session "buffers and state" @estimate(validate = "load test", owner = "Ada")
            price = 20 EUR/month "one machine" @vendor(source = "price list")
            """,
            "register"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return List.of("register");
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    Map<Entry, List<Definition>> entries = new LinkedHashMap<>();
    for (Definition definition : shown.own()) {
      boolean unset = shown.isUnset(definition);
      if (definition.provenance() != null || unset) {
        Entry entry = new Entry(block(definition), unset ? null : definition.provenance());
        entries.computeIfAbsent(entry, key -> new ArrayList<>()).add(definition);
      }
    }
    if (entries.isEmpty()) {
      return "No figure says where it comes from.\n";
    }
    MarkdownTable table =
        new MarkdownTable(
            "Figure", "Meaning", ">Value", "Provenance", "Owner", "Validated by", "Status");
    entries.forEach((entry, figures) -> row(entry, figures, table, shown));
    return table.text();
  }

  private static void row(Entry entry, List<Definition> figures, MarkdownTable table, Shown shown) {
    Definition first = figures.getFirst();
    boolean one = figures.size() == 1;
    boolean named = one || first.name().equals(entry.block());
    Provenance provenance = one ? first.provenance() : entry.provenance();
    boolean unset = entry.provenance() == null;
    table.row(
        code(one ? first.name() : entry.block()),
        named ? first.meaning() : "",
        !one ? figures.size() + " figures" : unset ? "unset" : shown.text(first.name()),
        provenance == null ? "" : origin(provenance),
        provenance == null ? "" : text(provenance.owner()),
        provenance == null ? "" : text(provenance.validate()),
        status(provenance, unset));
  }

  /** The name under which a figure stands: that of its block, or its own. */
  private static String block(Definition definition) {
    int dot = definition.name().indexOf('.');
    return dot < 0 ? definition.name() : definition.name().substring(0, dot);
  }

  /**
   * What stands in one row: figures of one block that come from one place.
   *
   * @param block the name of the block, or of the only figure
   * @param provenance where they come from, or null for what is still to be filled in
   */
  private record Entry(String block, @Nullable Provenance provenance) {}

  private static String origin(Provenance provenance) {
    List<String> words = new ArrayList<>();
    if (provenance.source() != null) {
      words.add(provenance.source());
    }
    if (provenance.date() != null) {
      words.add(provenance.date());
    }
    String grade = provenance.grade().word();
    return words.isEmpty() ? grade : grade + " (" + String.join(", ", words) + ")";
  }

  private static String status(@Nullable Provenance provenance, boolean unset) {
    if (provenance == null || unset) {
      return "to be filled in";
    }
    return provenance.standing();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}
