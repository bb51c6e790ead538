package dev.plimsoll.model.check;

import dev.plimsoll.language.syntax.Expr;
import dev.plimsoll.model.number.Rational;

/** How precisely a figure is stated. */
public final class StatedDigits {

  private StatedDigits() {}

  /**
   * The worth of one in the last digit that counts, before the unit. Trailing zeros count, but
   * those before the decimal point of a figure marked as approximate do not, as long as two digits
   * are left: {@code ~8,900} and {@code ~9,000} are both good to 100.
   */
  static Rational step(Expr.Amount amount, boolean approximate) {
    return step(amount.digits(), amount.scale(), approximate);
  }

  /**
   * The same for digits that are not written yet.
   *
   * @param digits a number without grouping
   * @param scale what multiplies it
   */
  public static Rational step(String digits, Expr.Scale scale, boolean approximate) {
    int exponentAt = digits.indexOf('e');
    String mantissa = exponentAt < 0 ? digits : digits.substring(0, exponentAt);
    int exponent = exponentAt < 0 ? 0 : Integer.parseInt(digits.substring(exponentAt + 1));
    int point = mantissa.indexOf('.');
    int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    int power = exponent + scale.exponent() - decimals;
    if (approximate && point < 0) {
      int end = mantissa.length();
      while (end > 2 && mantissa.charAt(end - 1) == '0') {
        end--;
      }
      power += mantissa.length() - end;
    }
    return Rational.TEN.pow(power);
  }
}
