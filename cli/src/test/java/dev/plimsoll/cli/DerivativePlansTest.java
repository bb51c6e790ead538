package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.analysis.risk.MainAnswers;
import dev.plimsoll.cli.file.PlanFiles;
import dev.plimsoll.engine.Evaluation;
import dev.plimsoll.engine.Marginal;
import dev.plimsoll.engine.Marginals;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.program.Definition;
import dev.plimsoll.model.program.Policies;
import dev.plimsoll.model.program.Program;
import dev.plimsoll.model.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The derivatives of the answers of the real plans by every number that is given, on both sides of
 * its point, against exact differences of amended plans.
 */
class DerivativePlansTest {

  /** How far a derivative may be off, as a share of it. */
  private static final double NEAR = 1e-6;

  /** What the doubles of those figures that are not exact may be off, as a share of them. */
  private static final double ROUNDING = 1e-14;

  /** The way of the first difference, as a share of the input; each other is a quarter as long. */
  private static final Rational WAY = Rational.of(1, 4_000_000);

  private static final Rational QUARTER = Rational.of(1, 4);

  private final List<String> wrong = new ArrayList<>();
  private int compared;
  private int jumps;

  @ParameterizedTest
  @ValueSource(strings = {"betcode", "felt", "flight-school", "rithmxo", "wizamart"})
  void theyAreTheLimitsOfDifferences(String name) throws Exception {
    Program program = new PlanFiles(Path.of("..")).load("plans/" + name + ".md").program();
    Evaluation evaluation = Evaluation.of(program);
    List<Definition> answers = MainAnswers.all(evaluation);
    for (Definition input : program.ownDefinitions()) {
      if (isGiven(input)) {
        compare(evaluation, input, answers);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).isGreaterThan(200);
    assertThat(jumps).isLessThan(compared / 20);
  }

  private static boolean isGiven(Definition definition) {
    return definition.reads().stream().allMatch(read -> read.startsWith(Policies.name("")));
  }

  private void compare(Evaluation evaluation, Definition input, List<Definition> answers) {
    List<Definition> moved =
        answers.stream()
            .filter(answer -> evaluation.depends(answer.formula(), input.name()))
            .toList();
    Marginals marginals = evaluation.marginals(input, moved);
    if (marginals == null || !(evaluation.value(input.name()) instanceof Value.Number at)) {
      return;
    }
    Rational size =
        at.value().isZero()
            ? evaluation.display().unit(input.formula().typed()).factor()
            : at.value().abs();
    Differences above = new Differences(evaluation, input, at.value(), size.times(WAY));
    Differences below = new Differences(evaluation, input, at.value(), size.times(WAY).negate());
    for (Definition answer : moved) {
      Marginal marginal = marginals.of(answer);
      if (marginal != null) {
        judge(above, answer, marginal.above());
        judge(below, answer, marginal.below());
      }
    }
  }

  private void judge(Differences side, Definition answer, @Nullable Rational slope) {
    double[] quotients = side.of(answer);
    double half = quotients[1];
    double last = quotients[2];
    if (slope == null) {
      jumps++;
      // What changes at once changes as much on a shorter way.
      if (!(Math.abs(last) > 3 * Math.abs(half))) {
        wrong.add(answer.name() + " does not jump with " + side + ": " + last);
      }
      return;
    }
    compared++;
    double limit = (4 * last - half) / 3;
    double noise = ROUNDING * side.value(answer) / side.shortest();
    double scale = Math.max(Math.abs(limit), Math.abs(slope.doubleValue()));
    if (!(Math.abs(slope.doubleValue() - limit) <= NEAR * scale + noise)) {
      wrong.add(answer.name() + " by " + side + ": " + slope.doubleValue() + ", is " + limit);
    }
  }

  /** The plan with an input at its point, and at three places that come nearer to it. */
  private static final class Differences {

    private final Definition input;
    private final Evaluation base;
    private final List<Evaluation> there = new ArrayList<>();
    private final List<Rational> ways = new ArrayList<>();

    Differences(Evaluation plan, Definition input, Rational at, Rational way) {
      this.input = input;
      this.base = plan.amended(Map.of(input.name(), Value.of(at)));
      for (Rational step = way; ways.size() < 3; step = step.times(QUARTER)) {
        ways.add(step);
        there.add(plan.amended(Map.of(input.name(), Value.of(at.plus(step)))));
      }
    }

    double[] of(Definition figure) {
      double[] quotients = new double[ways.size()];
      for (int i = 0; i < quotients.length; i++) {
        quotients[i] =
            base.value(figure.name()) instanceof Value.Number now
                    && there.get(i).value(figure.name()) instanceof Value.Number then
                ? then.value().minus(now.value()).dividedBy(ways.get(i)).doubleValue()
                : Double.NaN;
      }
      return quotients;
    }

    double value(Definition figure) {
      return base.value(figure.name()) instanceof Value.Number now
          ? Math.abs(now.value().doubleValue())
          : Double.NaN;
    }

    double shortest() {
      return ways.getLast().abs().doubleValue();
    }

    @Override
    public String toString() {
      return input.name() + (ways.getFirst().signum() > 0 ? " above" : " below");
    }
  }
}
