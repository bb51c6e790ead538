package dev.plimsoll.cli.reference;

import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.check.Annotations;
import dev.plimsoll.model.kind.Kinds;
import dev.plimsoll.model.kind.Schema;
import java.util.List;
import java.util.Map;

/** The kinds of statement. */
public final class KindPages {

  private KindPages() {}

  /** All of them, then the annotations. */
  public static String text(Palette palette) {
    Columns columns = new Columns(palette, "");
    columns.row(new Cell("kinds", Ink.STRONG));
    for (Map.Entry<String, Schema> kind : Kinds.schemas().entrySet()) {
      columns.row(
          Cell.of("  " + kind.getKey()), Cell.of(Prose.firstSentence(kind.getValue().summary())));
      columns.row(Cell.of(""), new Cell(kind.getValue().head(), Ink.FAINT));
    }
    return columns.text() + "\n" + AnnotationPages.text(palette);
  }

  /** One of them in full. */
  public static String text(String word, Schema schema, Palette palette) {
    StringBuilder text = new StringBuilder(palette.paint(Ink.STRONG, schema.head()));
    text.append("\n\n").append(Prose.wrapped(schema.summary(), "  "));
    Columns columns = new Columns(palette, "    ");
    part(columns, "clauses", schema.clauses());
    part(columns, "fields", schema.fields());
    if (!schema.open().isEmpty()) {
      part(columns, "fields", List.of(new Schema.Entry("…", schema.open())));
    }
    if (!schema.nested().isEmpty()) {
      String words = String.join(", ", schema.nested());
      part(columns, "holds", List.of(new Schema.Entry(words, "")));
    }
    part(columns, Kinds.isNested(word) ? "defines there" : "defines", schema.defines());
    text.append(columns.text()).append("\n  example\n\n");
    return text.append(schema.example().stripTrailing().indent(4)).toString();
  }

  private static void part(Columns columns, String title, List<Schema.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    columns.row();
    columns.heading("  " + title);
    for (Schema.Entry entry : entries) {
      columns.row(Cell.of(entry.word()), new Cell(entry.meaning(), Ink.ASIDE));
    }
  }

  /** Some of them as data. */
  public static String json(Map<String, Schema> kinds, boolean annotations) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).array("kinds");
    for (Map.Entry<String, Schema> kind : kinds.entrySet()) {
      Schema schema = kind.getValue();
      json.object().field("name", kind.getKey()).field("group", schema.group());
      json.field("head", schema.head()).field("doc", schema.summary());
      json.field("nested", Kinds.isNested(kind.getKey()));
      entries(json, "clauses", schema.clauses());
      entries(json, "fields", schema.fields());
      json.field("open", schema.open()).field("holds", schema.nested());
      entries(json, "defines", schema.defines());
      json.field("example", schema.example()).end();
    }
    json.endArray();
    if (annotations) {
      AnnotationPages.write(json, Annotations.all());
    }
    return json.end().text();
  }

  private static void entries(Json json, String name, List<Schema.Entry> entries) {
    json.array(name);
    for (Schema.Entry entry : entries) {
      json.object().field("word", entry.word()).field("doc", entry.meaning()).end();
    }
    json.endArray();
  }
}
