package dev.plimsoll.model.unit;

import java.util.List;
import java.util.Optional;

/** Decides what a written name is: a unit, nearly one, one of two, or nothing known. */
final class UnitLookup {

  private final List<UnitDefinition> definitions;
  private final UnitNames names;
  private final UnitResolver resolver;

  UnitLookup(List<UnitDefinition> definitions, UnitNames names, UnitResolver resolver) {
    this.definitions = definitions;
    this.names = names;
    this.resolver = resolver;
  }

  UnitResolution resolve(String written) {
    Optional<UnitMatch> match = names.find(written);
    if (match.isPresent()) {
      return new UnitResolution.Found(resolver.unit(match.get()));
    }
    return capitalKilo(written)
        .or(() -> RefusedNames.find(written))
        .orElseGet(
            () -> new UnitResolution.Unknown(new UnitSuggestions(written).from(definitions)));
  }

  private Optional<UnitResolution> capitalKilo(String written) {
    Optional<UnitMatch> match = names.findCapitalKilo(written);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = resolver.unit(match.get());
    String stem = written.substring(1);
    String hint = "`" + written + "` is read as `" + unit.name() + "`, 1000 `" + stem + "`";
    if (match.get().definition().prefixes().contains(PrefixFamily.BINARY)) {
      hint += "; write `Ki" + stem + "` for 1024";
    }
    return Optional.of(new UnitResolution.FoundWithHint(unit, hint));
  }
}
