package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.PlanBlock;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code show LADDER}: the steps of a ladder, the present one marked. */
final class LadderSection extends SectionKind {

  /** Fields that say where a step lies. */
  private static final Set<String> POSITIONS = Set.of("from", "up_to", "when");

  LadderSection() {
    super(
        new Page(
            "LADDER",
            "the steps of a ladder with their fields; the step the plan stands on is marked",
            List.of("table"),
            """
            input users = 80 users
            ladder sizes by users {
              rung small up to 100 users { cpu = 2 threads, memory = 4 GB }
              rung large { cpu = 8 threads }
            }
            """,
            "sizes"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, PlanBlock.Ladder.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    PlanBlock.Ladder ladder = report.evaluation().program().ladder(subject);
    if (ladder == null) {
      return "";
    }
    Shown shown = new Shown(report);
    List<String> fields = fields(shown, ladder);
    List<String> headings = new ArrayList<>(List.of("Step", "Reach"));
    fields.forEach(field -> headings.add(">" + field));
    MarkdownTable table = new MarkdownTable(headings);
    String current =
        shown.value(subject + ".current") instanceof Value.Rung rung ? rung.name() : "";
    for (PlanBlock.Rung rung : ladder.rungs()) {
      boolean now = rung.name().equals(current);
      List<String> row = new ArrayList<>();
      row.add(now ? strong(rung.name()) + " (now)" : rung.name());
      row.add(reach(shown, rung, subject + "." + rung.name()));
      fields.forEach(field -> row.add(shown.text(subject + "." + rung.name() + "." + field)));
      table.row(row);
    }
    return table.text() + position(shown, ladder, current);
  }

  private static List<String> fields(Shown shown, PlanBlock.Ladder ladder) {
    Set<String> fields = new LinkedHashSet<>();
    for (PlanBlock.Rung rung : ladder.rungs()) {
      String prefix = ladder.name() + "." + rung.name() + ".";
      for (Definition definition : shown.own()) {
        String name = definition.name();
        String field = Shown.word(name);
        if (name.startsWith(prefix)
            && name.length() == prefix.length() + field.length()
            && definition.role() == Definition.Role.FORMULA
            && !POSITIONS.contains(field)) {
          fields.add(field);
        }
      }
    }
    return List.copyOf(fields);
  }

  private static String reach(Shown shown, PlanBlock.Rung rung, String name) {
    if (rung.trigger() != null) {
      Definition trigger = shown.definition(rung.trigger());
      return trigger == null
          ? ""
          : "when " + MarkdownTable.code(trigger.source().text(trigger.formula().span()));
    }
    StringBuilder text = new StringBuilder();
    if (rung.low() != null) {
      text.append(rung.low().included() ? "from " : "above ").append(shown.text(name + ".from"));
    }
    if (rung.high() != null) {
      text.append(text.isEmpty() ? "" : " ");
      text.append(rung.high().included() ? "up to " : "below ").append(shown.text(name + ".up_to"));
    }
    return text.isEmpty() ? "beyond" : text.toString();
  }

  /** Where the driver stands, and how far it is from the next step. */
  private static String position(Shown shown, PlanBlock.Ladder ladder, String current) {
    String driver = ladder.driver();
    if (driver == null || current.isEmpty()) {
      return "";
    }
    String next = shown.text(ladder.name() + ".next");
    boolean last = shown.value(ladder.name() + ".next") instanceof Value.None;
    return "\nAt "
        + shown.text(driver)
        + " the plan stands on `"
        + current
        + (last
            ? "`, the last step.\n"
            : "`, " + shown.text(ladder.name() + ".left") + " before `" + next + "`.\n");
  }
}
