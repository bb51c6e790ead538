package dev.plimsoll.document.section;

import dev.plimsoll.analysis.PlanReport;
import dev.plimsoll.model.program.PlanBlock;
import java.util.ArrayList;
import java.util.List;

/** {@code show TABLE}: a table of the plan, or one of its columns. */
final class TableSection extends SectionKind {

  TableSection() {
    super(
        new Page(
            "TABLE or TABLE.COLUMN",
            "a table of the plan with what its columns compute, or one of its columns",
            List.of("table"),
            """
            table machines {
              row small { memory = 4 GB, price = 5 EUR/month }
              row large { memory = 16 GB, price = 20 EUR/month }
            }
            """,
            "machines"));
  }

  @Override
  List<String> subjects(PlanReport report) {
    List<String> subjects = new ArrayList<>();
    for (PlanBlock.Table table : Shown.blocks(report, PlanBlock.Table.class)) {
      subjects.add(table.name());
      table.columns().forEach(column -> subjects.add(table.name() + "." + column));
    }
    return subjects;
  }

  @Override
  String render(String subject, String form, PlanReport report) {
    for (PlanBlock.Table table : Shown.blocks(report, PlanBlock.Table.class)) {
      if (table.name().equals(subject)) {
        return text(table, table.columns(), new Shown(report));
      }
      for (String column : table.columns()) {
        if (subject.equals(table.name() + "." + column)) {
          return text(table, List.of(column), new Shown(report));
        }
      }
    }
    return "";
  }

  private static String text(PlanBlock.Table table, List<String> columns, Shown shown) {
    List<String> headings = new ArrayList<>(List.of("Row"));
    columns.forEach(column -> headings.add(">" + column));
    MarkdownTable text = new MarkdownTable(headings);
    for (String row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(row));
      columns.forEach(column -> cells.add(shown.text(table.name() + "." + row + "." + column)));
      text.row(cells);
    }
    return text.text();
  }
}
