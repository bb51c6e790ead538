package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.language.Randomly;
import dev.plimsoll.model.number.Rational;
import dev.plimsoll.model.value.Arithmetic;
import dev.plimsoll.model.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every plan, tried on random ones. */
final class EvaluationLawsTest {

  private static final int TIMES = 200;

  @Test
  void theOrderOfStatementsDoesNotMatter() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.of(random);
          SortedMap<String, Value> values = Plans.values(Plans.evaluate(plan.text()));
          assertThat(values).hasSize(plan.statements().size());
          String shuffled = plan.shuffled(random);
          assertThat(Plans.values(Plans.evaluate(shuffled))).as(shuffled).isEqualTo(values);
        });
  }

  @Test
  void amendingAFigureToItselfChangesNothing() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.plain(random);
          String amended = plan.anyName(random);
          String read = plan.anyName(random);
          String probe = "probe = %s with (%s = %s)\n".formatted(read, amended, amended);
          Evaluation evaluation = Plans.evaluate(plan.text() + probe);
          assertThat(evaluation.value("probe")).as(probe).isEqualTo(evaluation.value(read));
        });
  }

  @Test
  void amendingIsTheSameAsEditing() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.of(random);
          int edited = random.nextInt(plan.statements().size());
          String name = RandomPlan.name(edited);
          String read = plan.anyName(random);
          String probe = "probe = %s with (%s = 7)\n".formatted(read, name);
          List<String> statements = new ArrayList<>(plan.statements());
          statements.set(edited, name + " = 7");
          Evaluation editedPlan = Plans.evaluate(new RandomPlan(statements).text());
          assertThat(Plans.evaluate(plan.text() + probe).value("probe"))
              .as(probe)
              .isEqualTo(editedPlan.value(read));
        });
  }

  @Test
  void amendingWhatIsNotReadChangesNothing() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.of(random);
          String read = plan.anyName(random);
          String probe = "other = 1\nprobe = %s with (other = 99)\n".formatted(read);
          Evaluation evaluation = Plans.evaluate(plan.text() + probe);
          assertThat(evaluation.value("probe")).isEqualTo(evaluation.value(read));
        });
  }

  @Test
  void thePointOfAMonotoneFormulaLiesBetweenItsEnds() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.monotone(random);
          Evaluation evaluation = Plans.evaluate(plan.text());
          for (String name : evaluation.program().names()) {
            var formula = Plans.definition(evaluation.program(), name).formula();
            Value point = evaluation.value(name);
            assertThat(Arithmetic.compare(evaluation.low(formula), point))
                .as(name + " in " + plan.text())
                .isLessThanOrEqualTo(0);
            assertThat(Arithmetic.compare(point, evaluation.high(formula)))
                .as(name + " in " + plan.text())
                .isLessThanOrEqualTo(0);
          }
        });
  }

  @Test
  void arithmeticIsThatOfFractions() {
    Randomly.run(
        TIMES,
        random -> {
          Fraction sum = new Fraction(BigInteger.ZERO, BigInteger.ONE);
          StringBuilder formula = new StringBuilder("0");
          for (int i = 0; i < 12; i++) {
            int a = random.nextInt(1, 10_000);
            int b = random.nextInt(1, 10_000);
            boolean plus = random.nextBoolean();
            formula.append(plus ? " + " : " - ").append(a).append(" / ").append(b);
            sum = sum.plus(plus ? a : -a, b);
          }
          assertThat(Plans.evaluate("x = " + formula).value("x"))
              .as(formula.toString())
              .isEqualTo(Value.of(Rational.of(sum.over(), sum.under())));
        });
  }

  private record Fraction(BigInteger over, BigInteger under) {
    Fraction plus(int a, int b) {
      BigInteger by = BigInteger.valueOf(b);
      return new Fraction(
          over.multiply(by).add(under.multiply(BigInteger.valueOf(a))), under.multiply(by));
    }
  }

  @Test
  void everyFigureHasAnExplanationThatEndsInItsValue() {
    Randomly.run(
        TIMES,
        random -> {
          RandomPlan plan = RandomPlan.of(random);
          Evaluation evaluation = Plans.evaluate(plan.text());
          String name = plan.anyName(random);
          Explanation explanation = evaluation.explanation(name);
          assertThat(explanation).isNotNull();
          if (explanation != null && evaluation.value(name).isKnown()) {
            assertThat(explanation.subject().steps().getLast().text())
                .as(plan.text())
                .isEqualTo(Plans.shown(evaluation, name));
          }
        });
  }

  @Test
  void aLongChainIsEvaluated() {
    StringBuilder plan = new StringBuilder();
    for (int i = 20_000; i > 0; i--) {
      plan.append("a").append(i).append(" = a").append(i - 1).append(" + 1\n");
    }
    plan.append("a0 = 1\n").append("x = a20000 with (a0 = 5)\n");
    Evaluation evaluation = Plans.evaluate(plan.toString());
    assertThat(Plans.shown(evaluation, "a20000")).isEqualTo("20,001");
    assertThat(Plans.shown(evaluation, "x")).isEqualTo("20,005");
  }

  /** Guards the laws against a generator that only makes plans without values. */
  @Test
  void mostRandomFiguresHaveValues() {
    int known = 0;
    int all = 0;
    for (int seed = 0; seed < TIMES; seed++) {
      RandomPlan plan = RandomPlan.of(new SplittableRandom(seed));
      for (Value value : Plans.values(Plans.evaluate(plan.text())).values()) {
        all++;
        known += value.isKnown() ? 1 : 0;
      }
    }
    assertThat(known).isGreaterThan(all * 3 / 4);
  }
}
