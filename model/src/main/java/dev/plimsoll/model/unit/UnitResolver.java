package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitDefinition.Part;
import dev.plimsoll.model.unit.UnitDefinition.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reduces definitions to units when they are first asked for, and keeps the result.
 *
 * <p>This runs while a plan is opened, hence plain loops and no lambdas.
 */
final class UnitResolver {

  private final UnitNames names;
  private final Map<String, Value> joins;
  private final Map<String, Unit> resolved = new ConcurrentHashMap<>();

  /**
   * @param joins values that the plan gives to base units, by name of the definition
   */
  UnitResolver(UnitNames names, Map<String, Value> joins) {
    this.names = names;
    this.joins = joins;
  }

  Unit unit(UnitMatch match) {
    String name = match.shownName();
    Unit known = resolved.get(name);
    if (known == null) {
      known = match.prefix().isEmpty() ? plain(match.definition()) : prefixed(match);
      resolved.put(name, known);
    }
    return known;
  }

  /** What a definition is worth in other units, or null if it is a base unit. */
  @Nullable Value valueOf(UnitDefinition definition) {
    Value joined = joins.get(definition.name());
    return joined != null ? joined : definition.value().orElse(null);
  }

  UnitProduct product(List<Part> parts) {
    return UnitProduct.of(terms(parts));
  }

  private List<UnitTerm> terms(List<Part> parts) {
    List<UnitTerm> terms = new ArrayList<>(parts.size());
    for (Part part : parts) {
      Optional<UnitMatch> match = names.findAny(part.unit());
      if (match.isEmpty()) {
        throw new IllegalStateException("no unit " + part.unit());
      }
      terms.add(new UnitTerm(unit(match.get()), part.exponent()));
    }
    return terms;
  }

  private Unit plain(UnitDefinition definition) {
    Value value = valueOf(definition);
    return value == null ? base(definition) : derived(definition, value);
  }

  private static Unit base(UnitDefinition definition) {
    Dimension dimension = Dimension.base(definition.dimension().orElse(definition.name()));
    boolean counting = definition.isCountingBase();
    return unit(definition, dimension, Rational.ONE, counting, Map.of(), List.of());
  }

  private Unit derived(UnitDefinition definition, Value value) {
    List<UnitTerm> terms = terms(value.parts());
    UnitProduct product = UnitProduct.of(terms);
    // A joined unit rests on its own declaration alone: what that rests on is amended there.
    Map<String, Rational> policies =
        joins.containsKey(definition.name())
            ? Map.of(definition.name(), Rational.ONE)
            : new TreeMap<>(product.policies());
    Dimension dimension = product.dimension();
    boolean counting =
        dimension.isBase() && terms.size() == 1 && terms.getFirst().unit().counting();
    boolean composite = !dimension.isBase() && !dimension.isNone();
    return unit(
        definition,
        dimension,
        value.number().times(product.factor()),
        counting,
        policies,
        composite ? terms : List.of());
  }

  private static Unit unit(
      UnitDefinition definition,
      Dimension dimension,
      Rational factor,
      boolean counting,
      Map<String, Rational> policies,
      List<UnitTerm> parts) {
    String name = definition.shownName();
    return new Unit(
        name,
        definition.name(),
        plural(definition),
        dimension,
        factor,
        definition.description(),
        definition.group(),
        counting,
        policies,
        parts,
        family(definition));
  }

  private static String plural(UnitDefinition definition) {
    if (definition.symbol().isPresent()) {
      return definition.symbol().get();
    }
    return definition.plural().isPresent()
        ? definition.plural().get()
        : Plurals.of(definition.name());
  }

  private static DisplayFamily family(UnitDefinition definition) {
    String name = definition.shownName();
    if (definition.group().equals("time") && TimeLadder.contains(name)) {
      return new DisplayFamily(DisplayFamily.Kind.TIME, "s", TimeLadder.position(name));
    }
    return definition.prefixes().isEmpty()
        ? DisplayFamily.none(name)
        : new DisplayFamily(DisplayFamily.Kind.DECIMAL, name, 0);
  }

  private Unit prefixed(UnitMatch match) {
    Prefix prefix = match.prefix().orElseThrow();
    Unit stem = unit(UnitMatch.plain(match.definition()));
    String name = match.shownName();
    return new Unit(
        name,
        prefix.word() + stem.longName(),
        name,
        stem.dimension(),
        stem.factor().times(prefix.factor()),
        stem.description(),
        stem.group(),
        stem.counting(),
        stem.policies(),
        prefixedParts(prefix, stem),
        family(prefix, stem));
  }

  private static DisplayFamily family(Prefix prefix, Unit stem) {
    DisplayFamily.Kind kind =
        switch (stem.family().kind()) {
          case TIME -> DisplayFamily.Kind.TIME;
          case NONE, DECIMAL, BINARY ->
              prefix.family() == PrefixFamily.BINARY
                  ? DisplayFamily.Kind.BINARY
                  : DisplayFamily.Kind.DECIMAL;
        };
    return new DisplayFamily(kind, stem.name(), prefix.position());
  }

  /** {@code Mbps} opens up as {@code Mbit/s} where the first part takes the prefix as well. */
  private List<UnitTerm> prefixedParts(Prefix prefix, Unit stem) {
    List<UnitTerm> parts = new ArrayList<>(stem.parts());
    if (!parts.isEmpty()) {
      UnitTerm first = parts.getFirst();
      Optional<UnitMatch> sized = names.find(prefix.symbol() + first.unit().name());
      if (sized.isPresent() && first.exponent() == 1) {
        parts.set(0, new UnitTerm(unit(sized.get()), 1));
      }
    }
    return parts;
  }
}
