package dev.plimsoll.cli.text;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.program.Provenance;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far each figure of a plan can be relied on: no further than the weakest it depends on. */
public final class Grades {

  private final Map<String, Provenance.Grade> grades = new HashMap<>();

  /** The grades of a program. */
  public Grades(Program program) {
    for (Definition definition : program.inOrder()) {
      Provenance own = definition.provenance();
      Provenance.Grade grade = own == null ? null : own.grade();
      for (String read : definition.reads()) {
        grade = weaker(grade, grades.get(read));
      }
      if (grade != null) {
        grades.put(definition.name(), grade);
      }
    }
  }

  /** The weakest grade, or null where nothing says where a figure comes from. */
  public Provenance.@Nullable Grade of(Definition definition) {
    return grades.get(definition.name());
  }

  private static Provenance.@Nullable Grade weaker(
      Provenance.@Nullable Grade a, Provenance.@Nullable Grade b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }
}
