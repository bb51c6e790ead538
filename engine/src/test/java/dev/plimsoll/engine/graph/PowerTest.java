package dev.plimsoll.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers against exact ones, and against those of the library where there is no exact one. */
final class PowerTest {

  private static final MathContext EXACT = new MathContext(60);

  /** Half a unit in the last place is what rounding the exact power costs. */
  private static final double OFF = 0.52;

  private static double power(double base, double exponent) {
    double[] log = new double[1];
    double[] rest = new double[1];
    Power.logarithms(new double[] {base}, log, rest);
    return Power.of(base, exponent, log[0], rest[0]);
  }

  @Test
  void wholePowersAreWithinLittleMoreThanTheirRounding() {
    Randomly.run(
        200,
        random -> {
          for (int i = 0; i < 50; i++) {
            double base =
                random.nextBoolean() ? random.nextDouble(0.2, 5) : 1 + random.nextDouble() / 99;
            int exponent = random.nextInt(1, 300);
            double power = power(base, exponent);
            BigDecimal off =
                new BigDecimal(power).subtract(new BigDecimal(base).pow(exponent, EXACT)).abs();
            assertThat(off.divide(new BigDecimal(Math.ulp(power)), EXACT).doubleValue())
                .as("%s to the power of %d", base, exponent)
                .isLessThan(OFF);
          }
        });
  }

  @Test
  void allPowersAreThoseOfTheLibraryOrNextToThem() {
    Randomly.run(
        200,
        random -> {
          for (int i = 0; i < 200; i++) {
            double base = Math.exp(random.nextDouble(-9, 9));
            double exponent = random.nextDouble(-70, 70);
            double library = StrictMath.pow(base, exponent);
            assertThat(Math.abs(power(base, exponent) - library))
                .as("%s to the power of %s", base, exponent)
                .isLessThanOrEqualTo(Math.ulp(library));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2, 10, 1024",
    "1.5, 2, 2.25",
    "9, 0.5, 3",
    "0.25, -1, 4",
    "1, 1e9, 1",
    "7, 0, 1",
    "3, 1, 3",
  })
  void whatADoubleHoldsIsExact(double base, double exponent, double power) {
    assertThat(power(base, exponent)).isEqualTo(power);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2",
    "0, -1",
    "0, 0",
    "-2, 3",
    "-2, 0.5",
    "NaN, 1",
    "NaN, 0",
    "2, NaN",
    "1, NaN",
    "Infinity, 2",
    "Infinity, -2",
    "2, Infinity",
    "0.5, Infinity",
    "2, -Infinity",
    "1e-310, 0.5",
    "10, 308",
    "10, 400",
    "10, -330",
    "1e300, 2",
    "4.9e-324, 1"
  })
  void whatIsOutOfTheOrdinaryIsAsInTheLibrary(double base, double exponent) {
    assertThat(power(base, exponent)).isEqualTo(Double.valueOf(StrictMath.pow(base, exponent)));
  }
}
