package dev.plimsoll.cli.reference;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.unit.Unit;
import dev.plimsoll.model.unit.UnitCatalogue;
import dev.plimsoll.model.unit.UnitDefinition;
import dev.plimsoll.model.unit.UnitProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds units by a word. */
public final class UnitSearch {

  private UnitSearch() {}

  /** The units whose names, group or description hold a word. */
  public static List<UnitDefinition> find(UnitCatalogue catalogue, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<UnitDefinition> found = new ArrayList<>();
    for (UnitDefinition unit : catalogue.definitions()) {
      String all = UnitWords.names(unit) + " " + unit.group() + " " + unit.description();
      if (all.toLowerCase(Locale.ROOT).contains(lower)) {
        found.add(unit);
      }
    }
    return found;
  }

  /** The definition behind a unit, that of {@code byte} for {@code GB}. */
  public static List<UnitDefinition> definition(UnitCatalogue catalogue, Unit unit) {
    for (UnitDefinition definition : catalogue.definitions()) {
      String name = definition.shownName();
      if (name.equals(unit.name()) || name.equals(unit.family().stem())) {
        return List.of(definition);
      }
    }
    return List.of();
  }

  /** A unit in one line. */
  public static String line(UnitCatalogue catalogue, Unit unit) {
    String factor = NumberText.forPeople(unit.factor(), 12, 12);
    Optional<UnitProduct> base = catalogue.baseProduct(unit.dimension());
    String worth =
        factor.equals("1") || base.isEmpty()
            ? "a base unit"
            : "worth " + factor + " " + base.get().text(unit.factor());
    String words = unit.name().equals(unit.longName()) ? "" : ", " + unit.longName();
    return unit.name()
        + words
        + ": "
        + unit.description()
        + "\n  "
        + unit.dimension().text()
        + ", "
        + worth
        + "\n";
  }
}
