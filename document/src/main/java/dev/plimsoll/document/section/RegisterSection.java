package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.code;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code show register}: the figures the plan rests on, and what would confirm each. */
final class RegisterSection extends SectionKind {

  RegisterSection() {
    super(
        new Page(
            "register",
            "the figures that say where they come from, and those still to be filled in: value,"
                + " provenance, owner, how each is to be validated, and how it stands",
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
    MarkdownTable table =
        new MarkdownTable(
            "Figure", "Meaning", ">Value", "Provenance", "Owner", "Validated by", "Status");
    boolean any = false;
    for (Definition definition : shown.own()) {
      Provenance provenance = definition.provenance();
      boolean unset = shown.isUnset(definition);
      if (provenance != null || unset) {
        any = true;
        table.row(
            code(definition.name()),
            definition.meaning(),
            unset ? "unset" : shown.text(definition.name()),
            provenance == null ? "" : origin(provenance),
            provenance == null ? "" : text(provenance.owner()),
            provenance == null ? "" : text(provenance.validate()),
            status(provenance, unset));
      }
    }
    return any ? table.text() : "No figure says where it comes from.\n";
  }

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
