package dev.plimsoll.analysis.breaks;

import dev.plimsoll.analysis.limit.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit is passed on the way of a driver.
 *
 * @param limit the limit
 * @param at after how many steps first; null where it is kept to the end
 * @param until after how many steps it is kept again; null where it stays passed
 * @param search how that was found
 */
record Passed(Limit limit, @Nullable Long at, @Nullable Long until, Search search) {

  /** How the first value is found at which a limit is passed. */
  enum Search {
    /** At every value of the driver. */
    EVERY_VALUE,
    /** At many values of the driver, then by halving what lies between two of them. */
    BISECTION
  }
}
