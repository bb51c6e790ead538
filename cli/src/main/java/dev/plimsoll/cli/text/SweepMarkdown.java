package dev.plimsoll.cli.text;

import dev.plimsoll.analysis.solve.SweepReport;
import dev.plimsoll.document.section.MarkdownTable;
import java.util.ArrayList;
import java.util.List;

/** A sweep as a table in Markdown. */
public final class SweepMarkdown {

  private SweepMarkdown() {}

  /** The text. */
  public static String of(SweepReport report) {
    SweepTable swept = SweepTable.of(report);
    List<String> heads = new ArrayList<>();
    swept.heads().forEach(head -> heads.add(">" + head));
    MarkdownTable table = new MarkdownTable(heads);
    swept.rows().forEach(table::row);
    return (swept.title().isEmpty() ? "" : MarkdownTable.code(swept.title()) + swept.way() + "\n\n")
        + table.text();
  }
}
