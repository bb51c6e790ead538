package dev.plimsoll.model.unit;

import java.util.Optional;

/** A definition that a written name stands for, and the prefix before it. */
record UnitMatch(UnitDefinition definition, Optional<Prefix> prefix) {

  static UnitMatch plain(UnitDefinition definition) {
    return new UnitMatch(definition, Optional.empty());
  }

  /** The name that messages use; two matches of one name are one unit. */
  String shownName() {
    return prefix.isEmpty()
        ? definition.shownName()
        : prefix.get().canonical().symbol().concat(definition.shownName());
  }
}
