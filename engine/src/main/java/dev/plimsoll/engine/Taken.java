package dev.plimsoll.engine;

import dev.plimsoll.model.value.Value;

/** Which value an uncertain one takes. */
sealed interface Taken permits World.End, Taken.Inside {

  /** One between its ends. */
  record Inside(Value value) implements Taken {}
}
