package dev.plimsoll.engine;

import dev.plimsoll.model.program.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which plan a formula is read: the plan as it stands, or one that is amended.
 *
 * @param outer the plan that is amended, or null
 * @param amendments what is amended in it
 * @param label how that is written, {@code with (month = 31 days)}
 */
record Within(@Nullable Within outer, List<Term.Amendment> amendments, String label) {

  /** The plan as it stands. */
  static final Within PLAN = new Within(null, List.of(), "");

  Within {
    amendments = List.copyOf(amendments);
  }

  /** A term that is worth in the plan as it stands what the given one is worth here. */
  Term wrap(Term term) {
    return outer == null
        ? term
        : outer.wrap(new Term.Amended(term.span(), term.typed(), term, amendments));
  }

  boolean amends(String name) {
    for (Term.Amendment amendment : amendments) {
      if (amendment.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost plan in which a figure may differ from that in the plans around it. */
  Within of(String name, Cones cones) {
    for (String read : cones.read(List.of(name))) {
      if (amends(read)) {
        return this;
      }
    }
    return outer == null ? this : outer.of(name, cones);
  }
}
