package dev.plimsoll.cli.reference;

import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.function.Function;
import dev.plimsoll.model.function.Functions;
import java.util.List;
import java.util.Locale;

/** The built-in functions. */
public final class FunctionPages {

  private FunctionPages() {}

  /** All of them by group. */
  public static String text(Palette palette) {
    Columns columns = new Columns(palette, "");
    String group = "";
    for (Function function : Functions.all()) {
      if (!function.group().equals(group)) {
        if (!group.isEmpty()) {
          columns.row();
        }
        group = function.group();
        columns.row(new Cell(group, Ink.STRONG));
      }
      columns.row(Cell.of("  " + function.signature()), Cell.of(function.summary()));
      columns.row(Cell.of(""), new Cell(example(function), Ink.FAINT));
    }
    return columns.text();
  }

  private static String example(Function function) {
    return function.example() + "  # " + function.shows();
  }

  /** One of them in full. */
  public static String text(Function function, Palette palette) {
    return palette.paint(Ink.STRONG, function.signature())
        + "\n\n  "
        + function.summary()
        + "\n\n  "
        + example(function)
        + "\n";
  }

  /** Some of them as data. */
  public static String json(List<Function> functions) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).array("functions");
    for (Function function : functions) {
      json.object().field("name", function.name()).field("group", function.group());
      json.field("signature", function.signature()).array("parameters");
      for (Function.Parameter parameter : function.parameters()) {
        json.object().field("name", parameter.name());
        json.field("presence", parameter.presence().name().toLowerCase(Locale.ROOT)).end();
      }
      json.endArray().field("doc", function.summary());
      json.field("example", function.example()).field("shows", function.shows()).end();
    }
    return json.endArray().end().text();
  }

  /** All of them for the documentation. */
  static String markdown() {
    Table table = new Table("Function", "What it does", "Example", "Shows");
    for (Function function : Functions.all()) {
      table.row(
          Table.code(function.signature()),
          function.summary(),
          Table.code(function.example()),
          function.shows());
    }
    return table.text();
  }
}
