package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one {@code unit} statement says, names not yet looked up.
 *
 * <p>A definition without a value is a base unit: of the named {@code dimension} if it states one,
 * else of a dimension of its own that bears its name. A base unit of its own can be joined to
 * others later ({@code unit month = 30 days}); one with a named dimension cannot.
 *
 * @param name the word after {@code unit}, in the singular: {@code byte}
 * @param symbol the short form that messages prefer: {@code B}
 * @param aliases other names that are understood and never shown: {@code sec}
 * @param plural the plural of the name if the usual rule does not make it
 * @param prefixes families of prefixes that the symbol takes, or the name if there is no symbol
 * @param value what one of it is, in other units
 * @param description one line for the reference, possibly empty
 * @param group heading it is listed under, possibly empty
 * @param dimension name of the base dimension it is the base unit of
 */
public record UnitDefinition(
    String name,
    Optional<String> symbol,
    List<String> aliases,
    Optional<String> plural,
    Set<PrefixFamily> prefixes,
    Optional<Value> value,
    String description,
    String group,
    Optional<String> dimension) {

  /** Groups whose base units measure rather than count, so that {@code ceil} needs a step. */
  private static final Set<String> MEASURING_GROUPS = Set.of("money", "time");

  /** A number times units: {@code 1.08 USD}, {@code 1 io/s}. */
  public record Value(Rational number, List<Part> parts) {
    public Value {
      parts = List.copyOf(parts);
    }
  }

  /** A unit as written, to a power. */
  public record Part(String unit, int exponent) {}

  public UnitDefinition {
    aliases = List.copyOf(aliases);
    prefixes = Set.copyOf(prefixes);
  }

  /** A counting unit: the definition that {@code unit venue} makes. */
  public static UnitDefinition named(String name) {
    return new UnitDefinition(
        name,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        "",
        "",
        Optional.empty());
  }

  public UnitDefinition withSymbol(String symbol) {
    return new UnitDefinition(
        name, Optional.of(symbol), aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withAliases(List<String> aliases) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withPlural(String plural) {
    return new UnitDefinition(
        name, symbol, aliases, Optional.of(plural), prefixes, value, description, group, dimension);
  }

  public UnitDefinition withPrefixes(Set<PrefixFamily> prefixes) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withValue(Rational number, List<Part> parts) {
    return withValue(Optional.of(new Value(number, parts)));
  }

  UnitDefinition withValue(Optional<Value> value) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withDescription(String description) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withGroup(String group) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, dimension);
  }

  public UnitDefinition withDimension(String dimension) {
    return new UnitDefinition(
        name, symbol, aliases, plural, prefixes, value, description, group, Optional.of(dimension));
  }

  /** The name that messages use: the symbol if there is one. */
  public String shownName() {
    return symbol.orElse(name);
  }

  /** Whether this is the base unit of a dimension of its own, and so may be joined to others. */
  public boolean isOwnBase() {
    return value.isEmpty() && dimension.isEmpty();
  }

  /** Whether this is a base unit that counts things. */
  public boolean isCountingBase() {
    return isOwnBase() && !MEASURING_GROUPS.contains(group);
  }
}
