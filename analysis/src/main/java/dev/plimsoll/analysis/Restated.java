package dev.plimsoll.analysis;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a pinned figure when its document is brought up to date. */
public sealed interface Restated {

  /** It holds or rounds, so that nobody has to touch it. */
  record Kept() implements Restated {}

  /**
   * It does not hold, and no digits in its place would mend that.
   *
   * @param why the reason, for people
   */
  record Left(String why) implements Restated {}

  /**
   * The numbers that make it hold.
   *
   * @param low the figure, or the low end of a range
   * @param high the high end, or null
   */
  record Numbers(Decimal low, @Nullable Decimal high) implements Restated {}

  /**
   * The days that make it hold, each to be written as a day or as its month.
   *
   * @param low the only day, or the first
   * @param high the last day; the same as the first where there is one only
   */
  record Days(LocalDate low, LocalDate high) implements Restated {}

  /**
   * A number as it is to be written.
   *
   * @param value what stands before scale and unit
   * @param decimals how many digits follow the point
   */
  record Decimal(Rational value, int decimals) {

    /** Its digits, with a minus sign where it is negative and without grouping. */
    public String digits() {
      return NumberText.fixed(value, decimals, false);
    }
  }
}
