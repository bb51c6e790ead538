package dev.plimsoll.engine.graph;

/**
 * A number that a search finds: the first value at which a condition holds, of those that are tried
 * in a row, and then of those by which the gap before it is halved.
 *
 * <p>Where the condition, at each value alone, holds the sooner the more there is of an input, the
 * first value never comes later with more of it: the row ends where it ended or before, and each
 * half that was taken is taken again or gives way to the earlier one. That needs the same values to
 * be tried whatever the inputs are, or a condition that does not turn back once it holds.
 *
 * @param condition the condition at any value
 * @param any that value
 * @param largest whether the values are tried from above
 * @param fixed whether the same values are tried whatever the inputs are
 * @param total whether what has no answer counts as what does not hold
 */
public record Sought(int condition, int any, boolean largest, boolean fixed, boolean total) {

  /**
   * Whether the condition does not turn back once it holds.
   *
   * @param along how it moves with the value
   */
  public boolean isOnce(Interval along) {
    return largest ? along.high() <= 0 : along.low() >= 0;
  }

  /** The same search with another condition. */
  Sought of(int other) {
    return new Sought(other, any, largest, fixed, total);
  }
}
