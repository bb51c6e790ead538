package dev.plimsoll.analysis;

import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.PlanBlock.Ladder;
import dev.plimsoll.model.program.PlanBlock.Rung;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rung of a ladder covers.
 *
 * @param rung the rung
 * @param low where it begins, or null for the lowest there is
 * @param high where it ends, or null where it is open
 */
record Band(Rung rung, @Nullable Rational low, @Nullable Rational high) {

  /** The bands of a ladder, or an empty list where its edges have no value yet or do not rise. */
  static List<Band> of(Findings findings, Ladder ladder) {
    List<Band> bands = new ArrayList<>();
    Rational end = null;
    for (Rung rung : ladder.rungs()) {
      Rational low = rung.low() == null ? end : findings.number(rung.low().value());
      Rational high = rung.high() == null ? null : findings.number(rung.high().value());
      boolean known = (rung.low() == null || low != null) && (rung.high() == null || high != null);
      boolean rises = low == null || high == null || low.compareTo(high) < 0;
      boolean open = rung.high() == null && bands.size() + 1 < ladder.rungs().size();
      if (!known || !rises || open) {
        return List.of();
      }
      bands.add(new Band(rung, low, high));
      end = high;
    }
    return bands;
  }

  /** Whether two edges are the same: {@code 1-50, 51-100} and {@code 0-50, 50-100} are. */
  static boolean same(@Nullable Rational a, @Nullable Rational b, boolean counts) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return counts ? a.minus(b).abs().compareTo(Rational.ONE) <= 0 : a.equals(b);
  }
}
