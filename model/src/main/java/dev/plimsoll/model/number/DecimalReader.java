package dev.plimsoll.model.number;

import java.math.BigInteger;

/** Reads a decimal as code writes it; see {@link Rational#parse}. */
final class DecimalReader {

  /** Keeps {@code 1e999999999} from filling the memory before anybody can refuse it. */
  private static final int MAX_EXPONENT_DIGITS = 4;

  /** Any number of so many digits fits in a {@code long}. */
  private static final int LONG_DIGITS = 18;

  private final String text;
  private final StringBuilder digits = new StringBuilder();
  private int at;

  private DecimalReader(String text) {
    this.text = text;
  }

  static Rational read(String text) {
    return new DecimalReader(text).number();
  }

  private Rational number() {
    boolean negative = accept('-');
    readDigits();
    int scale = 0;
    if (accept('.')) {
      int before = digits.length();
      readDigits();
      scale = digits.length() - before;
    }
    if (accept('e') || accept('E')) {
      scale -= exponent();
    }
    if (at != text.length()) {
      throw malformed();
    }
    Rational size = scaled(scale);
    return negative ? size.negate() : size;
  }

  private Rational scaled(int scale) {
    if (digits.length() <= LONG_DIGITS && scale >= 0 && scale <= LONG_DIGITS) {
      return Rational.of(Long.parseLong(digits, 0, digits.length(), 10), powerOfTen(scale));
    }
    BigInteger whole = new BigInteger(digits.toString());
    BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
    return scale >= 0
        ? Rational.of(whole, power)
        : Rational.of(whole.multiply(power), BigInteger.ONE);
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private int exponent() {
    boolean negative = accept('-');
    if (!negative) {
      accept('+');
    }
    int start = at;
    int value = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      if (at - start >= MAX_EXPONENT_DIGITS) {
        throw new NumberFormatException("the exponent of " + text + " is too large");
      }
      value = value * 10 + text.charAt(at++) - '0';
    }
    if (at == start) {
      throw malformed();
    }
    return negative ? -value : value;
  }

  /** At least one digit; an underscore only between two of them. */
  private void readDigits() {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        digits.append(c);
      } else if (c != '_' || at == start) {
        break;
      }
      at++;
    }
    if (at == start || text.charAt(at - 1) == '_') {
      throw malformed();
    }
  }

  private boolean accept(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private NumberFormatException malformed() {
    return new NumberFormatException("not a plain decimal: " + text);
  }
}
