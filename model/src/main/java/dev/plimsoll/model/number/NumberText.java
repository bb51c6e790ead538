package dev.plimsoll.model.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * Writes exact numbers for people and for machines.
 *
 * <p>Rounding is to the nearest, ties away from zero. Zeros at the end of decimals are dropped
 * except by {@link #fixed}.
 */
public final class NumberText {

  /** A decimal of at most so many significant digits is shown as it is. */
  public static final int EXACT_DIGITS = 6;

  /** Any other number is rounded to so many significant digits. */
  public static final int ROUNDED_DIGITS = 4;

  /** Beyond this many digits before the point, or zeros after it, an exponent reads better. */
  private static final int LONGEST_WHOLE = 40;

  private static final int MOST_LEADING_ZEROS = 12;

  /** Every decimal of so many digits survives a reader that parses JSON numbers as doubles. */
  private static final int DOUBLE_DIGITS = 15;

  private static final int GROUP = 3;

  private NumberText() {}

  /** {@link #forPeople(Rational, int, int)} with the usual digits: {@code 1,319}, {@code 83.33}. */
  public static String forPeople(Rational value) {
    return forPeople(value, EXACT_DIGITS, ROUNDED_DIGITS);
  }

  /**
   * The number with groups of thousands: exact if it is whole or its decimal has at most {@code
   * exactDigits} significant digits, otherwise rounded to {@code roundedDigits} significant digits.
   * Rounding never reaches past the point: 1234567.8 is {@code 1,234,568}.
   */
  public static String forPeople(Rational value, int exactDigits, int roundedDigits) {
    BigDecimal decimal = rounded(value, exactDigits, roundedDigits);
    int leadingZeros = decimal.scale() - decimal.precision();
    int wholeDigits = -leadingZeros;
    if (wholeDigits > LONGEST_WHOLE || (leadingZeros > MOST_LEADING_ZEROS && !value.isZero())) {
      return scientific(value.toBigDecimal(rounding(roundedDigits)));
    }
    return grouped(decimal.toPlainString());
  }

  /** Whether {@link #forPeople(Rational)} shows this value without rounding it. */
  public static boolean showsExactly(Rational value) {
    return Rational.of(rounded(value, EXACT_DIGITS, ROUNDED_DIGITS)).equals(value)
        && value.numerator().bitLength() < LONGEST_WHOLE * 3;
  }

  /** The number with exactly so many decimals, for a figure that keeps its precision. */
  public static String fixed(Rational value, int decimals, boolean grouped) {
    Rational step = Rational.of(BigInteger.ONE, BigInteger.TEN.pow(decimals));
    BigInteger units = value.dividedBy(step).round().numerator();
    String text = new BigDecimal(units, decimals).toPlainString();
    return grouped ? grouped(text) : text;
  }

  /**
   * A JSON number: the exact decimal if it has at most 15 significant digits or is whole and not
   * monstrous, otherwise the shortest that reads back as the nearest double.
   */
  public static String forJson(Rational value) {
    OptionalInt places = value.decimalPlaces();
    if (places.isPresent() && value.bitLength() < Double.MAX_EXPONENT) {
      BigDecimal exact = exact(value, places.getAsInt());
      if (value.isInteger() ? exact.precision() <= LONGEST_WHOLE : fitsDouble(exact)) {
        return plainOrScientific(exact);
      }
    }
    double nearest = value.doubleValue();
    boolean inRange = Double.isFinite(nearest) && Math.abs(nearest) >= Double.MIN_NORMAL;
    return plainOrScientific(
        inRange
            ? new BigDecimal(Double.toString(nearest)).stripTrailingZeros()
            : value.toBigDecimal(rounding(DOUBLE_DIGITS)));
  }

  private static boolean fitsDouble(BigDecimal exact) {
    return exact.precision() <= DOUBLE_DIGITS;
  }

  private static String plainOrScientific(BigDecimal decimal) {
    int leadingZeros = decimal.scale() - decimal.precision();
    return leadingZeros > MOST_LEADING_ZEROS || -leadingZeros > LONGEST_WHOLE
        ? scientific(decimal)
        : decimal.toPlainString();
  }

  private static BigDecimal rounded(Rational value, int exactDigits, int roundedDigits) {
    OptionalInt places = value.decimalPlaces();
    if (places.isPresent()) {
      BigDecimal exact = exact(value, places.getAsInt());
      if (value.isInteger() || exact.precision() <= exactDigits) {
        return exact;
      }
    }
    Rational whole = value.abs().floor();
    int wholeDigits = whole.isZero() ? 0 : new BigDecimal(whole.numerator()).precision();
    return value.toBigDecimal(rounding(Math.max(roundedDigits, wholeDigits))).stripTrailingZeros();
  }

  /** The fraction is reduced, so its exact decimal ends in no zero unless it is whole. */
  private static BigDecimal exact(Rational value, int places) {
    BigInteger scaled =
        value.numerator().multiply(BigInteger.TEN.pow(places)).divide(value.denominator());
    return new BigDecimal(scaled, places);
  }

  private static MathContext rounding(int digits) {
    return new MathContext(digits, RoundingMode.HALF_UP);
  }

  private static String scientific(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return stripped.movePointLeft(exponent).toPlainString() + "e" + exponent;
  }

  private static String grouped(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain);
    for (int at = end - GROUP; at > start; at -= GROUP) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
