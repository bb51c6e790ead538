package dev.plimsoll.engine;

import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Term;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ends of terms in a world, each searched once. */
final class Ranges {

  private final World world;
  private final Map<Term, Ends> known = Collections.synchronizedMap(new IdentityHashMap<>(2));

  Ranges(World world) {
    this.world = world;
  }

  /** The ends of a term, or why it has none. */
  private record Ends(@Nullable Range range, @Nullable LocatedFailure failure) {}

  /**
   * Both ends of a term.
   *
   * @throws LocatedFailure if it has none
   */
  Range of(Term asked) {
    Term term = named(asked);
    Ends ends = known.get(term);
    if (ends == null) {
      ends = computed(term);
      known.put(term, ends);
    }
    if (ends.range() != null) {
      return ends.range();
    }
    if (!term.equals(asked)) {
      // Why a figure has no value is told where it is computed, not where it is named.
      return new Bounds(world).of(asked);
    }
    throw Objects.requireNonNull(ends.failure());
  }

  private Ends computed(Term term) {
    try {
      return new Ends(new Bounds(world).of(term), null);
    } catch (LocatedFailure failure) {
      return new Ends(null, failure);
    }
  }

  /** The formula of a figure that a term names, so that its ends are searched once. */
  private Term named(Term term) {
    Definition definition =
        term instanceof Term.Reference reference
            ? world.program().definition(reference.name())
            : null;
    return definition == null || world.isAmended(definition.name()) ? term : definition.formula();
  }
}
