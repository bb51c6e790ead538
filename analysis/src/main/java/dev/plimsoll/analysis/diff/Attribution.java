package dev.plimsoll.analysis.diff;

import dev.plimsoll.model.number.Rational;
import java.util.List;

/**
 * What the difference of a figure comes from. The amounts of the shares add up to the difference,
 * exactly.
 *
 * @param method how it was shared out
 * @param shares those that are not zero, in the order of the document
 */
public record Attribution(Method method, List<Share> shares) {

  /** How a difference is shared out among changes. */
  public enum Method {
    /** One change alone makes it. */
    ALONE,
    /**
     * What a change adds, averaged over all orders in which the changes could be made: the value of
     * Shapley, "A value for n-person games", 1953. It is the one rule that adds up, treats alike
     * what works alike, gives nothing to what does nothing, and is the sum over summed figures.
     */
    ALL_ORDERS,
    /**
     * What a change adds, averaged over the order of the document and its reverse. It adds up as
     * well, and needs two plans a change rather than two to the power of their number.
     */
    TWO_ORDERS,
    /** With only some of the changes made the figure has no value, so they share it together. */
    TOGETHER
  }

  /** Copies the list. */
  public Attribution {
    shares = List.copyOf(shares);
  }

  /** The sum of all shares, which is the difference of the figure. */
  public Rational sum() {
    return shares.stream().map(Share::amount).reduce(Rational.ZERO, Rational::plus);
  }
}
