package dev.plimsoll.analysis.solve;

import dev.plimsoll.engine.search.Reach;
import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Values of a figure at which a goal is met, all between two of them.
 *
 * @param from the smallest
 * @param to the largest
 * @param withFrom whether the goal is met at the smallest itself
 * @param withTo whether the goal is met at the largest itself
 * @param met whether the goal is met; not where two sides that are to be equal change places
 *     between two whole steps, and this is the step at which the left one is not above the right
 */
public record Region(Rational from, Rational to, boolean withFrom, boolean withTo, boolean met) {

  /** Whether it begins where nothing smaller was tried. */
  public boolean isOpenBelow(Reach reach) {
    return from.equals(reach.low()) && !from.equals(to);
  }

  /** Whether it ends where nothing larger was tried. */
  public boolean isOpenAbove(Reach reach) {
    return to.equals(reach.high()) && !from.equals(to);
  }

  /** The edge that answers the goal, not the end of what was tried; null where all of it does. */
  public @Nullable Rational answer(Reach reach) {
    return !isOpenBelow(reach) ? from : isOpenAbove(reach) ? null : to;
  }

  /** Whether the goal is met at the edge that answers it, rather than only beside it. */
  public boolean attains(Reach reach) {
    return isOpenBelow(reach) ? withTo : withFrom;
  }

  /** The next whole step on the other side of the answer, or null where there is none. */
  @Nullable Rational beyond(Reach reach) {
    Rational step = reach.step();
    if (step == null) {
      return null;
    }
    boolean up = to.equals(answer(reach)) && !to.equals(reach.high());
    Rational next = up ? to.plus(step) : from.minus(step);
    return next.compareTo(reach.low()) < 0 ? null : next;
  }
}
