package dev.plimsoll.analysis;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;
import dev.plimsoll.model.unit.UnitProduct;

/** Writes a computed figure as the document would have stated it. */
final class Fixes {

  private static final int MAX_DECIMALS = 12;

  private final Claim claim;
  private final boolean approximate;
  private final UnitProduct unit;

  private Fixes(Claim claim, Stated.Figure figure) {
    this.claim = claim;
    this.approximate = figure.approximate();
    UnitProduct stated = figure.low().unit();
    UnitProduct own = claim.subject().unit();
    // A share that is computed in percent is not stated as a bare number again.
    this.unit = stated.isNone() && own != null && own.dimension().isNone() ? own : stated;
  }

  /** The figure, ready to be pasted over the stated one; the claim holds or rounds with it. */
  static String text(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    Fixes fixes = new Fixes(claim, figure);
    Stated.Digits last = figure.high();
    String numbers =
        last == null || low.equals(high)
            ? fixes.number(figure.low(), low)
            : fixes.number(figure.low(), low) + " to " + fixes.number(last, high);
    return (fixes.approximate ? "~" : "") + numbers + fixes.unitText(figure, numbers);
  }

  private String number(Stated.Digits digits, Rational value) {
    Rational exact = value.dividedBy(unit.factor());
    Rational step = digits.step().dividedBy(digits.unit().factor());
    boolean asStated = claim.rounding().equals(Claim.Rounding.AS_STATED);
    int decimals = 0;
    while (power(decimals).compareTo(step) > 0 && decimals < MAX_DECIMALS) {
      decimals++;
    }
    // A digit more is welcome where nothing is left to round then.
    if (asStated && exact.times(power(-decimals - 1)).isInteger()) {
      return written(exact, places(exact, decimals + 1));
    }
    Rational grain = approximate && step.compareTo(Rational.ONE) > 0 ? step : power(decimals);
    Rational rounded = rounded(exact, grain);
    while (!fits(digits, rounded, grain, value) && decimals < MAX_DECIMALS) {
      decimals++;
      grain = power(decimals);
      rounded = rounded(exact, grain);
    }
    return written(rounded, decimals);
  }

  private Rational rounded(Rational exact, Rational grain) {
    Rational given = claim.rounding().step();
    Rational step = given == null ? grain : given.dividedBy(unit.factor());
    return switch (claim.rounding().direction()) {
      case NEAREST -> exact.round(step);
      case UP -> exact.ceil(step);
      case DOWN -> exact.floor(step);
    };
  }

  /**
   * A figure too small for its digits to show rounds to zero, which would say nothing, or far from
   * what it is, which would be said of it.
   */
  private boolean fits(Stated.Digits stated, Rational rounded, Rational grain, Rational value) {
    Rational worth = rounded.times(unit.factor());
    Stated.Digits digits =
        new Stated.Digits(worth, grain.times(unit.factor()), unit, rounded, stated.written());
    boolean free = claim.rounding().equals(Claim.Rounding.AS_STATED);
    return (!rounded.isZero() || value.isZero())
        && (!free || value.isZero() || Comparison.off(worth, value).compareTo(Comparison.FAR) <= 0)
        && Comparison.of(digits, value, claim.rounding()) != Verdict.CONTRADICTS;
  }

  private String written(Rational number, int decimals) {
    String text = NumberText.fixed(number, decimals, true);
    return claim.pinned() ? text : text.replace(',', '_');
  }

  /** How many decimals a number needs, at most as many as given. */
  private static int places(Rational number, int most) {
    int places = 0;
    while (places < most && !number.times(power(-places)).isInteger()) {
      places++;
    }
    return places;
  }

  private static Rational power(int decimals) {
    return Rational.TEN.pow(-decimals);
  }

  private String unitText(Stated.Figure figure, String numbers) {
    String written = claim.source().text(figure.span());
    boolean bare =
        unit.isNone()
            || (claim.pinned()
                && unit.equals(figure.low().unit())
                && Character.isDigit(written.charAt(written.length() - 1)));
    return bare
        ? ""
        : (unit.touchesNumber() ? "" : " ")
            + unit.text(numbers.equals("1") || numbers.equals("-1") ? Rational.ONE : Rational.TWO);
  }
}
