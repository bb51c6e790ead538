package dev.plimsoll.analysis;

import dev.plimsoll.model.number.NumberText;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Claim;
import dev.plimsoll.model.program.Stated;

/** Writes a computed figure as the document would have stated it. */
final class Fixes {

  private static final int MAX_DECIMALS = 9;

  private Fixes() {}

  /** The figure, ready to be pasted over the stated one. */
  static String text(Claim claim, Stated.Figure figure, Rational low, Rational high) {
    String unit = unitText(claim, figure);
    if (figure.high() == null || low.equals(high)) {
      return number(claim, figure.low(), low) + unit;
    }
    return number(claim, figure.low(), low) + " to " + number(claim, figure.high(), high) + unit;
  }

  private static String number(Claim claim, Stated.Digits digits, Rational value) {
    Rational factor = digits.unit().factor();
    int decimals = decimals(digits.step().dividedBy(factor));
    Rational exact = value.dividedBy(factor);
    Rational rounded = exact.round(step(decimals));
    // A figure that the stated digits cannot show gets as many as it takes to see it.
    while (rounded.isZero() && !exact.isZero() && decimals < MAX_DECIMALS) {
      decimals++;
      rounded = exact.round(step(decimals));
    }
    String text = NumberText.fixed(rounded, decimals, true);
    return claim.pinned() ? text : text.replace(',', '_');
  }

  private static Rational step(int decimals) {
    return Rational.TEN.pow(-decimals);
  }

  private static int decimals(Rational step) {
    int decimals = 0;
    while (step(decimals).compareTo(step) > 0 && decimals < MAX_DECIMALS) {
      decimals++;
    }
    return decimals;
  }

  private static String unitText(Claim claim, Stated.Figure figure) {
    String written = claim.source().text(figure.span());
    String unit = figure.low().unit().text();
    boolean bare =
        unit.isEmpty()
            || (claim.pinned() && Character.isDigit(written.charAt(written.length() - 1)));
    if (bare) {
      return "";
    }
    return (figure.low().unit().touchesNumber() ? "" : " ")
        + figure.low().unit().text(Rational.TWO);
  }
}
