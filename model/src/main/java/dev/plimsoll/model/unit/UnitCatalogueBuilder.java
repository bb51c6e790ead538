package dev.plimsoll.model.unit;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.unit.UnitDefinition.Part;
import dev.plimsoll.model.unit.UnitDefinition.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers definitions in any order and makes a {@link UnitCatalogue} of them. Nothing is thrown for
 * a bad definition: it is reported as a {@link UnitProblem} and the rest stands.
 */
public final class UnitCatalogueBuilder {

  /** A catalogue, and what was wrong with the definitions that were added to it. */
  public record Built(UnitCatalogue catalogue, List<UnitProblem> problems) {
    public Built {
      problems = List.copyOf(problems);
    }
  }

  private final List<UnitDefinition> inherited;
  private final List<UnitDefinition> definitions;
  private final List<UnitDefinition> added = new ArrayList<>();
  private final Map<String, Value> joins;
  private final Map<String, UnitDefinition> policies = new HashMap<>();
  private final UnitNames inheritedNames;
  private final UnitNames names;
  private final List<UnitProblem> problems = new ArrayList<>();

  UnitCatalogueBuilder(
      List<UnitDefinition> inherited, Map<String, Value> joins, UnitNames inheritedNames) {
    this.inherited = inherited;
    this.definitions = new ArrayList<>(inherited);
    this.joins = new HashMap<>(joins);
    this.inheritedNames = inheritedNames;
    this.names = new UnitNames(inheritedNames);
  }

  /**
   * Adds a unit. A definition with a value, under the name of an inherited base unit of its own, is
   * a policy: it joins that unit to others, as {@code unit month = 30 days} does.
   */
  public UnitCatalogueBuilder add(UnitDefinition definition) {
    Optional<UnitDefinition> joined = joinable(definition);
    if (joined.isPresent()) {
      joins.put(joined.get().name(), definition.value().orElseThrow());
      policies.put(joined.get().name(), definition);
      added.add(definition);
      return this;
    }
    for (String name : UnitNames.statedNames(definition)) {
      Optional<UnitMatch> taken = names.find(name);
      if (taken.isPresent()) {
        problems.add(clash(definition, name, taken.get()));
        return this;
      }
    }
    definitions.add(definition);
    added.add(definition);
    names.add(definition);
    return this;
  }

  /** Joins an inherited base unit to others: one of it is so many of the target. */
  public UnitCatalogueBuilder join(String name, Rational factor, UnitProduct target) {
    List<Part> parts = new ArrayList<>();
    for (UnitTerm term : target.terms()) {
      parts.add(new Part(term.unit().name(), term.exponent()));
    }
    return add(UnitDefinition.named(name).withValue(factor, parts));
  }

  private Optional<UnitDefinition> joinable(UnitDefinition definition) {
    UnitDefinition earlier = inheritedNames.stated(definition.name());
    if (earlier == null || definition.value().isEmpty()) {
      return Optional.empty();
    }
    boolean free = earlier.isOwnBase() && !joins.containsKey(earlier.name());
    return free ? Optional.of(earlier) : Optional.empty();
  }

  private UnitProblem clash(UnitDefinition definition, String name, UnitMatch taken) {
    UnitDefinition stated = taken.definition();
    UnitDefinition earlier = policies.getOrDefault(stated.name(), stated);
    boolean harmless =
        definition.isCountingBase()
            && earlier.isCountingBase()
            && !joins.containsKey(earlier.name())
            && definition.name().equals(earlier.name());
    return new UnitProblem.Clash(definition, name, earlier, inherited.contains(earlier), harmless);
  }

  /** Checks what was added and makes the catalogue. Use the builder once. */
  public Built build() {
    UnitCheck check = new UnitCheck(definitions, names, joins, added);
    problems.addAll(check.problems());
    for (String broken : check.broken()) {
      joins.remove(broken);
      for (int i = inherited.size(); i < definitions.size(); i++) {
        if (definitions.get(i).name().equals(broken)) {
          UnitDefinition base = definitions.get(i).withValue(Optional.empty());
          definitions.set(i, base);
          names.replace(base);
        }
      }
    }
    return new Built(new UnitCatalogue(definitions, Map.copyOf(joins), names), problems);
  }
}
