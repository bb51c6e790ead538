package dev.plimsoll.engine;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What one more of an input adds to a figure, as long as no step is passed: the derivative at the
 * point of the plan, in base units. At a kink, such as where two terms of a maximum are equal, the
 * two sides differ.
 *
 * @param below the derivative towards smaller values of the input; null where the figure jumps as
 *     soon as the input falls, or where it has none
 * @param above the derivative towards larger values; null where the figure jumps as soon as the
 *     input rises, or where it has none
 * @param typed what it measures, the figure by the input, and the unit to write it in
 * @param isExact whether both are exact fractions or are right to all digits that are shown;
 *     otherwise they are differences over a small way
 */
public record Marginal(
    @Nullable Rational below, @Nullable Rational above, Typed typed, boolean isExact) {

  /** Whether it is the same on both sides. */
  public boolean isSmooth() {
    return below != null && below.equals(above);
  }
}
