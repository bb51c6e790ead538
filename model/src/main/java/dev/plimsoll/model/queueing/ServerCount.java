package dev.plimsoll.model.queueing;

import java.util.function.DoublePredicate;

/** The smallest number of servers with which a queue is good enough. */
public final class ServerCount {

  /** More servers than any queue is computed for. */
  public static final double MOST = 1_000_000;

  private ServerCount() {}

  /**
   * The smallest number of servers from 1 on that will do, or not a number where not even {@link
   * #MOST} do.
   *
   * @param least a number below which none will do
   * @param enough whether a number of servers will do; if one does, all larger ones do
   */
  public static double smallest(double least, DoublePredicate enough) {
    double low = Math.max(0, Math.floor(least));
    double step = 1;
    double high = low + step;
    while (high < MOST && !enough.test(high)) {
      low = high;
      step *= 2;
      high = Math.min(low + step, MOST);
    }
    if (high > MOST || (high == MOST && !enough.test(high))) {
      return Double.NaN;
    }
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (enough.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
