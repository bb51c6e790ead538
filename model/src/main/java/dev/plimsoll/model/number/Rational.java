package dev.plimsoll.model.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of any size, always reduced, with a positive denominator.
 *
 * <p>A value whose numerator and denominator both fit in a {@code long} is held in two of them, and
 * arithmetic on such values allocates nothing else; anything beyond moves to {@link BigInteger} and
 * back without the caller noticing. Equal values are equal objects in the sense of {@link
 * #equals(Object)} however they were made.
 *
 * <p>Nothing here rounds unless its name says so. {@link ArithmeticException} is thrown for a
 * division by zero and for nothing else.
 */
public final class Rational implements Comparable<Rational> {

  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational TWO = new Rational(2, 1);
  public static final Rational TEN = new Rational(10, 1);
  public static final Rational HALF = new Rational(1, 2);

  private record Big(BigInteger num, BigInteger den) {}

  private final long num;
  private final long den;
  private final @Nullable Big big;

  /** Both arguments reduced, neither {@link Long#MIN_VALUE}, so that negation cannot overflow. */
  private Rational(long num, long den) {
    this.num = num;
    this.den = den;
    this.big = null;
  }

  private Rational(Big big) {
    this.num = 0;
    this.den = 0;
    this.big = big;
  }

  public static Rational of(long value) {
    return value == Long.MIN_VALUE
        ? new Rational(new Big(BigInteger.valueOf(value), BigInteger.ONE))
        : new Rational(value, 1);
  }

  /**
   * The quotient of two whole numbers.
   *
   * @throws ArithmeticException if {@code den} is zero
   */
  public static Rational of(long num, long den) {
    if (num == Long.MIN_VALUE || den == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }
    requireNonZero(den != 0);
    long divisor = gcd(Math.abs(num), Math.abs(den));
    long sign = den < 0 ? -1 : 1;
    return new Rational(sign * num / divisor, Math.abs(den) / divisor);
  }

  /**
   * The quotient of two whole numbers of any size.
   *
   * @throws ArithmeticException if {@code den} is zero
   */
  public static Rational of(BigInteger num, BigInteger den) {
    requireNonZero(den.signum() != 0);
    BigInteger divisor = den.signum() < 0 ? num.gcd(den).negate() : num.gcd(den);
    return reduced(num.divide(divisor), den.divide(divisor));
  }

  /** The exact value of a decimal. */
  public static Rational of(BigDecimal value) {
    return value.scale() <= 0
        ? reduced(value.toBigIntegerExact(), BigInteger.ONE)
        : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  /**
   * The value of a plain decimal as code writes it: {@code 42}, {@code -0.5}, {@code 1_000_000},
   * {@code 1e-3}.
   *
   * @throws NumberFormatException if the text is anything else, or its exponent has more than four
   *     digits
   */
  public static Rational parse(String text) {
    return DecimalReader.read(text);
  }

  /**
   * The shortest decimal that reads back as this double, so 0.1 is one tenth.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static Rational ofDouble(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no fraction equals " + value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
      return of((long) value);
    }
    return parse(Double.toString(value));
  }

  private static Rational reduced(BigInteger num, BigInteger den) {
    boolean small = num.bitLength() < Long.SIZE && den.bitLength() < Long.SIZE;
    return small && num.longValue() != Long.MIN_VALUE
        ? new Rational(num.longValue(), den.longValue())
        : new Rational(new Big(num, den));
  }

  public BigInteger numerator() {
    return big == null ? BigInteger.valueOf(num) : big.num();
  }

  public BigInteger denominator() {
    return big == null ? BigInteger.valueOf(den) : big.den();
  }

  public Rational plus(Rational other) {
    if (big == null && other.big == null) {
      if (fits(num, other.den) && fits(other.num, den) && fits(den, other.den)) {
        long left = num * other.den;
        long right = other.num * den;
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0) {
          return of(sum, den * other.den);
        }
      }
    }
    BigInteger left = numerator().multiply(other.denominator());
    BigInteger right = other.numerator().multiply(denominator());
    return of(left.add(right), denominator().multiply(other.denominator()));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (big == null && other.big == null) {
      // Cancelling crosswise first keeps the product reduced and small.
      long a = gcd(Math.abs(num), other.den);
      long b = gcd(Math.abs(other.num), den);
      long n1 = num / a;
      long n2 = other.num / b;
      long d1 = den / b;
      long d2 = other.den / a;
      if (fits(n1, n2) && fits(d1, d2) && n1 * n2 != Long.MIN_VALUE) {
        return new Rational(n1 * n2, d1 * d2);
      }
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * This divided by the other.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return times(other.reciprocal());
  }

  public Rational negate() {
    return big == null ? new Rational(-num, den) : reduced(big.num().negate(), big.den());
  }

  /**
   * One divided by this.
   *
   * @throws ArithmeticException if this is zero
   */
  public Rational reciprocal() {
    requireNonZero(!isZero());
    if (big == null) {
      return num < 0 ? new Rational(-den, -num) : new Rational(den, num);
    }
    boolean negative = big.num().signum() < 0;
    return negative
        ? reduced(big.den().negate(), big.num().negate())
        : reduced(big.den(), big.num());
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /**
   * This value to a whole power; the result has about {@code |exponent| * bitLength()} bits, which
   * callers should bound first.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Rational pow(int exponent) {
    if (exponent == 1) {
      return this;
    }
    if (exponent < 0) {
      return reciprocal().pow(Math.negateExact(exponent));
    }
    return reduced(numerator().pow(exponent), denominator().pow(exponent));
  }

  /** The largest whole number not above this. */
  public Rational floor() {
    if (big == null) {
      return den == 1 ? this : new Rational(Math.floorDiv(num, den), 1);
    }
    BigInteger[] parts = big.num().divideAndRemainder(big.den());
    BigInteger whole = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return reduced(whole, BigInteger.ONE);
  }

  /** The smallest whole number not below this. */
  public Rational ceil() {
    return negate().floor().negate();
  }

  /** The nearest whole number; a tie goes away from zero. */
  public Rational round() {
    Rational size = abs().plus(HALF).floor();
    return signum() < 0 ? size.negate() : size;
  }

  /**
   * The largest multiple of the step not above this.
   *
   * @throws ArithmeticException if the step is zero
   */
  public Rational floor(Rational step) {
    return dividedBy(step.abs()).floor().times(step.abs());
  }

  /**
   * The smallest multiple of the step not below this.
   *
   * @throws ArithmeticException if the step is zero
   */
  public Rational ceil(Rational step) {
    return dividedBy(step.abs()).ceil().times(step.abs());
  }

  /**
   * The nearest multiple of the step; a tie goes away from zero.
   *
   * @throws ArithmeticException if the step is zero
   */
  public Rational round(Rational step) {
    return dividedBy(step.abs()).round().times(step.abs());
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public int signum() {
    return big == null ? Long.signum(num) : big.num().signum();
  }

  public boolean isZero() {
    return big == null && num == 0;
  }

  public boolean isInteger() {
    return big == null ? den == 1 : big.den().equals(BigInteger.ONE);
  }

  /** The value as a {@code long}, or empty if it is not whole or too large. */
  public OptionalLong toLong() {
    return big == null && den == 1 ? OptionalLong.of(num) : OptionalLong.empty();
  }

  /**
   * The double nearest to this value, also when numerator and denominator are both far beyond the
   * range of a double; infinite if the value itself is. Subnormal results may be off by one place.
   */
  public double doubleValue() {
    boolean exactParts = big == null && Math.abs(num) <= 1L << 53 && den <= 1L << 53;
    return exactParts ? (double) num / den : NearestDouble.of(numerator(), denominator());
  }

  /** This value as a decimal of the given precision and rounding. */
  public BigDecimal toBigDecimal(MathContext precision) {
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), precision);
  }

  /** Whether a finite decimal equals this value. */
  public boolean isTerminating() {
    return decimalPlaces().isPresent();
  }

  /** How many decimals the exact decimal needs, or empty if it never ends. */
  public OptionalInt decimalPlaces() {
    return isInteger() ? OptionalInt.of(0) : DecimalPlaces.of(denominator());
  }

  /** Bits held by numerator and denominator together, by which callers can refuse monsters. */
  public int bitLength() {
    return numerator().bitLength() + denominator().bitLength();
  }

  @Override
  public int compareTo(Rational other) {
    if (big == null && other.big == null && fits(num, other.den) && fits(other.num, den)) {
      return Long.compare(num * other.den, other.num * den);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Rational other
        && num == other.num
        && den == other.den
        && (big == null ? other.big == null : big.equals(other.big));
  }

  @Override
  public int hashCode() {
    return big == null ? 31 * Long.hashCode(num) + Long.hashCode(den) : big.hashCode();
  }

  /** {@code 3}, {@code -1/2}: for logs and tests; people get {@link NumberText}. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }

  private static boolean fits(long a, long b) {
    return Math.multiplyHigh(a, b) == (a * b) >> (Long.SIZE - 1);
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  private static void requireNonZero(boolean nonZero) {
    if (!nonZero) {
      throw new ArithmeticException("division by zero");
    }
  }
}
