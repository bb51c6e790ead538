package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitDefinition.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unit library, read by a few patterns so that the tests of this package need no parser. It
 * reads exactly the form that UnitLibraryText keeps to, one statement a line.
 */
final class Library {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "unit (\\w+)(?: = ([0-9._]+)(?: ([^\"{ ]+))?)?(?: \"([^\"]*)\")?(?: \\{ (.*) })?");
  private static final Pattern FIELD = Pattern.compile("(\\w+) = \"([^\"]*)\"");
  private static final Set<String> FIELDS =
      Set.of("symbol", "aliases", "plural", "prefixes", "dimension", "group");

  private static final UnitCatalogue CATALOGUE = load();

  private Library() {}

  static UnitCatalogue catalogue() {
    return CATALOGUE;
  }

  static Unit unit(String name) {
    return CATALOGUE.find(name).orElseThrow(() -> new AssertionError("no unit " + name));
  }

  /** The product written as in a plan, {@code MB/session}; {@code ·} multiplies. */
  static UnitProduct product(String written) {
    return product(CATALOGUE, written);
  }

  static UnitProduct product(UnitCatalogue catalogue, String written) {
    UnitProduct product = UnitProduct.NONE;
    for (Part part : parts(written)) {
      Unit unit = catalogue.find(part.unit()).orElseThrow();
      product = product.times(unit.product().pow(part.exponent()));
    }
    return product;
  }

  static UnitDefinition definition(String statement) {
    Matcher matcher = STATEMENT.matcher(statement);
    if (!matcher.matches()) {
      throw new AssertionError("not a unit statement: " + statement);
    }
    UnitDefinition definition = UnitDefinition.named(matcher.group(1));
    if (matcher.group(2) != null) {
      String units = matcher.group(3) == null ? "" : matcher.group(3);
      definition = definition.withValue(Rational.parse(matcher.group(2)), parts(units));
    }
    if (matcher.group(4) != null) {
      definition = definition.withDescription(matcher.group(4));
    }
    return matcher.group(5) == null ? definition : withFields(definition, matcher.group(5));
  }

  private static UnitDefinition withFields(UnitDefinition definition, String body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : body.split(", ", -1)) {
      Matcher matcher = FIELD.matcher(field);
      if (!matcher.matches() || !FIELDS.contains(matcher.group(1))) {
        throw new AssertionError("not a field: " + field);
      }
      fields.put(matcher.group(1), matcher.group(2));
    }
    Set<PrefixFamily> prefixes = new HashSet<>();
    for (String word : words(fields.getOrDefault("prefixes", ""))) {
      prefixes.add(PrefixFamily.named(word).orElseThrow());
    }
    UnitDefinition result =
        definition
            .withAliases(words(fields.getOrDefault("aliases", "")))
            .withPrefixes(prefixes)
            .withGroup(fields.getOrDefault("group", ""));
    if (fields.containsKey("symbol")) {
      result = result.withSymbol(fields.getOrDefault("symbol", ""));
    }
    if (fields.containsKey("plural")) {
      result = result.withPlural(fields.get("plural"));
    }
    return fields.containsKey("dimension") ? result.withDimension(fields.get("dimension")) : result;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  private static List<Part> parts(String written) {
    List<Part> parts = new ArrayList<>();
    int exponent = 1;
    for (String token : written.split("(?<=[/·])|(?=[/·])", -1)) {
      switch (token) {
        case "" -> {}
        case "·" -> exponent = 1;
        case "/" -> exponent = -1;
        default -> parts.add(new Part(token, exponent));
      }
    }
    return parts;
  }

  private static UnitCatalogue load() {
    UnitCatalogueBuilder builder = UnitCatalogue.builder();
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        builder.add(definition(line));
      }
    }
    UnitCatalogueBuilder.Built built = builder.build();
    if (!built.problems().isEmpty()) {
      throw new AssertionError(built.problems());
    }
    return built.catalogue();
  }

  private static List<String> lines() {
    return UnitLibraryText.TEXT.lines().toList();
  }
}
