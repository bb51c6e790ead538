package dev.plimsoll.engine.graph;

import org.jspecify.annotations.Nullable;

/** Columns that are there already. */
@FunctionalInterface
public interface KnownColumns {

  /** No columns. */
  KnownColumns NONE = place -> null;

  /** The column of the number at a place, or null where it is not there. */
  double @Nullable [] of(int place);
}
