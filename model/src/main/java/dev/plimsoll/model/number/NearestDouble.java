package dev.plimsoll.model.number;

import java.math.BigInteger;

/** The double nearest to a quotient of two integers of any size. */
final class NearestDouble {

  /** More bits than a double's 53, so that only the sticky bit below decides a rounding. */
  private static final int QUOTIENT_BITS = 66;

  private NearestDouble() {}

  static double of(BigInteger num, BigInteger den) {
    int shift = num.bitLength() - den.bitLength() - QUOTIENT_BITS;
    BigInteger scaledNum = shift < 0 ? num.abs().shiftLeft(-shift) : num.abs();
    BigInteger scaledDen = shift > 0 ? den.shiftLeft(shift) : den;
    BigInteger[] parts = scaledNum.divideAndRemainder(scaledDen);
    // The lost remainder must still break a tie, hence the last bit is set when there is one.
    BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    double size = Math.scalb(quotient.doubleValue(), shift);
    return num.signum() < 0 ? -size : size;
  }
}
