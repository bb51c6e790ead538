package dev.plimsoll.model.number;

import java.math.BigInteger;

/**
 * The decimal digits of a number and where the point stands among them: {@code 1234} and 2 are
 * 12.34.
 *
 * <p>{@link java.math.BigDecimal} would do, but opening it takes longer than a command may.
 *
 * @param text digits only, without zeros at the front, {@code 0} for zero
 * @param scale how many of them stand after the point, or less than zero for zeros not written
 */
record Digits(boolean negative, String text, int scale) {

  /** Decimal logarithm of 2, rounded down. */
  private static final double LOG_2 = 0.30102999566398;

  /** All digits of a number that needs so many decimals. */
  static Digits exact(Rational value, int places) {
    return of(value.times(powerOfTen(places)), places);
  }

  /** So many digits after the point, the last of them rounded half away from zero. */
  static Digits fixed(Rational value, int places) {
    return of(value.times(powerOfTen(places)).round(), places);
  }

  /** So many digits from the first that is not zero, zeros at the end dropped. */
  static Digits significant(Rational value, int digits) {
    if (value.isZero()) {
      return new Digits(false, "0", 0);
    }
    int scale = digits - wholeDigits(value.abs());
    return of(value.times(powerOfTen(scale)).round(), scale).stripped();
  }

  private static Digits of(Rational whole, int scale) {
    return new Digits(whole.signum() < 0, whole.abs().toString(), scale);
  }

  private static Rational powerOfTen(int exponent) {
    return Rational.TEN.pow(exponent);
  }

  /** Digits before the point; for a number below one, less than that by its leading zeros. */
  static int wholeDigits(Rational size) {
    Rational floor = size.floor();
    if (!floor.isZero()) {
      return floor.toString().length();
    }
    // The lengths in bits give the zeros there are at least; step from there to the right place.
    BigInteger den = size.denominator();
    int bits = Math.max(0, den.bitLength() - size.numerator().bitLength() - 1);
    int zeros = (int) (bits * LOG_2);
    Rational scaled = size.times(powerOfTen(zeros));
    while (scaled.times(Rational.TEN).compareTo(Rational.ONE) < 0) {
      scaled = scaled.times(Rational.TEN);
      zeros++;
    }
    return -zeros;
  }

  int precision() {
    return text.length();
  }

  /** Zeros between the point and the first digit; below zero, the digits before the point. */
  int leadingZeros() {
    return scale - precision();
  }

  boolean isZero() {
    return text.equals("0");
  }

  /** The same number without zeros at the end of its decimals. */
  private Digits stripped() {
    int end = text.length();
    int places = scale;
    while (places > 0 && end > 1 && text.charAt(end - 1) == '0') {
      end--;
      places--;
    }
    return new Digits(negative, text.substring(0, end), places);
  }

  String plain() {
    StringBuilder result = new StringBuilder(negative ? "-" : "");
    if (scale <= 0) {
      return result.append(text).repeat("0", isZero() ? 0 : -scale).toString();
    }
    int whole = precision() - scale;
    if (whole > 0) {
      return result.append(text, 0, whole).append('.').append(text, whole, precision()).toString();
    }
    return result.append("0.").repeat("0", -whole).append(text).toString();
  }

  /** {@code 1.5e60}. */
  String scientific() {
    int end = precision();
    while (end > 1 && text.charAt(end - 1) == '0') {
      end--;
    }
    StringBuilder result = new StringBuilder(negative ? "-" : "").append(text.charAt(0));
    if (end > 1) {
      result.append('.').append(text, 1, end);
    }
    return result.append('e').append(precision() - scale - 1).toString();
  }
}
