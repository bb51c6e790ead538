package dev.plimsoll.model.program;

import dev.plimsoll.language.Span;
import dev.plimsoll.model.value.Type;
import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario sets, and to what.
 *
 * @param target the full name of a figure, a declared unit or a column
 * @param span where it is named
 * @param value the full name of the figure whose value it takes
 * @param cells the full names of the cells of a column by row; empty for a single figure
 */
public record ScenarioSetting(String target, Span span, String value, Map<String, String> cells) {

  /** Copies the map. */
  public ScenarioSetting {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** What it amends. */
  public List<Term.Amendment> amendments(Term value) {
    if (cells.isEmpty()) {
      return List.of(new Term.Amendment(target, value));
    }
    List<Term.Amendment> amendments = new ArrayList<>();
    cells.forEach((row, cell) -> {
      Term key = new Term.Constant(value.span(), Typed.of(Types.WORDS), Value.of(row));
      Term one =
          value.type() instanceof Type.Column
              ? new Term.CellOf(value.span(), value.typed().element(), value, key)
              : value;
      amendments.add(new Term.Amendment(cell, one));
    });
    return amendments;
  }

  /**
   * What it amends, the value itself among it: in its own plan a scenario changes nothing more, so
   * that ten times the load is not a hundred times the load there.
   *
   * @param reference a reference to the value
   */
  public List<Term.Amendment> inScenario(Term reference) {
    List<Term.Amendment> amendments = new ArrayList<>(amendments(reference));
    amendments.add(new Term.Amendment(value, reference));
    return amendments;
  }
}
