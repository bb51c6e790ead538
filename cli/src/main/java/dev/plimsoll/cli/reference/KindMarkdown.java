package dev.plimsoll.cli.reference;

import dev.plimsoll.model.kind.Kinds;
import dev.plimsoll.model.kind.Schema;
import java.util.List;
import java.util.Map;

/** The kinds of statement for the documentation. */
final class KindMarkdown {

  private KindMarkdown() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Schema> kind : Kinds.schemas().entrySet()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(section(kind.getKey(), kind.getValue()));
    }
    return text.toString();
  }

  private static String section(String word, Schema schema) {
    StringBuilder text = new StringBuilder("### `" + word + "`\n\n");
    text.append(schema.summary()).append("\n\n```plimsoll example\n");
    text.append(schema.example()).append("```\n");
    Table table = new Table(Table.code(schema.head()), "");
    int empty = table.text().length();
    rows(table, "", schema.clauses());
    rows(table, "", schema.fields());
    if (!schema.open().isEmpty()) {
      table.row("fields", schema.open());
    }
    if (!schema.nested().isEmpty()) {
      table.row("holds", Table.code(String.join("`, `", schema.nested())));
    }
    rows(table, "defines ", schema.defines());
    return text.append(table.text().length() > empty ? "\n" + table.text() : "").toString();
  }

  private static void rows(Table table, String before, List<Schema.Entry> entries) {
    for (Schema.Entry entry : entries) {
      table.row(before + Table.code(entry.word()), entry.meaning());
    }
  }
}
