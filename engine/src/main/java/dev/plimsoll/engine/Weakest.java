package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure can be relied on: no further than the weakest of what it depends on.
 *
 * @param grade the weakest grade among all that says where it comes from
 * @param names the full names of the figures of that grade, in the order of the document
 */
public record Weakest(Provenance.Grade grade, List<String> names) {

  /** Copies the list. */
  public Weakest {
    names = List.copyOf(names);
  }

  /** The weakest among some figures, or null where none of them says where it comes from. */
  static @Nullable Weakest among(Program program, Set<String> figures) {
    Provenance.Grade weakest = null;
    List<String> names = new ArrayList<>();
    for (Definition definition : program.asWritten()) {
      Provenance provenance = definition.provenance();
      if (provenance == null || !figures.contains(definition.name())) {
        continue;
      }
      if (weakest == null || provenance.grade().compareTo(weakest) < 0) {
        weakest = provenance.grade();
        names.clear();
      }
      if (provenance.grade() == weakest) {
        names.add(definition.name());
      }
    }
    return weakest == null ? null : new Weakest(weakest, names);
  }
}
