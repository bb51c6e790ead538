package dev.plimsoll.model.unit;

import java.util.List;

/** A definition that cannot stand as it is written. */
public sealed interface UnitProblem {

  UnitDefinition definition();

  /**
   * A name is taken. The earlier definition stands.
   *
   * @param name the name that both claim
   * @param inherited whether the earlier one comes from the catalogue that is being extended
   * @param harmless whether both say the same: a counting unit that counts already
   */
  record Clash(
      UnitDefinition definition,
      String name,
      UnitDefinition earlier,
      boolean inherited,
      boolean harmless)
      implements UnitProblem {}

  /** The value names a unit that is refused or unknown. The unit becomes a base unit. */
  record UnknownUnit(UnitDefinition definition, String unit, UnitResolution resolution)
      implements UnitProblem {}

  /**
   * Units are defined by each other. All of them become base units.
   *
   * @param path their names in order, the first repeated at the end: {@code EUR, USD, EUR}
   */
  record Loop(UnitDefinition definition, List<String> path) implements UnitProblem {
    public Loop {
      path = List.copyOf(path);
    }
  }
}
