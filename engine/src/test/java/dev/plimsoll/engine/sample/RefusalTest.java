package dev.plimsoll.engine.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of descriptions that fit no distribution, and what to paste instead. */
final class RefusalTest {

  @Test
  void reversedEnds() {
    refused(Lognormal.of(7, 4), "The low end 7 is not below the high end 4.", "4 to 7");
    refused(Uniform.of(7, 4), "The low end 7 is not below the high end 4.", "between(4, 7)");
    refused(
        Share.of(0.4, 0.2), "The low end 0.4 is not below the high end 0.2.", "share(0.2, 0.4)");
  }

  @Test
  void equalEnds() {
    refused(Lognormal.of(4, 4), "Both ends of this interval are 4: it is a plain value.", "4");
    refused(Pert.of(4, 4, 4), "All three of these are 4: it is a plain value.", "4");
    refused(Normal.of(4, 0), "A normal distribution without spread is a plain value.", "4");
  }

  @Test
  void anIntervalThatTouchesZero() {
    refused(
        Lognormal.of(0, 5),
        "An interval of the form `a to b` starts above zero, not at 0.",
        "between(0, 5)");
    refused(
        ThreePoints.of(0, 2, 5),
        "An interval with a middle starts above zero, not at 0.",
        "pert(0, 2, 5)");
  }

  @Test
  void aMiddleThatALognormalDistributionCannotHave() {
    refused(
        Lognormal.of(1_000, 20_000, 100_000),
        "A lognormal distribution from 1000 to 100000 has its middle at 10000, not at 20000.",
        "1000 to 100000");
    assertThat(Lognormal.of(1_000, 10_000, 100_000))
        .isEqualTo(new Fit.Fitted(new Lognormal(1_000, 100_000)));
  }

  @Test
  void aMiddleOutside() {
    refused(
        ThreePoints.of(1, 7, 5), "The middle 7 does not lie between the ends 1 and 5.", "1 to 5");
  }

  @Test
  void sharesInPercentAndBeyondTheWhole() {
    refused(
        Share.of(20, 40),
        "A share lies between 0% and 100%; 20 stands for 20 times the whole.",
        "share(0.2, 0.4)");
    refused(
        Share.of(0, 0.4),
        "The ends of a share are passed now and then, so they lie within 0% and 100%; these"
            + " would be hard bounds.",
        "between(0, 0.4)");
    refused(Share.of(0.5, 1.5), "A share lies between 0% and 100%, not from 0.5 to 1.5.", "");
  }

  @Test
  void threeNumbersInTheWrongOrder() {
    refused(
        Pert.of(2, 9, 5),
        "The least, the likeliest and the greatest value rise in this order, unlike 2, 9, 5.",
        "pert(2, 5, 9)");
    refused(
        Triangular.of(2, 9, 5),
        "The least, the likeliest and the greatest value rise in this order, unlike 2, 9, 5.",
        "triangular(2, 5, 9)");
  }

  @Test
  void aNegativeDeviation() {
    refused(Normal.of(10, -2), "A standard deviation is above zero, not -2.", "normal(10, 2)");
  }

  @Test
  void brokenWholeNumbers() {
    refused(
        WholeUniform.of(1.5, 6),
        "Whole numbers lie between whole numbers, not between 1.5 and 6.",
        "whole(1, 6)");
  }

  @Test
  void weights() {
    refused(
        Choice.of(List.of(1.0, 2.0), List.of(1.0)),
        "A choice has as many weights as values: here are 2 values and 1 weights.",
        "");
    refused(
        Choice.of(List.of(1.0, 2.0), List.of(1.0, -1.0)), "The weight of 2 is -1, below zero.", "");
    refused(
        Choice.of(List.of(1.0, 2.0), List.of(0.0, 0.0)),
        "The weights of a choice add up to 0.",
        "");
  }

  @Test
  void boundsWithNothingBetween() {
    refused(
        Truncated.of(new Lognormal(4, 7), 100, 200),
        "Almost nothing is left between 100 and 200: nine tenths of the values lie between 4 and"
            + " 7.",
        "");
    refused(
        Clipped.of(new Lognormal(4, 7), 6, 5),
        "The lower bound 6 is not below the upper bound 5.",
        "");
  }

  @Test
  void amountsWithoutEnd() {
    refused(
        Uniform.of(0, Double.POSITIVE_INFINITY),
        "An uncertain value is described by finite numbers.",
        "");
  }

  @Test
  void recordsRefuseTheSame() {
    assertThatThrownBy(() -> new Lognormal(7, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Lognormal.of(7, 4).orThrow())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The low end 7 is not below the high end 4.");
  }

  private static void refused(Fit fit, String problem, String fix) {
    assertThat(fit)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.problem(Refusal::plain)).isEqualTo(problem);
              assertThat(refusal.fix(Refusal::plain)).isEqualTo(fix);
            });
  }
}
