package dev.plimsoll.model.number;

import java.math.BigInteger;
import java.util.OptionalInt;

/** Counts the decimals of a reduced fraction: it ends only if nothing but 2 and 5 divide it. */
final class DecimalPlaces {

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private DecimalPlaces() {}

  static OptionalInt of(BigInteger denominator) {
    int twos = denominator.getLowestSetBit();
    int fives = 0;
    BigInteger rest = denominator.shiftRight(twos);
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] parts = rest.divideAndRemainder(FIVE);
      if (parts[1].signum() != 0) {
        return OptionalInt.empty();
      }
      rest = parts[0];
      fives++;
    }
    return OptionalInt.of(Math.max(twos, fives));
  }
}
