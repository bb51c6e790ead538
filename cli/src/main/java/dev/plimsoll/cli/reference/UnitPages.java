package dev.plimsoll.cli.reference;

import dev.plimsoll.cli.json.Json;
import dev.plimsoll.cli.text.Columns;
import dev.plimsoll.cli.text.Columns.Cell;
import dev.plimsoll.language.Palette;
import dev.plimsoll.language.Palette.Ink;
import dev.plimsoll.model.UnitLibrary;
import dev.plimsoll.model.unit.PrefixFamily;
import dev.plimsoll.model.unit.UnitDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units of the library. */
public final class UnitPages {

  private UnitPages() {}

  /** Some units by group. */
  public static String text(List<UnitDefinition> units, Palette palette) {
    Columns columns = new Columns(palette, "");
    String between = "";
    for (Map.Entry<String, List<UnitDefinition>> group : groups(units).entrySet()) {
      if (!between.isEmpty()) {
        columns.row();
      }
      between = "\n";
      columns.row(new Cell(group.getKey(), Ink.STRONG));
      for (UnitDefinition unit : group.getValue()) {
        columns.row(
            Cell.of("  " + UnitWords.names(unit)),
            Cell.of(UnitWords.worth(unit)),
            new Cell(unit.description(), Ink.ASIDE));
      }
    }
    return columns.text();
  }

  private static Map<String, List<UnitDefinition>> groups(List<UnitDefinition> units) {
    Map<String, List<UnitDefinition>> groups = new LinkedHashMap<>();
    for (UnitDefinition unit : units) {
      groups.computeIfAbsent(unit.group(), group -> new ArrayList<>()).add(unit);
    }
    return groups;
  }

  /** Some units as data. */
  public static String json(List<UnitDefinition> units) {
    Json json = new Json();
    json.object().field("schema", Json.SCHEMA).array("units");
    for (UnitDefinition unit : units) {
      json.object().field("name", unit.name());
      json.field("symbol", unit.symbol().orElse(null));
      UnitLibrary.catalogue()
          .find(unit.name())
          .ifPresent(known -> json.field("plural", known.plural()));
      json.field("aliases", unit.aliases());
      json.field("prefixes", prefixes(unit)).field("worth", UnitWords.worth(unit));
      json.field("group", unit.group()).field("doc", unit.description()).end();
    }
    return json.endArray().end().text();
  }

  private static List<String> prefixes(UnitDefinition unit) {
    List<String> words = new ArrayList<>();
    for (PrefixFamily family : PrefixFamily.values()) {
      if (unit.prefixes().contains(family)) {
        words.add(family.word());
      }
    }
    return words;
  }

  /** All units for the documentation. */
  static String markdown() {
    Table table = new Table("Group", "Unit", "Worth", "What it is", "Prefixes");
    List<UnitDefinition> all = UnitLibrary.catalogue().definitions();
    for (Map.Entry<String, List<UnitDefinition>> group : groups(all).entrySet()) {
      String name = group.getKey();
      for (UnitDefinition unit : group.getValue()) {
        table.row(
            name,
            "`" + UnitWords.names(unit).replace(", ", "`, `") + "`",
            UnitWords.worth(unit),
            unit.description(),
            String.join(", ", prefixes(unit)));
        name = "";
      }
    }
    return table.text();
  }
}
