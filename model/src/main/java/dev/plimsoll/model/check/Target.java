package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Path;
import dev.plimsoll.model.program.Policies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment sets.
 *
 * @param name the full name of a figure, a declared unit or a column
 * @param cells the full names of the cells of a column by row; empty for a single figure
 */
record Target(String name, Map<String, String> cells) {

  /** What a path means that is to be set, or null. */
  static @Nullable Target of(Declarations declarations, Scope scope, Path path) {
    Declarations.Found found = declarations.resolve(scope, path.words(), "");
    if (found != null && found.used() == path.words().size()) {
      if (declarations.figure(found.name()) != null) {
        return new Target(found.name(), Map.of());
      }
      if (new Resolution(declarations).isColumn(found.name())) {
        Map<String, String> cells = new LinkedHashMap<>(declarations.rows().cells(found.name()));
        cells.values().removeIf(cell -> declarations.figure(cell) == null);
        return new Target(found.name(), cells);
      }
    }
    String policy = Policies.name(path.text());
    return declarations.figure(policy) != null ? new Target(policy, Map.of()) : null;
  }

  /** The full names that it sets. */
  Collection<String> names() {
    return cells.isEmpty() ? List.of(name) : cells.values();
  }
}
