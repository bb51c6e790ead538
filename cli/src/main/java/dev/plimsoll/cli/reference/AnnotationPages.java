package dev.plimsoll.cli.reference;

import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.check.Annotations;
import java.util.List;

/** The annotations. */
public final class AnnotationPages {

  private AnnotationPages() {}

  static String text(Palette palette) {
    Columns columns = new Columns(palette, "");
    columns.row(new Cell("annotations", Ink.STRONG));
    for (Annotations.Known known : Annotations.all()) {
      columns.row(Cell.of("  " + form(known)), Cell.of(known.meaning()));
    }
    return columns.text();
  }

  /** One of them in full. */
  public static String text(Annotations.Known known, Palette palette) {
    return palette.paint(Ink.STRONG, form(known)) + "\n\n  " + known.meaning() + "\n";
  }

  private static String form(Annotations.Known known) {
    return "@"
        + known.name()
        + (known.arguments().isEmpty() ? "" : "(" + String.join(", ", known.arguments()) + ")");
  }

  /** One of them as data. */
  public static String json(Annotations.Known known) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA);
    write(json, List.of(known));
    return json.end().text();
  }

  static void write(Json json, List<Annotations.Known> annotations) {
    json.array("annotations");
    for (Annotations.Known known : annotations) {
      json.object().field("name", known.name()).field("arguments", known.arguments());
      json.field("doc", known.meaning()).end();
    }
    json.endArray();
  }

  static String markdown() {
    Table table = new Table("Annotation", "What it says");
    for (Annotations.Known known : Annotations.all()) {
      table.row(Table.code(form(known)), known.meaning());
    }
    return table.text();
  }
}
