package dev.plimsoll.model.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the definition behind a written name. Only names that definitions state are stored; plurals
 * and prefixes are taken apart on look-up, which keeps start-up short.
 */
final class UnitNames {

  /** Shorter symbols take no plural: {@code hs} and {@code Bs} are typing errors. */
  private static final int SHORTEST_PLURAL_SYMBOL = 3;

  private final Map<String, UnitDefinition> stated;

  UnitNames() {
    this.stated = new HashMap<>();
  }

  UnitNames(UnitNames other) {
    this.stated = new HashMap<>(other.stated);
  }

  void add(UnitDefinition definition) {
    for (String name : statedNames(definition)) {
      stated.putIfAbsent(name, definition);
    }
  }

  void replace(UnitDefinition definition) {
    for (String name : statedNames(definition)) {
      stated.put(name, definition);
    }
  }

  static List<String> statedNames(UnitDefinition definition) {
    List<String> names = new ArrayList<>(4);
    names.add(definition.name());
    if (definition.symbol().isPresent()) {
      names.add(definition.symbol().get());
    }
    names.addAll(definition.aliases());
    if (definition.plural().isPresent()) {
      names.add(definition.plural().get());
    }
    return names;
  }

  @Nullable UnitDefinition stated(String name) {
    return stated.get(name);
  }

  Optional<UnitMatch> find(String written) {
    UnitDefinition exact = stated.get(written);
    if (exact == null) {
      exact = singular(written);
    }
    return exact != null ? Optional.of(UnitMatch.plain(exact)) : prefixed(written);
  }

  /** Takes a capital {@code K} for the prefix {@code k}: {@code KB} is common and harmless. */
  Optional<UnitMatch> findCapitalKilo(String written) {
    Optional<UnitMatch> match =
        written.startsWith("K") ? find("k".concat(written.substring(1))) : Optional.empty();
    return match.isPresent() && match.get().prefix().isPresent() ? match : Optional.empty();
  }

  /** Everything that resolves to a unit, with or without a hint. */
  Optional<UnitMatch> findAny(String written) {
    Optional<UnitMatch> match = find(written);
    return match.isPresent() ? match : findCapitalKilo(written);
  }

  private @Nullable UnitDefinition singular(String written) {
    for (String singular : Plurals.singulars(written)) {
      UnitDefinition definition = stated.get(singular);
      if (definition != null
          && takesPlural(definition, singular)
          && Plurals.of(singular).equals(written)) {
        return definition;
      }
    }
    return null;
  }

  private static boolean takesPlural(UnitDefinition definition, String name) {
    return name.equals(definition.name())
        ? definition.plural().isEmpty()
        : name.length() >= SHORTEST_PLURAL_SYMBOL && !definition.plural().equals(Optional.of(name));
  }

  private Optional<UnitMatch> prefixed(String written) {
    if (!Prefix.mayStart(written)) {
      return Optional.empty();
    }
    for (Prefix prefix : Prefix.ALL) {
      UnitDefinition definition = null;
      if (written.startsWith(prefix.word())) {
        definition = ofWord(written.substring(prefix.word().length()));
      } else if (written.startsWith(prefix.symbol())) {
        definition = ofSymbol(written.substring(prefix.symbol().length()));
      }
      if (definition != null && definition.prefixes().contains(prefix.family())) {
        return Optional.of(new UnitMatch(definition, Optional.of(prefix)));
      }
    }
    return Optional.empty();
  }

  private @Nullable UnitDefinition ofSymbol(String rest) {
    UnitDefinition definition = stated.get(rest);
    return definition != null && definition.shownName().equals(rest) ? definition : null;
  }

  private @Nullable UnitDefinition ofWord(String rest) {
    UnitDefinition definition = stated.get(rest);
    if (definition == null) {
      definition = singular(rest);
    }
    boolean wordly =
        definition != null
            && (rest.equals(definition.name()) || rest.equals(Plurals.of(definition.name())));
    return wordly ? definition : null;
  }
}
