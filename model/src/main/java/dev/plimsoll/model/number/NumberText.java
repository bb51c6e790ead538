package dev.plimsoll.model.number;

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
    Digits digits = digits(value, exactDigits, roundedDigits);
    return isMonstrous(digits)
        ? Digits.significant(value, roundedDigits).scientific()
        : grouped(digits.plain());
  }

  /** Whether {@link #forPeople(Rational)} shows this value without rounding it. */
  public static boolean showsExactly(Rational value) {
    OptionalInt places = value.decimalPlaces();
    if (places.isEmpty()) {
      return false;
    }
    Digits exact = Digits.exact(value, places.getAsInt());
    return exact.precision() <= (value.isInteger() ? LONGEST_WHOLE : EXACT_DIGITS);
  }

  /** The number with exactly so many decimals, for a figure that keeps its precision. */
  public static String fixed(Rational value, int decimals, boolean grouped) {
    String text = Digits.fixed(value, decimals).plain();
    return grouped ? grouped(text) : text;
  }

  /**
   * A JSON number: the exact decimal if it has at most 15 significant digits or is whole and not
   * monstrous, otherwise the shortest that reads back as the nearest double.
   */
  public static String forJson(Rational value) {
    OptionalInt places = value.decimalPlaces();
    if (places.isPresent() && value.bitLength() < Double.MAX_EXPONENT) {
      Digits exact = Digits.exact(value, places.getAsInt());
      if (exact.precision() <= (value.isInteger() ? LONGEST_WHOLE : DOUBLE_DIGITS)) {
        return plainOrScientific(exact);
      }
    }
    double nearest = value.doubleValue();
    if (Double.isFinite(nearest) && Math.abs(nearest) >= Double.MIN_NORMAL) {
      Rational shortest = Rational.ofDouble(nearest);
      return plainOrScientific(Digits.exact(shortest, shortest.decimalPlaces().orElse(0)));
    }
    return Digits.significant(value, DOUBLE_DIGITS).scientific();
  }

  private static String plainOrScientific(Digits digits) {
    return isMonstrous(digits) ? digits.scientific() : digits.plain();
  }

  private static boolean isMonstrous(Digits digits) {
    return digits.leadingZeros() > MOST_LEADING_ZEROS || -digits.leadingZeros() > LONGEST_WHOLE;
  }

  private static Digits digits(Rational value, int exactDigits, int roundedDigits) {
    OptionalInt places = value.decimalPlaces();
    if (places.isPresent()) {
      Digits exact = Digits.exact(value, places.getAsInt());
      if (value.isInteger() || exact.precision() <= exactDigits) {
        return exact;
      }
    }
    return Digits.significant(value, Math.max(roundedDigits, Digits.wholeDigits(value.abs())));
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
