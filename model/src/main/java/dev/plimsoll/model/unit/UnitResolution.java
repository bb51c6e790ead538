package dev.plimsoll.model.unit;

import java.util.List;

/** What a written unit name turns out to be. */
public sealed interface UnitResolution {

  /** The name is good. */
  record Found(Unit unit) implements UnitResolution {}

  /** The name is understood, but there is a better one, which the hint gives. */
  record FoundWithHint(Unit unit, String hint) implements UnitResolution {}

  /**
   * The name has more than one reading, and a guess could be wrong by a factor of eight.
   *
   * @param sentence what is wrong, ending without a full stop
   * @param hint the names to choose from
   */
  record Refused(String sentence, String hint) implements UnitResolution {}

  /**
   * There is no such unit.
   *
   * @param suggestions names that may have been meant, likeliest first, at most three
   */
  record Unknown(List<String> suggestions) implements UnitResolution {}
}
