package dev.plimsoll.document.section;

import static dev.plimsoll.document.section.MarkdownTable.strong;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.List;

/** {@code show BUDGET}: a limit and how it is shared out. */
final class BudgetSection extends SectionKind {

  BudgetSection() {
    super(
        new Page(
            "BUDGET",
            "the parts of a budget and their shares of the limit",
            List.of("table", "pie"),
            """
            budget response = 200 ms { client = 20 ms, network = 80 ms "there and back", server = 90 ms }
            """,
            "response"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    return Shown.names(Shown.blocks(report, PlanBlock.Budget.class));
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    Shown shown = new Shown(report);
    List<String> parts = new ArrayList<>();
    for (PlanBlock.Budget budget : Shown.blocks(report, PlanBlock.Budget.class)) {
      if (budget.name().equals(subject)) {
        budget.lines().forEach(line -> parts.add(line.name()));
      }
    }
    String headroom = subject + ".headroom";
    if (form.equals("pie")) {
      parts.add(headroom);
      return PieChart.of(shown, shown.meaning(subject), parts);
    }
    MarkdownTable table = new MarkdownTable("Part", ">Budget", ">Share", "Meaning");
    for (String part : parts) {
      table.row(
          Shown.word(part), shown.text(part), shown.share(part, subject), shown.meaning(part));
    }
    String total = subject + ".total";
    table.row(strong("total"), strong(shown.text(total)), shown.share(total, subject), "");
    table.row("headroom", shown.text(headroom), shown.share(headroom, subject), "");
    return table
        .row(strong("limit"), strong(shown.text(subject)), "", shown.meaning(subject))
        .text();
  }
}
