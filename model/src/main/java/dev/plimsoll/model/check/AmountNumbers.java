package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;
import org.jspecify.annotations.Nullable;

/** The numbers of amounts as they are written. */
public final class AmountNumbers {

  private static final int MAX_DIGITS = 5_000;
  private static final int MAX_EXPONENT_DIGITS = 4;

  private AmountNumbers() {}

  /**
   * The number with its scale applied, or null where it has more digits than can be computed with.
   */
  public static @Nullable Rational of(Expr.Amount amount) {
    String digits = amount.digits();
    int exponent = digits.indexOf('e');
    if (digits.length() > MAX_DIGITS || (exponent >= 0 && tooLong(digits, exponent + 1))) {
      return null;
    }
    return Rational.parse(digits).times(Rational.TEN.pow(amount.scale().exponent()));
  }

  private static boolean tooLong(String digits, int from) {
    int start = digits.charAt(from) == '-' || digits.charAt(from) == '+' ? from + 1 : from;
    return digits.length() - start > MAX_EXPONENT_DIGITS;
  }
}
