package dev.plimsoll.engine;

import dev.plimsoll.engine.sample.Choice;
import dev.plimsoll.engine.sample.Fit;
import dev.plimsoll.engine.sample.Lognormal;
import dev.plimsoll.engine.sample.Normal;
import dev.plimsoll.engine.sample.Pert;
import dev.plimsoll.engine.sample.Refusal;
import dev.plimsoll.engine.sample.Share;
import dev.plimsoll.engine.sample.ThreePoints;
import dev.plimsoll.engine.sample.Triangular;
import dev.plimsoll.engine.sample.Truncated;
import dev.plimsoll.engine.sample.Uniform;
import dev.plimsoll.engine.sample.WholeUniform;
import dev.plimsoll.model.function.Spread;
import dev.plimsoll.model.program.Term;
import dev.plimsoll.model.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Makes distributions of uncertain values. Numbers are in base units; a parameter is an array of
 * one, a list one of each of its elements, and what is not given one of none.
 */
final class Distributions {

  private static final double[] NOT_GIVEN = {};

  private Distributions() {}

  /**
   * The distribution of an uncertain value, what it truncates included.
   *
   * @param numbers the numbers of a parameter
   */
  static Fit of(Term.Uncertain uncertain, Function<Term, double[]> numbers) {
    List<Term> parameters = uncertain.parameters();
    if (uncertain.spread() != Spread.TRUNCATED) {
      return of(uncertain.spread(), parameters.stream().map(numbers).toList());
    }
    return switch (of((Term.Uncertain) parameters.getFirst(), numbers)) {
      case Refusal refusal -> refusal;
      case Fit.Fitted whole ->
          Truncated.of(
              whole.distribution(),
              bound(numbers.apply(parameters.get(1)), Double.NEGATIVE_INFINITY),
              bound(numbers.apply(parameters.get(2)), Double.POSITIVE_INFINITY));
    };
  }

  /** The distribution of a spread other than a truncated one. */
  static Fit of(Spread spread, List<double[]> parameters) {
    if (spread == Spread.CHOICE) {
      return choice(parameters);
    }
    double low = parameters.getFirst()[0];
    double high = parameters.getLast()[0];
    return switch (spread) {
      case LOGNORMAL -> Lognormal.of(low, high);
      case UNIFORM -> low == high ? Choice.of(List.of(low), List.of(1.0)) : Uniform.of(low, high);
      case NORMAL -> Normal.ofInterval(low, high);
      case SHARE -> Share.of(low, high);
      case THREE_POINTS -> ThreePoints.of(low, parameters.get(1)[0], high);
      case TRIANGULAR -> Triangular.of(low, parameters.get(1)[0], high);
      case PERT -> Pert.of(low, parameters.get(1)[0], high);
      case WHOLE -> WholeUniform.of(low, high);
      case CHOICE, TRUNCATED -> throw new IllegalArgumentException("not described by numbers");
    };
  }

  private static Fit choice(List<double[]> parameters) {
    List<Double> values = list(parameters.getFirst());
    return Choice.of(
        values,
        parameters.size() > 1 ? list(parameters.get(1)) : Collections.nCopies(values.size(), 1.0));
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static double bound(double[] numbers, double none) {
    return numbers.length == 0 ? none : numbers[0];
  }

  /** The numbers of a known value. */
  static double[] numbers(Value value) {
    return switch (value) {
      case Value.Number number -> new double[] {number.value().doubleValue()};
      case Value.Unlimited unlimited -> new double[] {Double.POSITIVE_INFINITY};
      case Value.Many many -> {
        List<Double> all = new ArrayList<>();
        for (Value each : many.elements()) {
          for (double number : numbers(each)) {
            all.add(number);
          }
        }
        yield all.stream().mapToDouble(Double::doubleValue).toArray();
      }
      default -> NOT_GIVEN;
    };
  }
}
