package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.value.Typed;
import dev.plimsoll.model.value.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No digit is written that the standard error does not support. */
final class EstimateTextTest {

  private static final Typed NUMBER = Typed.of(Types.NUMBER);

  private static String text(double value, double error) {
    Display display = new Display(Plans.evaluate("one = 1").program().units());
    return new EstimateText(display).of(new Estimate(value, error), NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "443.96 | 0.05   | 444",
        "443.96 | 0.8    | 444",
        "443.96 | 1.5    | 440",
        "443.96 | 15     | 400",
        "443.96 | 300    | 0",
        "443.96 | NaN    | 440",
        "443.96 | 0      | 444",
        "1234.5 | 0.001  | 1,235",
        "0.0123 | 0.0004 | 0.012",
        "-7.43  | 0.02   | -7.4",
        "7      | 2      | 7",
        "6      | 100    | 0",
        "0      | 0      | 0",
        "9.99   | 0.1    | 10",
      })
  void digitsFollowTheError(double value, double error, String shown) {
    assertThat(text(value, error)).isEqualTo(shown);
  }

  @Test
  void whatIsNoNumberIsSaid() {
    assertThat(text(Double.POSITIVE_INFINITY, Double.NaN)).isEqualTo("unlimited");
    assertThat(text(Double.NaN, Double.NaN)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1234  | 0.0004  | 4096  | 12.3 %",
        "0.1234  | 0.002   | 4096  | 12 %",
        "0.5     | 0.05    | 4096  | 50 %",
        "0       | 0       | 4096  | < 0.1 %",
        "0.9999  | 0.0001  | 65536 | > 99.9 %",
        "0       | 0       | 100   | < 3 %",
        "0.25    | NaN     | 4     | 1 of 4",
      })
  void chancesTellNoMoreThanTheDrawsDo(double chance, double error, int draws, String shown) {
    assertThat(EstimateText.chance(new Estimate(chance, error), draws)).isEqualTo(shown);
  }

  @Test
  void errorsAreRoundedUp() {
    assertThat(EstimateText.error(0.00341)).isEqualTo("0.35 %");
    assertThat(EstimateText.error(0)).isEqualTo("0 %");
  }
}
