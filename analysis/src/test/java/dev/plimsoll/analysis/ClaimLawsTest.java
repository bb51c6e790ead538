package dev.plimsoll.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws that hold for every claim, checked on random figures. */
final class ClaimLawsTest {

  private static final int RUNS = 300;
  private static final List<String> UNITS =
      List.of("", " MB", " nodes", " EUR/month", " GiB/s", "%");

  @Test
  void aFigureRoundedToAnyDigitsIsAccepted() {
    Randomly.run(
        RUNS,
        random -> {
          BigDecimal value = figure(random);
          String unit = Randomly.pick(random, UNITS);
          int scale = random.nextInt(value.scale() + 1);
          BigDecimal stated = value.setScale(scale, RoundingMode.HALF_UP);
          Verdict expected = stated.compareTo(value) == 0 ? Verdict.HOLDS : Verdict.ROUNDS;

          assertThat(verdict(value, stated, unit)).isEqualTo(expected);
        });
  }

  @Test
  void theToleranceIsThatOfDecimalRounding() {
    Randomly.run(
        RUNS,
        random -> {
          BigDecimal value = figure(random);
          String unit = Randomly.pick(random, UNITS);
          int scale = random.nextInt(value.scale() + 1);
          BigDecimal near = value.setScale(scale, RoundingMode.HALF_UP);
          BigDecimal stated = near.add(BigDecimal.ONE.movePointLeft(scale));

          assertThat(verdict(value, stated, unit)).isEqualTo(Verdict.CONTRADICTS);
        });
  }

  @Test
  void whatIsComputedHolds() {
    Randomly.run(
        RUNS,
        random -> {
          String formula =
              "(%s + %s) * %s / %s"
                  .formatted(
                      figure(random).abs(),
                      figure(random).abs(),
                      figure(random).abs(),
                      1 + random.nextInt(99));

          PlanReport report = Plans.report("x = %s\nclaim x = %s\n".formatted(formula, formula));

          assertThat(report.claims().getFirst().verdict()).isEqualTo(Verdict.HOLDS);
        });
  }

  @Test
  void aProposedFigureIsAcceptedInItsPlace() {
    Randomly.run(
        RUNS,
        random -> {
          String unit = Randomly.pick(random, UNITS);
          String rounding =
              Randomly.pick(
                  random, List.of("", "", " @rounded_up", " @rounded_down", " @within(1%)"));
          BigDecimal value = figure(random);
          String head = "x = " + text(value, unit) + "\nclaim x = ";
          String wrong = text(figure(random), unit);
          PlanReport report = Plans.report(head + wrong + rounding + "\n");
          if (report.claims().getFirst().verdict() != Verdict.CONTRADICTS) {
            return;
          }
          String hint = String.valueOf(report.findings().getFirst().hint());
          String proposed = hint.substring(hint.indexOf('`') + 1, hint.lastIndexOf('`'));

          PlanReport mended = Plans.report(head + proposed + rounding + "\n");

          assertThat(mended.claims().getFirst().verdict())
              .as(head + wrong + rounding + " -> " + proposed)
              .isIn(Verdict.HOLDS, Verdict.ROUNDS);
        });
  }

  private static Verdict verdict(BigDecimal value, BigDecimal stated, String unit) {
    String text = "x = %s\nclaim x = %s\n".formatted(text(value, unit), text(stated, unit));
    return Plans.report(text).claims().getFirst().verdict();
  }

  private static String text(BigDecimal number, String unit) {
    return number.toPlainString() + unit;
  }

  private static BigDecimal figure(SplittableRandom random) {
    int scale = random.nextInt(6);
    long digits = random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(7)));
    return BigDecimal.valueOf(random.nextInt(4) == 0 ? -digits : digits, scale);
  }
}
