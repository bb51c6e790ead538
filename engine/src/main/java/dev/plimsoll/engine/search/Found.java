package dev.plimsoll.engine.search;

import dev.plimsoll.model.number.Rational;

/**
 * The first value at which something holds, or that there is none. {@code thorough} says that each
 * whole step was tried, so that nothing can lie between; otherwise a stretch that is narrower than
 * the scan is fine may have been passed over.
 */
public sealed interface Found {

  /** Whether each value was tried. */
  boolean thorough();

  /** It holds nowhere that was looked. */
  record Nowhere(boolean thorough) implements Found {}

  /**
   * It holds from here.
   *
   * @param value the first value; without whole steps the edge, whether or not it holds there
   * @param attained whether it holds at the value itself, as it does not at {@code x > 5}
   * @param atEnd whether the value is the end of what was tried, so that nothing came before it
   * @param once whether it holds from here on as far as was looked, and does not stop again
   */
  record First(Rational value, boolean attained, boolean atEnd, boolean once, boolean thorough)
      implements Found {}
}
