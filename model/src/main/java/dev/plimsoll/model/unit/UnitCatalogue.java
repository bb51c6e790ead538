package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitDefinition.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All units that a plan may write, immutable and safe to share between threads.
 *
 * <p>Names are case-sensitive. A unit answers to its name, symbol and aliases, to their plurals,
 * and with the prefixes it states. Look-up reduces a definition to a {@link Unit} the first time it
 * is asked for, so a large library costs little to open.
 */
public final class UnitCatalogue {

  private final List<UnitDefinition> definitions;
  private final Map<String, Value> joins;
  private final UnitNames names;
  private final UnitResolver resolver;
  private final UnitLookup lookup;

  UnitCatalogue(List<UnitDefinition> definitions, Map<String, Value> joins, UnitNames names) {
    this.definitions = List.copyOf(definitions);
    this.joins = joins;
    this.names = names;
    this.resolver = new UnitResolver(names, joins);
    this.lookup = new UnitLookup(this.definitions, names, resolver);
  }

  public static UnitCatalogue empty() {
    return new UnitCatalogue(List.of(), Map.of(), new UnitNames());
  }

  /** A builder of a catalogue from nothing. */
  public static UnitCatalogueBuilder builder() {
    return empty().extend();
  }

  /** A builder that starts from these units; this catalogue stays as it is. */
  public UnitCatalogueBuilder extend() {
    return new UnitCatalogueBuilder(definitions, joins, names);
  }

  /** Looks up a unit name as it stands in a plan. */
  public UnitResolution resolve(String written) {
    return lookup.resolve(written);
  }

  /** The unit if {@link #resolve} finds one, with or without a hint. */
  public Optional<Unit> find(String written) {
    Optional<UnitMatch> match = names.findAny(written);
    return match.isPresent() ? Optional.of(resolver.unit(match.get())) : Optional.empty();
  }

  /** Whether a base dimension is that of a counting unit, such as {@code node}. */
  public boolean isCounting(String baseDimension) {
    UnitDefinition definition = names.stated(baseDimension);
    return definition != null
        && definition.isCountingBase()
        && !joins.containsKey(baseDimension)
        && definition.name().equals(baseDimension);
  }

  /** Whether a dimension counts whole things of one sort. */
  public boolean isCounting(Dimension dimension) {
    return dimension.isBase() && isCounting(dimension.exponents().firstKey());
  }

  /** The unit whose factor is one in a base dimension: {@code s} for {@code time}. */
  public Optional<Unit> baseUnit(String baseDimension) {
    for (UnitDefinition definition : definitions) {
      if (resolver.valueOf(definition) == null
          && definition.dimension().orElse(definition.name()).equals(baseDimension)) {
        return Optional.of(resolver.unit(UnitMatch.plain(definition)));
      }
    }
    return Optional.empty();
  }

  /**
   * The product of base units that measures a dimension, or empty if a base has no unit here or an
   * exponent is a fraction.
   */
  public Optional<UnitProduct> baseProduct(Dimension dimension) {
    List<UnitTerm> terms = new ArrayList<>();
    for (Map.Entry<String, Rational> entry : dimension.exponents().entrySet()) {
      Optional<Unit> unit = baseUnit(entry.getKey());
      long exponent = entry.getValue().toLong().orElse(0);
      if (unit.isEmpty() || exponent == 0 || Math.abs(exponent) > Byte.MAX_VALUE) {
        return Optional.empty();
      }
      terms.add(new UnitTerm(unit.get(), (int) exponent));
    }
    return Optional.of(UnitProduct.of(terms));
  }

  /** The unit this many steps up or down the family of another, if there is one. */
  public Optional<Unit> sibling(Unit unit, int position) {
    return switch (unit.family().kind()) {
      case NONE -> Optional.empty();
      case TIME ->
          position < TimeLadder.BOTTOM || position > TimeLadder.TOP
              ? Optional.empty()
              : plainOrPrefixed(TimeLadder.name(position));
      case DECIMAL -> sibling(unit.family().stem(), position, false);
      case BINARY -> sibling(unit.family().stem(), position, true);
    };
  }

  private Optional<Unit> sibling(String stem, int position, boolean binary) {
    if (position == 0) {
      return plainOrPrefixed(stem);
    }
    for (Prefix prefix : Prefix.ALL) {
      if (prefix.position() == position && binary == (prefix.family() == PrefixFamily.BINARY)) {
        return plainOrPrefixed(prefix.symbol() + stem);
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> plainOrPrefixed(String name) {
    Optional<UnitMatch> match = names.find(name);
    return match.isPresent() ? Optional.of(resolver.unit(match.get())) : Optional.empty();
  }

  /** Every definition in the order it was added, for the reference. */
  public List<UnitDefinition> definitions() {
    return definitions;
  }

  /** The conventions a plan has declared, in the order of the units they give a value to. */
  public List<UnitPolicy> policies() {
    List<UnitPolicy> policies = new ArrayList<>();
    for (UnitDefinition definition : definitions) {
      Value value = joins.get(definition.name());
      if (value != null) {
        UnitProduct target = resolver.product(value.parts());
        policies.add(new UnitPolicy(definition.shownName(), value.number(), target));
      }
    }
    return policies;
  }
}
